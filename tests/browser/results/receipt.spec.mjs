// *What left this page*: the receipt agrees with what the host received.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Dialogs } from "../pages/dialogs.mjs";
import { Diagnosis } from "../pages/diagnosis.mjs";
import { DIST, hosted } from "../support/host.mjs";
import { partners, widgetAt } from "../partner/hosts/server.mjs";
import { expect, test as base } from "../support/journey.mjs";
import { EXPRESS } from "../support/profiles.mjs";

const test = base.extend({
  host: async ({}, use) => {
    const host = await hosted(DIST);
    await use(host);
    await host.stop();
  },
  baseURL: async ({ host }, use) => use(host.url),
  permissions: ["clipboard-read", "clipboard-write"],
  acceptDownloads: true,
});

const TITLE = "Ce qui est sorti de cette page";
const NOTHING = "Rien : aucune réponse, aucune note.";
const NOTE = "Une note que personne ne doit lire";
/** Requests that browsers make unasked; only some report them to the page. */
const BY_ITSELF = /^\/(sw\.js|manifest\.webmanifest|icons\/.*)$/;

const { release } = JSON.parse(readFileSync(join(DIST, "integrity.json"), "utf8"));

async function receiptOf(diagnosis, files) {
  await diagnosis.button(TITLE).click();
  const dialogs = await new Dialogs(diagnosis).sees(TITLE);
  await expect(dialogs.dialog.getByRole("heading", { name: files })).toBeVisible();
  return dialogs;
}

/** The addresses of a list, in order. */
const listed = (dialogs, at = 0) => dialogs.dialog.getByRole("list").nth(at).getByRole("listitem").allTextContents();
const askedFor = async (dialogs) => (await listed(dialogs)).filter((it) => !BY_ITSELF.test(it));

