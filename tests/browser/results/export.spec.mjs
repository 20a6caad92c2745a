// Exports: another program opens each product.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Dialogs, atResult } from "../pages/dialogs.mjs";
import { expect, test } from "../support/journey.mjs";
import { GOLDEN, GOLDEN_SCORES, cameBefore } from "../support/profiles.mjs";
import { shown } from "../pages/questionnaire.mjs";
import { faultsOf, readCalendar, readTable } from "../support/readers.mjs";
import { violations } from "../support/axe.mjs";

test.use({ acceptDownloads: true, storageState: ({ baseURL }, use) => use(cameBefore(baseURL, GOLDEN)) });

/** From the disk, without script and without network: as somebody opens a saved page in ten years. */
async function fromDisk(browser, path) {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  const page = await context.newPage();
  await page.goto(pathToFileURL(path).href);
  return page;
}

/** What another program reads in the QR code on the screen. */
async function scanned(dialogs, picture) {
  const code = dialogs.dialog.getByRole("img", { name: "Code QR du lien vers ce résultat" });
  await code.evaluate((it) => it.scrollIntoView({ block: "center" }));
  await code.screenshot({ path: picture });
  return execFileSync("zbarimg", ["--quiet", "--raw", picture], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
}

test("the tables open in another program, with every answer and every figure", async ({ diagnosis }) => {
  const dialogs = await (await atResult(diagnosis)).openExport();
  const themes = await dialogs.saved("Tableau des thèmes");
  const { separator, rows } = await readTable(themes.path);
  expect(separator).toBe(";");
  expect(rows.map((row) => row[4])).toEqual(GOLDEN_SCORES);
  const items = await dialogs.saved("Tableau des questions");
  expect(items.name).toMatch(/^faire-ensemble-\d{4}-\d\d-\d\d-questions\.csv$/);
  const table = await readTable(items.path);
  expect(table.rows.map((row) => row[3])).toEqual(diagnosis.texts.items.map((it) => it.topic));
  const answers = await dialogs.saved("Réponses pour un logiciel");
  expect(answers.name).toMatch(/^faire-ensemble-\d{4}-\d\d-\d\d-answers\.csv$/);
  const tidy = await readTable(answers.path);
  expect(tidy.separator).toBe(",");
  expect(tidy.rows.map((row) => row[10])).toEqual(diagnosis.texts.items.map((it) => it.id));
});

test("the data file follows its schema, with every answer", async ({ diagnosis }) => {
  const dialogs = await (await atResult(diagnosis)).openExport();
  const data = JSON.parse((await dialogs.saved("Un fichier de données")).text);
  expect(faultsOf(data)).toEqual([]);
  expect(data).toMatchObject({ format: 1, perimeter: "team", path: "complete" });
  expect(Object.keys(data.answers)).toHaveLength(GOLDEN.length);
});

test("the page to keep opens from the disk, without script and without network", async ({ diagnosis, browser }) => {
  const dialogs = await (await atResult(diagnosis)).openExport();
  const { path, name } = await dialogs.saved("Une page à garder");
  expect(name).toMatch(/\.html$/);
  const page = await fromDisk(browser, path);
  await expect(page.getByText("46 sur 100").first()).toBeVisible();
  for (const theme of diagnosis.texts.themes) await expect(page.getByText(theme.name).first()).toBeAttached();
  await page.context().close();
});

test("the picture has the size of a link preview, and its text can be copied", async ({ diagnosis }) => {
  const dialogs = await (await atResult(diagnosis)).openExport();
  const { path } = await dialogs.saved("Une image");
  const png = readFileSync(path);
  expect([png.toString("latin1", 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(["PNG", 1200, 630]);
  const words = dialogs.dialog.getByRole("textbox", { name: /^Le texte de l’image/ });
  await expect(words).toHaveValue(new RegExp(diagnosis.texts.themes[0].short));
});

test("a picture that the browser has not encoded after two seconds is encoded at once", async ({ diagnosis, page }) => {
  await page.addInitScript(() => (HTMLCanvasElement.prototype.toBlob = () => {}));
  const dialogs = await (await atResult(diagnosis)).openExport();
  const { path } = await dialogs.saved("Une image");
  expect(readFileSync(path).toString("latin1", 1, 4)).toBe("PNG");
});

for (const scheme of ["light", "dark"]) {
  test.describe(`in the ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test(`the QR code is read by another program, and leads to this result, ${scheme}`, async ({ diagnosis, page }, testInfo) => {
      const dialogs = await (await atResult(diagnosis)).openExport();
      await dialogs.button("Un code QR").click();
      const read = await scanned(dialogs, testInfo.outputPath("code.png"));
      expect(read).toMatch(/#r=1[\w-]{48}$/);
      await page.goto("about:blank");
      await diagnosis.open(read);
      await expect(diagnosis.text(diagnosis.words.shared)).toBeVisible();
      await diagnosis.seesScores(GOLDEN_SCORES);
    });
  });
}

test.describe("in forced colours", () => {
  test.use({ forcedColors: "active" });

  test("the QR code keeps its quiet zone, and is read", async ({ diagnosis }, testInfo) => {
    const dialogs = await (await atResult(diagnosis)).openExport();
    await dialogs.button("Un code QR").click();
    expect(await scanned(dialogs, testInfo.outputPath("code.png"))).toMatch(/#r=1[\w-]{48}$/);
  });
});

test("the QR code of the longest link has 57 modules a side at most", async ({ diagnosis }) => {
  const dialogs = await (await atResult(diagnosis)).openExport();
  await dialogs.button("Un code QR").click();
  for (const what of ["Le résultat et les réponses", "Les scores seulement", "Continuer sur un autre appareil"]) {
    await dialogs.hold(what);
    const view = await dialogs.dialog.getByRole("img").getAttribute("viewBox");
    expect(Number(view.split(" ")[2])).toBeLessThanOrEqual(57 + 2 * 4);
  }
});

test("the reminder is a day in six months, and its link prepares the comparison", async ({ diagnosis, elsewhere }) => {
  const dialogs = await (await atResult(diagnosis)).openExport();
  const [event] = readCalendar((await dialogs.saved("Dans 6 mois")).text);
  const now = new Date();
  const month = new Date(Date.UTC(now.getFullYear(), now.getMonth() + 6, 1)).toISOString().slice(0, 7);
  expect(event.start).toContain(month);
  expect(event.isAllDay).toBe(true);
  const link = event.description.split("\n").at(-1);

  const later = await elsewhere();
  await later.open(link);
  const again = new Dialogs(later);
  await again.sees("Et si vous refaisiez le point ?");
  await again.button("Répondre de nouveau").click();
  await later.answerAll(GOLDEN.map((it) => (it === "0" ? "2" : it)), later.texts.items);
  await again.sees("Côte à côte");
  await expect(again.theme("Impliquer les citoyens")).toContainText("A monté");
});

test("a reminder is one press on the result, with the other delays beside it", async ({ diagnosis, page }) => {
  const dialogs = await atResult(diagnosis);
  const [download] = await Promise.all([page.waitForEvent("download"), diagnosis.button("Me le rappeler dans 6 mois").click()]);
  expect(download.suggestedFilename()).toMatch(/\.ics$/);
  await dialogs.sees("Refaire le point plus tard");
  const [event] = readCalendar((await dialogs.saved("Dans 12 mois")).text);
  expect(event.start).toContain(String(new Date().getFullYear() + 1));
  expect(event.description).toContain("then=again");
});

test("the result is copied as text, with every figure and the link", async ({ diagnosis, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const dialogs = await (await atResult(diagnosis)).openExport();
  await dialogs.button("Copier en texte").click();
  await expect(dialogs.status()).toHaveText("Texte copié.");
  const text = shown(await page.evaluate(() => navigator.clipboard.readText()));
  for (const [at, theme] of diagnosis.texts.themes.entries()) {
    expect(text).toMatch(new RegExp(`- ${shown(theme.name)} : [^,]+, ${GOLDEN_SCORES[at]} sur 100`));
  }
  expect(text).toContain("46 sur 100");
  expect(text).toContain("#r=1");
});

test("where the clipboard refuses, the text can be copied by hand", async ({ elsewhere, baseURL }) => {
  // Every permission that is not granted here is refused.
  const visitor = await elsewhere({ permissions: ["notifications"], storageState: cameBefore(baseURL, GOLDEN) });
  const dialogs = await (await atResult(visitor)).openExport();
  await dialogs.button("Copier en texte").click();
  await expect(dialogs.dialog.getByRole("textbox", { name: "La copie n’a pas marché. Voici le texte à copier :" })).toHaveValue(/46 sur 100[\s\S]*#r=1/);
  await dialogs.button("Copier ce lien").click();
  await expect(dialogs.status().first()).toContainText("La copie n’a pas marché.");
});

test.describe("with an accessibility checker", () => {
  // axe tries styles that the page's policy refuses.
  test.use({ expectedTroubles: /Applying inline style/ });

  test("the export dialog passes, and closing it returns the focus", async ({ diagnosis, page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const dialogs = await (await atResult(diagnosis)).openExport();
    await dialogs.button("Un code QR").click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(dialogs.dialog).toHaveCount(0);
    await expect(diagnosis.button(diagnosis.words.export)).toBeFocused();
  });
});

test.describe("without a network for the dialogs", () => {
  test.use({ expectedTroubles: /ERR_FAILED|Failed to fetch|faire-ensemble:/ });

  test("the export dialog shows a message, and opens when the network is back", async ({ diagnosis, page }) => {
    await page.route("**/dialogs.wasm", (route) => route.abort());
    await diagnosis.open();
    await diagnosis.resume();
    await diagnosis.button(diagnosis.words.export).click();
    await expect(diagnosis.dialog()).toContainText("ne s’est pas ouverte. Vos réponses n’ont pas changé.");
    await diagnosis.dialog().getByRole("button", { name: "OK" }).click();
    await page.unroute("**/dialogs.wasm");
    await diagnosis.button(diagnosis.words.export).click();
    await expect(diagnosis.dialog().getByRole("button", { name: "Une page à garder" })).toBeVisible();
  });
});
