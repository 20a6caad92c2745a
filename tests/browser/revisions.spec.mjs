// A result opens with the wording that it was answered on: the packs of earlier revisions are
// found, come as they were, and stay on the device.

import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DIST, hosted } from "./host.mjs";
import { expect, test as base } from "./journey.mjs";
import { GOLDEN_LINK } from "./profiles.mjs";
import { currentPack } from "./questionnaire.mjs";
import { fingerprint, nextRelease } from "./revisions.mjs";

/** The next revision asks something else as `A1b`. */
const OTHER = {
  said: 'changed = ["A1b"]',
  change: (text, name) => (name === "questionnaire.toml" ? text : text.replace(/(\[item\.A1b\]\ntopic = )"[^"]*"/, '$1"A1b"')),
};

const test = base.extend({
  next: nextRelease(OTHER),
  /** A host with this release, which may get the next one. */
  host: async ({}, use, testInfo) => {
    const folder = testInfo.outputPath("dist");
    cpSync(DIST, folder, { recursive: true });
    const host = await hosted(folder);
    await use({ folder, ...host });
    await host.stop();
  },
  /** What the page gives the widget to bring a pack, caught on its way. */
  page: async ({ page }, use) => {
    await page.addInitScript(() => {
      const get = Reflect.get;
      Reflect.get = (object, name, ...rest) => {
        const value = get(object, name, ...rest);
        if (name === "load" && typeof value === "function") window.loadPack = value;
        return value;
      };
    });
    await use(page);
  },
});

test.use({ baseURL: "http://127.0.0.1/", serviceWorkers: "allow", expectedTroubles: /request: http:|ERR_CONNECTION_REFUSED|ERR_FAILED/ });

/** The text of a pack by its language or fingerprint, as the widget asks for it. */
async function asked(page, name) {
  await page.waitForFunction(() => window.loadPack);
  return page.evaluate((name) => window.loadPack(name).catch(() => "refused"), name);
}

const isKept = (page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

/** The host gets other files, and a person accepts them. */
async function updated(page) {
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Mettre à jour" }).click()]);
}

/** What this release asks in a language, and the next one asks no more. */
const packBefore = (next, lang) => next.before.find((it) => it.pack.lang === lang);

test("an earlier pack comes by its fingerprint, as it was, and nobody pays for it who asks for none", async ({ diagnosis, page, next, host }) => {
  const urls = [];
  page.context().on("request", (it) => it.serviceWorker() ?? urls.push(new URL(it.url()).pathname));
  cpSync(next.dist, host.folder, { recursive: true });
  await diagnosis.open(host.url);
  expect(await asked(page, "fr")).toBe(currentPack("fr", next.dist).text);
  await expect(diagnosis.welcome()).toBeVisible();
  expect(urls.filter((it) => /ways|questions/.test(it))).toEqual([`/questions/${currentPack("fr", next.dist).name}`]);

  const { text, name, pack } = packBefore(next, "fr");
  expect(pack.axes[0].dimensions[0].items[1].topic).not.toBe("A1b");
  expect(await asked(page, next.fingerprint)).toBe(text);
  expect(urls).toContain(`/questions/${name}`);
  expect(await asked(page, GOLDEN_LINK.split("r=")[1])).toBe(text);
  await diagnosis.speak("en");
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
  expect(await asked(page, next.fingerprint)).toBe(packBefore(next, "en").text);
  // What is asked now is no earlier one, and what nobody published is nowhere.
  for (const none of [fingerprint(currentPack("fr", next.dist).pack), "00000000"]) {
    expect(await asked(page, none)).toBe("refused");
  }
});

test("in a language that a revision never had, it comes in the one that it was written in", async ({ diagnosis, page, next, host }) => {
  cpSync(next.dist, host.folder, { recursive: true });
  await diagnosis.open(host.url);
  const languages = await page.evaluate(async (fingerprint) => {
    const { older } = await import("./v1/ways.js");
    return ["fr", "en", "de"].map((lang) => older(fingerprint, lang).url.split(".").at(-3));
  }, next.fingerprint);
  expect(languages).toEqual(["fr", "en", "fr"]);
});

test("a pack that was brought once is there without a network, and after other releases", async ({ diagnosis, page, next, host }) => {
  cpSync(next.dist, host.folder, { recursive: true });
  await diagnosis.open(host.url);
  await isKept(page);
  expect(await asked(page, next.fingerprint)).toBe(packBefore(next, "fr").text);
  const worker = join(host.folder, "sw.js");
  writeFileSync(worker, readFileSync(worker, "utf8").replace(/const RELEASE = "[^"]*"/, 'const RELEASE = "another"'));
  await updated(page);
  await host.stop();
  await page.reload();
  expect(await asked(page, next.fingerprint)).toBe(packBefore(next, "fr").text);
  await diagnosis.speak("en");
  expect(await asked(page, next.fingerprint)).toBe("refused");
});

test("what was asked before an update stays on the device, in every language", async ({ diagnosis, page, next, host }) => {
  await diagnosis.open(host.url);
  await isKept(page);
  cpSync(next.dist, host.folder, { recursive: true });
  await updated(page);
  await host.stop();
  await page.reload();
  expect(await asked(page, "fr")).toBe(currentPack("fr", next.dist).text);
  expect(await asked(page, next.fingerprint)).toBe(packBefore(next, "fr").text);
  await diagnosis.speak("en");
  expect(await asked(page, next.fingerprint)).toBe(packBefore(next, "en").text);
});

test.describe("on a network that lies", () => {
  test.use({ expectedTroubles: /request: http:|integrity|ERR_FAILED/ });

  test("what is not the pack is neither read nor kept", async ({ diagnosis, page, next, host }) => {
    cpSync(next.dist, host.folder, { recursive: true });
    const { name, text } = packBefore(next, "fr");
    const file = join(host.folder, "questions", name);
    writeFileSync(file, "<!doctype html><p>Sign in to this network");
    await diagnosis.open(host.url);
    await isKept(page);
    expect(await asked(page, next.fingerprint)).toBe("refused");
    // A page that checks nothing must not spoil it for the others.
    expect(await page.evaluate(async (name) => (await fetch(`questions/${name}`)).text(), name)).toContain("Sign in");
    writeFileSync(file, text);
    expect(await asked(page, next.fingerprint)).toBe(text);
  });
});

test("a file that was kept before is read with the questions that it answers", async ({ diagnosis, page, next, host }) => {
  const { lang, id, revision } = packBefore(next, "fr").pack;
  const result = {
    document: "faire-ensemble-result", format: 1, id: "0123456789abcdef", date: "2026-11-23", perimeter: "team", path: "complete",
    questionnaire: { id, revision, fingerprint: next.fingerprint, lang }, answers: { A1a: "2", A1b: "3" }, notes: {},
  };
  cpSync(next.dist, host.folder, { recursive: true });
  await diagnosis.open(host.url);
  await expect(diagnosis.welcome()).toBeVisible();
  const opened = page.evaluate(() => new Promise((done) => addEventListener("hashchange", (it) => done(it.newURL.split("#r=")[1]), { once: true })));
  const file = { name: "result.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(result)) };
  await page.getByLabel(/^Ouvrir un résultat gardé dans un fichier/).setInputFiles(file);
  const code = Buffer.from((await opened).slice(1), "base64url");
  expect(code.readUInt32LE(3).toString(16).padStart(8, "0")).toBe(next.fingerprint);
});