/** Answers everything, writes a note, shares in each way and returns. */
async function liveWith(diagnosis) {
  const { page } = diagnosis;
  await diagnosis.begin("express");
  await expect(diagnosis.title(diagnosis.texts.express[0].stem)).toBeVisible();
  await diagnosis.writeNote(NOTE);
  await diagnosis.answerAll(EXPRESS, diagnosis.texts.express);
  await diagnosis.copiedLink();
  const dialogs = await new Dialogs(diagnosis).openExport();
  await dialogs.hold("Les scores seulement");
  for (const file of ["Une page à garder", "Un fichier de données"]) await dialogs.saved(file);
  await dialogs.close();
  await dialogs.openResults();
  await dialogs.rows().getByRole("button", { name: "Ouvrir" }).click();
  await dialogs.sees("Voici ce résultat");
  await dialogs.button("Le regarder").click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** Checks that the host got requests for existing files only, without anything that a respondent entered.
 * Only `site` may appear as the referrer. */
function expectFilesAlone(log, { settings = /^$/, site } = {}) {
  for (const { method, address, path, body, referer } of log) {
    expect(method, address).toBe("GET");
    expect(existsSync(join(DIST, path === "/" ? "index.html" : path)), address).toBe(true);
    expect(new URL(address, "http://host").search, address).toMatch(settings);
    expect(body, address).toBe("");
    expect([undefined, site], address).toContain(referer);
  }
}

const pathsOf = (log) => [...new Set(log.map((it) => it.address).filter((it) => !BY_ITSELF.test(it)))].sort();

test("after answering, sharing and returning, the receipt reports that nothing left, and lists each file that came in", async ({ diagnosis, host }) => {
  await diagnosis.open("./?perimeter=team");
  await liveWith(diagnosis);
  const dialogs = await receiptOf(diagnosis, /^\d+ fichiers venus de 127\.0\.0\.1:/);
  await expect(dialogs.dialog.getByText(NOTHING)).toBeVisible();
  await expect(dialogs.dialog.getByText(release, { exact: true })).toBeVisible();
  expect((await askedFor(dialogs)).sort()).toEqual(pathsOf(host.log));
  await expect(dialogs.dialog.getByRole("list")).toHaveCount(1);
  expectFilesAlone(host.log, { settings: /^(\?perimeter=team)?$/ });
});

test.describe("with the offline copy", () => {
  test.use({ serviceWorkers: "allow" });

  test("the worker fetches files only, and a page from the device reports the same", async ({ diagnosis, page, host }) => {
    await diagnosis.open();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.reload();
    await liveWith(diagnosis);
    const asked = new Set();
    page.on("request", (it) => asked.add(new URL(it.url()).pathname));
    await page.reload();
    const dialogs = await receiptOf(diagnosis, /^\d+ fichiers venus de 127\.0\.0\.1:/);
    await expect(dialogs.dialog.getByText(NOTHING)).toBeVisible();
    expect((await askedFor(dialogs)).sort()).toEqual([...asked].filter((it) => !BY_ITSELF.test(it)).sort());
    // When a browser checks for a new worker, the installed worker is the referrer.
    expectFilesAlone(host.log, { site: `${host.url}sw.js` });
  });
});

test.describe("on a partner's page", () => {
  const partnered = { partner: async ({ host }, use) => {
    const server = await partners(host.url);
    await use(server.url);
    await server.stop();
  } };
  const there = test.extend(partnered);
  /** For the watch, the partner's own files come from another host. */
  there.use({ expectedTroubles: /^request: http:|Blocked autofocusing/ });

  there("the receipt covers the questionnaire only, and states that", async ({ page, host, partner }) => {
    await page.goto(`${partner}plain.html`);
    const diagnosis = new Diagnosis(page);
    await liveWith(diagnosis);
    const dialogs = await receiptOf(diagnosis, `${pathsOf(host.log).length} fichiers venus de ${new URL(widgetAt(host.url)).host}`);
    await expect(dialogs.dialog.getByText(NOTHING)).toBeVisible();
    await expect(dialogs.dialog.getByText("Cette liste ne parle que du questionnaire")).toBeVisible();
    await expect(dialogs.dialog.getByText(release, { exact: true })).toBeVisible();
    expect((await askedFor(dialogs)).sort()).toEqual(pathsOf(host.log));
    expectFilesAlone(host.log, { site: partner });
  });

  there("in an iframe, the receipt lists the page inside", async ({ page, host, partner }) => {
    await page.goto(`${partner}frame.html`);
    const frame = page.frameLocator("iframe");
    await frame.getByRole("button", { name: TITLE }).click();
    const dialog = frame.getByRole("dialog");
    await expect(dialog.getByText("Cette liste ne parle que du questionnaire")).toBeVisible();
    const files = (await dialog.getByRole("listitem").allTextContents()).filter((it) => !BY_ITSELF.test(it));
    // The page around requests what creates the iframe.
    expect([...files, "/v1/faire-ensemble.js", "/v1/iframe-host.js"].sort()).toEqual(expect.arrayContaining(pathsOf(host.log)));
    expect(pathsOf(host.log)).toEqual(expect.arrayContaining(files));
    expectFilesAlone(host.log, { settings: /^(\?lang=fr&scheme=light)?$/, site: partner });
  });

  there("the receipt lists a partner's own questionnaire apart", async ({ page, partner }) => {
    await page.goto(`${partner}plain.html?element=${encodeURIComponent(`questionnaire="${partner}own.json"`)}`);
    const diagnosis = new Diagnosis(page);
    const dialogs = await receiptOf(diagnosis, "Les questions, à l’adresse donnée par le site autour");
    expect(await listed(dialogs, 1)).toEqual([`${partner}own.json`]);
    expect((await listed(dialogs)).filter((it) => it.includes("questions/"))).toEqual([]);
  });
});

test.describe("a page that was changed", () => {
  test.use({ bypassCSP: true, expectedTroubles: /^request: http:|ERR_|Failed to load/ });

  test("lists its foreign requests, and no longer reports that nothing left", async ({ diagnosis, page }) => {
    await page.route("http://elsewhere.test/**", (route) => route.fulfill({ body: "thanks", headers: { "Access-Control-Allow-Origin": "*" } }));
    await diagnosis.open();
    await page.evaluate(() => fetch("http://elsewhere.test/collect?r=1BQ"));
    const dialogs = await receiptOf(diagnosis, "Demandé ailleurs");
    await expect(dialogs.dialog.getByText("Cette page a aussi demandé quelque chose ailleurs")).toBeVisible();
    await expect(dialogs.dialog.getByText(NOTHING)).toHaveCount(0);
    expect(await listed(dialogs, 1)).toEqual(["http://elsewhere.test/collect?r=1BQ"]);
  });
});

test("the receipt exists in English too", async ({ diagnosis }) => {
  await diagnosis.open("./en.html");
  await diagnosis.button("What left this page").click();
  await expect(diagnosis.dialog().getByText("Nothing: no answer, no note.")).toBeVisible();
  await expect(diagnosis.dialog().getByRole("heading", { name: /^\d+ files from 127/ })).toBeVisible();
});
