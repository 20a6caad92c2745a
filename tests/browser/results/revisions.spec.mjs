// A result opens with the wording that it was answered on: packs of earlier revisions are found, load
// unchanged, and stay on the device.

import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DIST, hosted } from "../support/host.mjs";
import { Dialogs } from "../pages/dialogs.mjs";
import { expect, test as base } from "../support/journey.mjs";
import { GOLDEN_LINK, GOLDEN_SCORES, cameBefore } from "../support/profiles.mjs";
import { currentPack, shown } from "../pages/questionnaire.mjs";
import { fingerprint, nextRelease } from "../support/revisions.mjs";

/** The next revision asks another question as `A1b`. */
const OTHER = {
  said: 'changed = ["A1b"]',
  change: (text, name) => (name === "questionnaire.toml" ? text : text.replace(/(\[item\.A1b\]\ntopic = )"[^"]*"/, '$1"A1b"')),
};

// One process runs this file, because each one builds the next release.
base.describe.configure({ mode: "default" });

const test = base.extend({
  next: nextRelease(OTHER),
  /** A host with this release, which can get the next one. */
  host: async ({}, use, testInfo) => {
    const folder = testInfo.outputPath("dist");
    cpSync(DIST, folder, { recursive: true });
    const host = await hosted(folder);
    await use({ folder, ...host });
    await host.stop();
  },
  /** Catches the function with which the page loads packs for the widget. */
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

/** The text of a pack by its language or fingerprint, loaded as the widget loads it. */
async function asked(page, name) {
  await page.waitForFunction(() => window.loadPack);
  return page.evaluate((name) => window.loadPack(name).then((it) => it.pack, () => "refused"), name);
}

const isKept = (page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

/** The browser finds the host's new files, and the visitor accepts them. */
async function updated(page) {
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Mettre à jour" }).click()]);
}

/** The pack of this release in a language, which the next release replaces. */
const packBefore = (next, lang) => next.before.find((it) => it.pack.lang === lang);

test("an earlier pack loads by its fingerprint, unchanged, and only on demand", async ({ diagnosis, page, next, host }) => {
  const urls = [];
  page.context().on("request", (it) => it.serviceWorker() ?? urls.push(new URL(it.url()).pathname));
  cpSync(next.dist, host.folder, { recursive: true });
  await diagnosis.open(host.url);
  expect(await asked(page, "fr")).toBe(currentPack("fr", next.dist).text);
  await expect(diagnosis.welcome()).toBeVisible();
  expect(urls.filter((it) => /dialogs|questions/.test(it) && !it.includes(".fr.first."))).toEqual([`/questions/${currentPack("fr", next.dist).name}`]);

  const { text, name, pack } = packBefore(next, "fr");
  expect(pack.axes[0].dimensions[0].items[1].topic).not.toBe("A1b");
  expect(await asked(page, next.fingerprint)).toBe(text);
  expect(urls).toContain(`/questions/${name}`);
  expect(await asked(page, GOLDEN_LINK.split("r=")[1])).toBe(text);
  await diagnosis.speak("en");
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
  expect(await asked(page, next.fingerprint)).toBe(packBefore(next, "en").text);
  // The current pack is no earlier one, and an unpublished fingerprint leads nowhere.
  for (const none of [fingerprint(currentPack("fr", next.dist).pack), "00000000"]) {
    expect(await asked(page, none)).toBe("refused");
  }
});

test("a pack loads in its original language where a revision lacks the chosen one", async ({ diagnosis, page, next, host }) => {
  cpSync(next.dist, host.folder, { recursive: true });
  await diagnosis.open(host.url);
  const languages = await page.evaluate(async (fingerprint) => {
    const { older } = await import("./v1/dialogs.js");
    return ["fr", "en", "de"].map((lang) => older(fingerprint, lang).url.split(".").at(-3));
  }, next.fingerprint);
  expect(languages).toEqual(["fr", "en", "fr"]);
});

test("a pack that was loaded once opens without a network, and after other releases", async ({ diagnosis, page, next, host }) => {
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

test("packs loaded before an update stay on the device, in every language", async ({ diagnosis, page, next, host }) => {
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

  test("ignores and discards whatever is not the pack", async ({ diagnosis, page, next, host }) => {
    cpSync(next.dist, host.folder, { recursive: true });
    const { name, text } = packBefore(next, "fr");
    const file = join(host.folder, "questions", name);
    writeFileSync(file, "<!doctype html><p>Sign in to this network");
    await diagnosis.open(host.url);
    await isKept(page);
    expect(await asked(page, next.fingerprint)).toBe("refused");
    // A page without integrity checks must not poison the cache for the others.
    expect(await page.evaluate(async (name) => (await fetch(`questions/${name}`)).text(), name)).toContain("Sign in");
    writeFileSync(file, text);
    expect(await asked(page, next.fingerprint)).toBe(text);
  });
});

test("a link, a file and a stored result of an earlier revision show the words that they were answered on", async ({ diagnosis, page, next, host }) => {
  const { text, pack } = packBefore(next, "fr");
  const { lang, id, revision } = pack;
  const levels = JSON.parse(text).axes[0].dimensions[0].items[1].levels;
  await diagnosis.open(host.url);
  await isKept(page);
  await page.evaluate(([start, code]) => localStorage.setItem(`${start}/code`, JSON.stringify(code)), [`faire-ensemble/1/${id}/${revision}/result/0123456789abcdef/complete`, GOLDEN_LINK.split("r=")[1]]);
  cpSync(next.dist, host.folder, { recursive: true });
  await updated(page);

  // A link: in the address, pasted, and after a reload.
  await page.goto("about:blank");
  await diagnosis.open(`${host.url}${GOLDEN_LINK.slice(2)}`);
  await diagnosis.seesScores(GOLDEN_SCORES);
  await page.evaluate(() => document.querySelector("faire-ensemble").shadowRoot.querySelectorAll("details").forEach((it) => (it.open = true)));
  await expect(page.getByText(shown(levels[2])).first()).toBeVisible();
  await page.reload();
  await diagnosis.seesScores(GOLDEN_SCORES);

  // The list: such a result can be viewed and exported, but not taken over.
  const dialogs = await new Dialogs(diagnosis).openResults();
  await expect(dialogs.rows()).toContainText(["Version 1 du questionnaire"]);
  const data = JSON.parse((await dialogs.saved("Fichier de données")).text);
  expect(data.questionnaire).toEqual({ id, revision, fingerprint: next.fingerprint, lang });
  await dialogs.button("Ouvrir").click();
  await dialogs.sees("Voici ce résultat");
  await expect(dialogs.button("Continuer avec ces réponses")).toHaveCount(0);
  await dialogs.close();

  // A file.
  await dialogs.openResults();
  await dialogs.choose({ name: "result.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(data)) });
  await dialogs.sees("Voici ce résultat");
  await expect(dialogs.facts()).toContainText(["Mon groupe", "Faire ensemble", "Version 1 du questionnaire", "39 réponses sur 39"]);
  await dialogs.button("Le regarder").click();
  await diagnosis.seesScores(GOLDEN_SCORES);
});

test("two revisions are compared on the questions that stayed the same, with a message about it", async ({ diagnosis, page, next, host }) => {
  const { id, revision } = packBefore(next, "fr").pack;
  cpSync(next.dist, host.folder, { recursive: true });
  const state = cameBefore(host.url, [..."3".repeat(39)], { date: 9900 }).origins[0].localStorage;
  const now = state.map(({ name, value }) => ({ name: name.replace(`/${id}/${revision}/`, `/${id}/${revision + 1}/`), value }));
  const before = { name: `faire-ensemble/1/${id}/${revision}/result/0000000000000001/complete/code`, value: JSON.stringify(GOLDEN_LINK.split("r=")[1]) };
  await page.addInitScript((entries) => entries.forEach(({ name, value }) => localStorage.setItem(name, value)), [...now, before]);
  await diagnosis.open(host.url);
  await diagnosis.resume();
  const dialogs = await new Dialogs(diagnosis).openResults();
  for (const box of await dialogs.dialog.getByRole("checkbox").all()) await box.check();
  await dialogs.button("Comparer").click();
  await dialogs.sees("Côte à côte");
  await expect(dialogs.dialog).toContainText("Seules comptent les questions restées les mêmes : 38 sur 39.");
  // Of the first theme, `221`, the second question has changed since.
  await expect(dialogs.theme(diagnosis.texts.themes[0].name)).toContainText(/1\. .*, 50 sur 100/);
  await expect(dialogs.theme(diagnosis.texts.themes[0].name)).toContainText("A monté");
});
