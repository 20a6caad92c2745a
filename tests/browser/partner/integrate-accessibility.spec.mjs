// Accessibility of the page for partners: by keyboard, in the dark, on a small screen.

import { Diagnosis } from "../pages/diagnosis.mjs";
import { expect, test } from "../support/journey.mjs";
import { violations } from "../support/axe.mjs";
import { sideways } from "../support/overflow.mjs";

// axe tries styles that our page's policy refuses.
test.use({ permissions: ["clipboard-read", "clipboard-write"], expectedTroubles: /Applying inline style/ });

const preview = (page) => page.locator(".preview");
const radio = (page, name) => page.locator("#choices").getByRole("radio", { name });

test("the keyboard alone leads from a choice to the copied line", async ({ page }) => {
  await page.goto("integrer.html");
  await expect(new Diagnosis(preview(page)).welcome()).toBeVisible();
  const tabTo = async (target) => {
    for (let times = 0; times < 40; times += 1) {
      if (await target.evaluate((it) => it === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`not reached with Tab: ${target}`);
  };
  await tabTo(radio(page, "Français"));
  await page.keyboard.press("ArrowDown");
  await expect(radio(page, "English")).toBeChecked();
  await tabTo(radio(page, "Mon groupe, mon organisation"));
  await page.keyboard.press("ArrowDown");
  // Tab passes the whole questionnaire between the choices and the line.
  await tabTo(page.getByRole("link", { name: "Aller à ce qu’il vous reste à faire" }));
  await page.keyboard.press("Enter");
  await tabTo(page.getByRole("button", { name: "Copier la ligne", exact: true }));
  await page.keyboard.press("Space");
  await expect(page.getByText("Copié.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('lang="en" perimeter="network"');
});

const SETTINGS = {
  "on a desktop": { viewport: { width: 1280, height: 900 } },
  "in the dark": { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  "in forced colours": { viewport: { width: 1280, height: 900 }, forcedColors: "active" },
  "at 320 px": { viewport: { width: 320, height: 640 } },
};
for (const [where, options] of Object.entries(SETTINGS)) {
  test.describe(where, () => {
    test.use({ ...options, reducedMotion: "reduce" });
    for (const [lang, address] of [["fr", "integrer.html"], ["en", "integrate.html"]]) {
      test(`the partner's page passes the accessibility checks, ${where}, ${lang}`, async ({ page }) => {
        await page.goto(address);
        // The preview loads when it is near the viewport.
        await page.locator("#preview").scrollIntoViewIfNeeded();
        await expect(new Diagnosis(preview(page), lang).welcome()).toBeVisible();
        await page.locator("#partner").fill("Nom");
        await page.locator("#accent").fill("nothing");
        await page.locator("#surface").fill("#fff");
        // The contact and the resources, as they will be shown.
        await page.locator("#overlay-title").click();
        for (const [id, text] of [["name", "Nom"], ["contact", "a@b.example"], ["label-1", "Nom"], ["link-1", "b.example"]]) await page.locator(`#overlay-${id}`).fill(text);
        await expect(page.locator("#overlay-shown").getByRole("link")).toHaveCount(2);
        // What is left to do, for every kind of site.
        await page.locator(".recipe").evaluateAll((all) => all.forEach((it) => (it.hidden = false)));
        for (const summary of await page.locator("details:not([open]) > summary").elementHandles()) await summary.click();
        expect(await violations(page)).toEqual([]);
        expect(await sideways(page)).toBe(0);
        const low = await page.locator("main button, .download a, .choice > label, .views label, summary").evaluateAll((all) => all
          .filter((it) => it.checkVisibility() && Math.round(it.getBoundingClientRect().height) < 44)
          .map((it) => it.textContent));
        expect(low).toEqual([]);
      });
    }
  });
}
