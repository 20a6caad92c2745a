// Codes on phones before a camera: Chromium's fake camera, which plays a film.

import { rmSync } from "node:fs";
import { PNG } from "pngjs";
import { cameraArguments, film, picturesOf, shotsOf } from "../support/film.mjs";
import { expect, follow, test as base } from "../support/journey.mjs";
import { CHROMIUM } from "../../chromium.mjs";

// As long as the link of a result: any two differ in a few characters only.
const code = (number) => `https://faire-ensemble.example/#r=1BQEAP3wZtF8mASNFZ4mrze9SJkkKkkiptIRIpABVlARfQi${String(number).padStart(3, "0")}`;
const CODES = Array.from({ length: 30 }, (_, at) => code(at));

const test = base.extend({
  /** A page of ours in a separate browser whose camera plays these shots, or that starts with these
   * arguments: `{ page, asked, seconds }`. */
  before: async ({ playwright, launchOptions, baseURL, watch: troubles }, use, testInfo) => {
    const file = testInfo.outputPath("film.y4m");
    const browsers = [];
    await use(async ({ shots, args = cameraArguments(file), prepare }) => {
      const seconds = shots ? film(file, shots) : 0;
      const browser = await playwright.chromium.launch({ ...launchOptions, executablePath: CHROMIUM, args: [...launchOptions.args, ...args] });
      browsers.push(browser);
      const context = await browser.newContext({ baseURL, serviceWorkers: "block" });
      follow(context, new URL(baseURL).origin, troubles);
      const page = await context.newPage();
      const asked = [];
      page.on("request", (it) => asked.push(new URL(it.url()).pathname));
      if (prepare) await page.addInitScript(prepare);
      // The only page that may use a camera; `start` replaces its content.
      await page.goto("group.html");
      await expect(page.getByRole("main")).toBeVisible();
      asked.length = 0;
      return { page, asked, seconds };
    });
    for (const browser of browsers) await browser.close();
    rmSync(file, { force: true });
  },
});

// The film has to be drawn first, and then plays as long as people would take.
test.describe.configure({ timeout: 4 * 60_000 });

/** Starts to scan, and collects in the page what it reports: `heard.found` and `heard.failed`. */
const start = (page, options = {}) => page.evaluate(async (options) => {
  const { scanning } = await import("./v1/camera.js");
  const video = document.createElement("video");
  document.body.replaceChildren(video);
  const heard = (globalThis.heard = { found: [], failed: [] });
  const found = (text) => heard.found.push(text);
  const failed = (name) => heard.failed.push(name);
  globalThis.scan = scanning({ ...options, video, found, failed });
}, options);

const heard = (page) => page.evaluate(() => globalThis.heard);

test("the reader reads thirty phones one after another, blurred, tilted, small or dim #i32", async ({ before }) => {
  const { page, seconds, asked } = await before({ shots: shotsOf(CODES) });
  const since = Date.now();
  await start(page);
  const allFound = (count) => new Set(globalThis.heard.found).size >= count || globalThis.heard.failed[0];
  await page.waitForFunction(allFound, CODES.length, { timeout: 90_000 });
  const took = (Date.now() - since) / 1000;
  const { found, failed } = await heard(page);
  expect(failed).toEqual([]);
  expect(found.filter((it) => !CODES.includes(it))).toEqual([]);
  expect([...new Set(found)].sort()).toEqual(CODES);
  test.info().annotations.push({ type: "time", description: `${took.toFixed(1)} s, in a film of ${seconds} s` });
  expect(asked.filter((it) => it.includes("/v1/"))).toEqual(["/v1/camera.js", "/v1/scanner.js", "/v1/scanner.wasm"]);

  const isLit = await page.evaluate(() => {
    const video = document.querySelector("video");
    const [track] = video.srcObject.getTracks();
    globalThis.scan.stop();
    return [track.readyState, video.srcObject];
  });
  expect(isLit).toEqual(["ended", null]);
});

test("the reader reports a phone that stays in view once, and its sounds raise no error", async ({ before }) => {
  const { page } = await before({ shots: shotsOf([code(1), code(2)]) });
  await start(page);
  await page.waitForFunction(() => globalThis.heard.found.length >= 2);
  const frames = () => page.evaluate(() => document.querySelector("video").getVideoPlaybackQuality().totalVideoFrames);
  const first = await frames();
  await expect.poll(frames).toBeGreaterThan(first + 8);
  expect((await heard(page)).found.sort()).toEqual([code(1), code(2)]);
  await page.evaluate(async () => {
    const { beep, cameras } = await import("./v1/camera.js");
    for (const kind of ["counted", "again", "refused"]) beep(kind);
    const [{ deviceId, label }] = await cameras();
    if (!deviceId || !label) throw new Error("a camera without a name");
  });
});

