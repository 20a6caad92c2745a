// Phones held one after another before the facilitator's camera: Chromium's fake camera, which plays a film.

import { rmSync } from "node:fs";
import { cameraArguments, film, shotsOf } from "../support/film.mjs";
import { Intake, REFUSED, codeOf, linkOf } from "../pages/intake.mjs";
import { expect, follow, test as base } from "../support/journey.mjs";
import { CHROMIUM } from "../../chromium.mjs";

const test = base.extend({
  /** A facilitator in a separate browser whose camera plays these shots, or that starts with these
   * arguments: `{ gathering, seconds }`. */
  before: async ({ playwright, launchOptions, baseURL, watch: troubles }, use, testInfo) => {
    const file = testInfo.outputPath("film.y4m");
    const browsers = [];
    await use(async ({ shots, args = cameraArguments(file), ...session }) => {
      const seconds = shots ? film(file, shots) : 0;
      const browser = await playwright.chromium.launch({ ...launchOptions, executablePath: CHROMIUM, args: [...launchOptions.args, ...args] });
      browsers.push(browser);
      const context = await browser.newContext({ baseURL, serviceWorkers: "block", locale: "fr-FR" });
      follow(context, new URL(baseURL).origin, troubles);
      const intake = await new Intake(await context.newPage()).begin(session);
      return { intake, seconds };
    });
    for (const browser of browsers) await browser.close();
    rmSync(file, { force: true });
  },
});

// The film has to be drawn first, and then plays as long as people would take.
test.describe.configure({ timeout: 4 * 60_000 });

const START = "Démarrer la caméra";
const STOP = "Arrêter la caméra";

/** This many people, each with different answers: `answers` of each on the express path. */
const PEOPLE = Array.from({ length: 30 }, (_, at) => ({
  number: at + 1,
  answers: Array.from({ length: 13 }, (_, item) => "0123ND_"[(at * 5 + item * (at + 3)) % 7]).join(""),
}));

async function start(intake) {
  await intake.tab("scan");
  await intake.button(START).click();
}

/** The camera's track, as the page holds it. */
const track = (intake) => intake.page.getByLabel("Image de la caméra").evaluateHandle(async (video) => {
  if (!video.srcObject) await new Promise((done) => video.addEventListener("loadedmetadata", done, { once: true }));
  return video.srcObject.getTracks()[0];
});

test("a film of thirty phones, some blurred or tilted, ends with thirty results", async ({ before }, testInfo) => {
  const links = PEOPLE.map((it) => linkOf(it.number, it));
  const { intake, seconds } = await before({ shots: shotsOf(links), title: "Trente téléphones" });
  const since = Date.now();
  await start(intake);
  await intake.counts(30, { timeout: 150_000 });
  const took = (Date.now() - since) / 1000;
  testInfo.annotations.push({ type: "time", description: `${took.toFixed(1)} s, in a film of ${seconds} s` });
  expect(took).toBeLessThan(150);

  // The film repeats: a phone that comes back is reported and counts once.
  await expect(intake.said("Déjà compté : 30 résultats en tout.")).toBeVisible({ timeout: 60_000 });
  await intake.button(STOP).click();
  await intake.counts(30);
  expect(await intake.codes(testInfo)).toEqual(PEOPLE.map((it) => codeOf(it.number, it)).sort());
});

test("a phone that answered on the other path gets the reason and is not counted", async ({ before }) => {
  const complete = linkOf(1, { path: "complete", answers: "1".repeat(39) });
  const { intake } = await before({ shots: shotsOf([complete, complete]) });
  await start(intake);
  await expect(intake.said(REFUSED.path)).toBeVisible();
  await intake.counts(0);
});

test("a foreign code is refused with a message, and the page opens nothing #i31", async ({ before }) => {
  const card = "BEGIN:VCARD\r\nFN:Ada\r\nURL:https://example.org/\r\nEND:VCARD";
  const others = ["WIFI:T:WPA;S:Salle;P:secret;;", card, "https://example.org/?r=1", "javascript:alert(1)"];
  const { intake } = await before({ shots: shotsOf([...others, linkOf(1)]) });
  const address = intake.page.url();
  await start(intake);
  await expect(intake.said(REFUSED.none).first()).toBeVisible();
  await intake.counts(1, { timeout: 60_000 });
  expect(intake.page.url()).toBe(address);
  expect(intake.page.context().pages()).toHaveLength(1);
});

test("leaving the tab turns the camera off and keeps the results counted so far", async ({ before }) => {
  const { intake } = await before({ shots: shotsOf([linkOf(1), linkOf(2)]) });
  await start(intake);
  await intake.counts(2);
  const camera = await track(intake);
  expect(await camera.evaluate((it) => it.readyState)).toBe("live");
  await intake.tab("paste");
  await expect.poll(() => camera.evaluate((it) => it.readyState)).toBe("ended");
  await intake.counts(2);
  await intake.paste(linkOf(3));
  await intake.counts(3);
});

test("without a camera the page gives the reason, and results can still be pasted", async ({ before }) => {
  // The test never grants the permission.
  const { intake } = await before({ args: ["--use-fake-device-for-media-stream"] });
  await start(intake);
  await expect(intake.page.getByText(/^La caméra est refusée\./)).toBeVisible();
  await expect(intake.button(START)).toBeVisible();
  await intake.paste(linkOf(1));
  await intake.counts(1);
});
