import { heldBack } from "../support/held-back.mjs";
import { wordsAsked } from "../support/words-asked.mjs";
import { expect, putFarBelow, takenOver, test } from "./hosts/embedding.mjs";
import { widgetAt } from "./hosts/server.mjs";

const widgetRequests = (page, baseURL) => {
  const asked = [];
  page.on("request", (it) => it.url().startsWith(widgetAt(baseURL)) && asked.push(new URL(it.url()).pathname));
  return asked;
};
const word = (page) => page.getByRole("link", { name: "Faire le diagnostic" });

/** Waits until the second frame from now is drawn and its layout shifts are reported. */
const drawn = async () => {
  for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
};

test("the page fetches nothing except the script until the tag is near the viewport", async ({ embed, page, baseURL }) => {
  const asked = widgetRequests(page, baseURL);
  await putFarBelow(page);
  const diagnosis = await embed();
  await page.waitForFunction(() => customElements.get("faire-ensemble"));
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestAnimationFrame(done))));
  expect(asked).toEqual(["/v1/faire-ensemble.js"]);
  await expect(word(page)).toBeVisible();
  await page.evaluate(() => scrollTo({ top: 5000, behavior: "instant" }));
  await expect(diagnosis.welcome()).toBeVisible();
  expect(asked).toContain("/v1/faire-ensemble.wasm");
});

test("an eager element loads at once", async ({ embed, page, baseURL }) => {
  const asked = widgetRequests(page, baseURL);
  await putFarBelow(page);
  const diagnosis = await embed('lang="fr" loading="eager"');
  await expect(diagnosis.welcome()).toBeVisible();
  expect(asked).toContain("/v1/faire-ensemble.wasm");
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

for (const [lang, button] of [["fr", "Commencer"], ["en", "Start"]]) {
  test(`in "${lang}" the element fetches the words of that language alone, and does not wait for the wasm before`, async ({ embed, page }) => {
    const asked = wordsAsked(page);
    const release = await heldBack(page);
    await embed(`lang="${lang}"`);
    await expect.poll(() => asked).toEqual([lang]);
    release();
    await takenOver(page);
    await expect(page.getByRole("button", { name: button })).toBeVisible();
    expect(asked).toEqual([lang]);
  });
}

test("the content of the tag shows until the first screen is there", async ({ embed, page }) => {
  const release = await heldBack(page, "**/v1/start.js");
  const diagnosis = await embed();
  await page.waitForFunction(() => document.querySelector("faire-ensemble").shadowRoot);
  await expect(word(page)).toBeVisible();
  release();
  await expect(diagnosis.welcome()).toBeVisible();
  await expect(word(page)).toBeHidden();
});

test("the content of the tag stays where the script cannot load #51", async ({ embed, page }) => {
  await page.route("**/v1/faire-ensemble.js", (route) => route.abort());
  await embed();
  await expect(word(page)).toBeVisible();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  test("the tag is a link #51", async ({ page, at }) => {
    await page.goto(at());
    await expect(word(page)).toBeVisible();
  });
});

const APPEARING = {
  "the widget": ["plain", 'lang="fr"', "**/v1/start.js"],
  "the iframe": ["plain", 'lang="fr" mode="frame"', "**/embed.html*"],
  "the iframe that replaces it": ["no-wasm", null, "**/v1/iframe-host.js"],
  "the iframe that replaces a first screen": ["no-connect", null, "**/v1/iframe-host.js"],
};

for (const [what, [file, attributes, held]] of Object.entries(APPEARING)) for (const width of [320, 360, 768, 1280]) {
  test(`nothing on the page shifts when ${what} appears, at ${width} pixels`, async ({ embed, page }) => {
    await page.setViewportSize({ width, height: 2000 });
    await page.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver((list) => window.shifts.push(...list.getEntries())).observe({ type: "layout-shift", buffered: true });
    });
    // Until the page has read the line, shifts are its own: from then on, the element reserves its space.
    const release = await heldBack(page, held);
    await embed(attributes, file);
    await page.waitForFunction(() => document.querySelector("faire-ensemble").shadowRoot);
    await page.evaluate(drawn);
    // Earlier shifts may be reported later: each has its start time.
    const from = await page.evaluate(() => performance.now());
    release();
    await takenOver(page);
    await page.evaluate(drawn);
    const shifts = await page.evaluate((from) => window.shifts.filter((it) => it.startTime >= from).map((it) => it.value), from);
    // The report of the checks shows this beside the sizes.
    console.log(`layout shift of ${what} once the space is reserved, at ${width} pixels: ${shifts.reduce((sum, it) => sum + it, 0)}`);
    expect(shifts).toEqual([]);
  });
}