for (const [reason, args] of Object.entries({
  none: ["--use-fake-device-for-media-stream=device-count=0", "--use-fake-ui-for-media-stream"],
  // The test never grants the permission.
  refused: ["--use-fake-device-for-media-stream"],
})) {
  test(`the page learns why the camera shows nothing: ${reason}`, async ({ before }) => {
    const { page, asked } = await before({ args });
    await start(page);
    await expect.poll(() => heard(page)).toEqual({ found: [], failed: [reason] });
    expect(asked.filter((it) => it.includes("scan"))).toEqual([]);
  });
}

test("the page learns that the camera was disconnected", async ({ before }) => {
  const { page } = await before({ shots: shotsOf([code(1), code(2)]) });
  await start(page);
  await page.waitForFunction(() => globalThis.heard.found.length >= 2);
  await page.evaluate(() => document.querySelector("video").srcObject.getTracks()[0].dispatchEvent(new Event("ended")));
  expect((await heard(page)).failed).toEqual(["lost"]);
});

test("where the browser can read codes, the page fetches no wasm", async ({ before }) => {
  const prepare = () => {
    globalThis.BarcodeDetector = class {
      static getSupportedFormats = async () => ["aztec", "qr_code"];
      detect = async (picture) => (picture.videoWidth ? [{ rawValue: "by itself" }] : []);
    };
  };
  const { page, asked } = await before({ shots: shotsOf([code(1), code(2)]), prepare });
  await start(page);
  await expect.poll(async () => (await heard(page)).found).toEqual(["by itself"]);
  expect(asked.filter((it) => it.includes("scan"))).toEqual([]);
});

const IDLE = ["finds nothing", "never answers", "throws", "answers nonsense", "gives codes without a text", "never says what it reads", "reads other codes"];

test("a detector that reads nothing gives way to our own reader #90", async ({ before }) => {
  const { page } = await before({ shots: shotsOf([code(1), code(2)]) });
  for (const what of IDLE) {
    await page.evaluate((what) => {
      const never = new Promise(() => {});
      const formats = { "never says what it reads": never, "reads other codes": ["ean_13"] };
      const answers = { "never answers": never, "answers nonsense": null, "gives codes without a text": [{ rawValue: "" }] };
      globalThis.BarcodeDetector = class {
        static getSupportedFormats = async () => formats[what] ?? ["qr_code"];
        async detect() {
          if (what === "throws") throw new DOMException("", "NotSupportedError");
          return what in answers ? answers[what] : [];
        }
      };
    }, what);
    const since = Date.now();
    await start(page);
    await page.waitForFunction(() => globalThis.heard.found.length || globalThis.heard.failed[0], undefined, { timeout: 10_000 });
    expect([code(1), code(2)], what).toContain((await heard(page)).found[0]);
    test.info().annotations.push({ type: "time", description: `${what}: ${Date.now() - since} ms` });
    expect(Date.now() - since, what).toBeLessThan(6000);
    await page.evaluate(() => globalThis.scan.stop());
  }
});

test("a picture file with codes is read, and one without gives none #i32", async ({ before }) => {
  const { page } = await before({ args: [] });
  const read = (bytes) => page.evaluate(async (base64) => {
    const { readImage } = await import("./v1/camera.js");
    const bytes = Uint8Array.from(atob(base64), (it) => it.charCodeAt(0));
    return readImage(new File([bytes], "codes.png", { type: "image/png" }));
  }, bytes.toString("base64"));
  const [pair] = shotsOf([code(1), code(2)]);
  const picture = picturesOf(pair)[0];
  expect((await read(png(picture))).sort()).toEqual([code(1), code(2)]);
  // As browsers and phones show it that force every page into dark mode.
  expect((await read(png(picture.map((it) => 255 - it)))).sort()).toEqual([code(1), code(2)]);
  expect(await read(png(new Uint8Array(640 * 480).fill(200)))).toEqual([]);
});

function png(luma) {
  const picture = new PNG({ width: 640, height: 480 });
  luma.forEach((value, at) => picture.data.set([value, value, value, 255], at * 4));
  return PNG.sync.write(picture);
}
