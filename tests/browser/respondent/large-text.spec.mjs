// Letters twice as large, as the browser's setting makes them, on a narrow phone: every screen fits, and
// nothing overflows.

import { Facilitator } from "../pages/facilitator.mjs";
import { eachTool } from "../pages/facilitator-screens.mjs";
import { expect, test } from "../support/journey.mjs";
import { outside } from "../support/overflow.mjs";
import config from "../playwright.config.mjs";
import { eachDialog, eachScreen } from "../pages/screens.mjs";

const { launchOptions } = config.use;
const LARGE = { ...launchOptions, args: [...launchOptions.args, "--blink-settings=defaultFontSize=32,defaultFixedFontSize=26"] };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
/** A page that could not start logs an error. */
const EXPECTED = /ERR_FAILED|Failed to fetch/;
test.use({ ...PHONE, launchOptions: LARGE, reducedMotion: "reduce", expectedTroubles: EXPECTED });

/** Presses the button of a language, where the screen has one. */
const speaks = (page, lang) => page.evaluate((lang) => {
  const button = document.querySelector("faire-ensemble")?.shadowRoot.querySelector(`.languages__one[lang=${lang}]`);
  button?.click();
  return Boolean(button);
}, lang);

const IN_BOTH = ["first screen", "question without an answer", "overview", "coming back", "result"];

for (const width of [360, 280]) {
  test(`every screen fits with letters twice as large, on ${width} pixels #86`, async ({ page, elsewhere, baseURL }) => {
    test.slow();
    const options = { ...PHONE, viewport: { width, height: 740 } };
    await page.setViewportSize(options.viewport);
    const outcomes = [];
    const look = async (screen, shown) => {
      const found = await shown.evaluate(outside);
      if (found.length > 0) outcomes.push({ screen, found });
      if (!IN_BOTH.includes(screen) || !(await speaks(shown, "en"))) return;
      await expect(shown.locator(".widget[lang=en]")).toBeVisible();
      const english = await shown.evaluate(outside);
      if (english.length > 0) outcomes.push({ screen: `${screen}, English`, found: english });
      await speaks(shown, "fr");
      await expect(shown.locator(".widget[lang=fr]")).toBeVisible();
    };
    await eachScreen({ page, elsewhere, baseURL, options }, look);
    await eachDialog({ elsewhere, baseURL, options }, look);
    expect(outcomes).toEqual([]);
  });

  test(`every tool of a facilitator fits with letters twice as large, on ${width} pixels #86`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 740 });
    const outcomes = [];
    await eachTool(new Facilitator(page, width === 360 ? "fr" : "en"), async (screen, shown) => {
      const found = await shown.evaluate(outside);
      if (found.length > 0) outcomes.push({ screen, found });
    });
    expect(outcomes).toEqual([]);
  });
}
