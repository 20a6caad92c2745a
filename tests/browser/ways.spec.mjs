// The other ways out of a result: each product is opened by something that is not ours.

import { AxeBuilder } from "@axe-core/playwright";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "./journey.mjs";
import { GOLDEN, GOLDEN_SCORES, cameBefore } from "./profiles.mjs";

test.use({ acceptDownloads: true, storageState: ({ baseURL }, use) => use(cameBefore(baseURL, GOLDEN)) });

/** The dialog of the other ways, over the result. */
async function ways(diagnosis) {
  await diagnosis.button("Reprendre").click();
  await diagnosis.button(diagnosis.words.moreWays).click();
  const dialog = diagnosis.dialog();
  await expect(dialog.getByRole("heading", { name: "D’autres façons de le garder" })).toBeVisible();
  return dialog;
}

/** The file that a press brings: its name, and where it is. */
async function saved(page, dialog, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name, exact: true }).click()]);
  return { name: download.suggestedFilename(), path: await download.path() };
}

const text = async (page, dialog, name) => readFileSync((await saved(page, dialog, name)).path, "utf8");

test("the tables hold every answer and every figure", async ({ diagnosis, page }) => {
  await diagnosis.open();
  const dialog = await ways(diagnosis);
  const rows = (csv) => csv.trim().split("\r\n");
  const themes = rows(await text(page, dialog, "Tableau des thèmes"));
  expect(themes).toHaveLength(1 + GOLDEN_SCORES.length);
  for (const [at, score] of GOLDEN_SCORES.entries()) expect(themes[at + 1].split(";")).toContain(`${score}`);
  const { name, path } = await saved(page, dialog, "Tableau des questions");
  expect(name).toMatch(/^faire-ensemble-\d{4}-\d\d-\d\d-questions\.csv$/);
  const csv = readFileSync(path, "utf8");
  expect(csv.startsWith("\ufeff")).toBe(true);
  for (const { topic } of diagnosis.texts.items) expect(csv).toContain(topic);
});

test("the data file is JSON with every answer", async ({ diagnosis, page }) => {
  await diagnosis.open();
  const data = JSON.parse(await text(page, await ways(diagnosis), "Un fichier de données"));
  expect(data).toMatchObject({ format: 1, perimeter: "team", path: "complete" });
  expect(Object.keys(data.answers)).toHaveLength(GOLDEN.length);
});

test("the page to keep opens without script and without network", async ({ diagnosis, page, browser }) => {
  await diagnosis.open();
  const { path, name } = await saved(page, await ways(diagnosis), "Une page à garder");
  expect(name).toMatch(/\.html$/);
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  const kept = await context.newPage();
  await kept.setContent(readFileSync(path, "utf8"));
  await expect(kept.getByText("46 sur 100").first()).toBeVisible();
  for (const theme of diagnosis.texts.themes) await expect(kept.getByText(theme.name).first()).toBeAttached();
  await context.close();
});

test("the picture is as big as a shared link shows it, and its text is there to copy", async ({ diagnosis, page }) => {
  await diagnosis.open();
  const dialog = await ways(diagnosis);
  const { path } = await saved(page, dialog, "Une image");
  const png = readFileSync(path);
  expect([png.toString("latin1", 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(["PNG", 1200, 630]);
  const words = dialog.getByRole("textbox", { name: /^Le texte de l’image/ });
  await expect(words).toHaveValue(new RegExp(diagnosis.texts.themes[0].name));
});

for (const scheme of ["light", "dark"]) {
  test.describe(`in the ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test(`the QR code is read by another program, and leads to this result, ${scheme}`, async ({ diagnosis, page }, testInfo) => {
      await diagnosis.open();
      const dialog = await ways(diagnosis);
      await dialog.getByRole("button", { name: "Un code QR" }).click();
      const picture = testInfo.outputPath("code.png");
      await dialog.getByRole("img", { name: "Code QR du lien vers ce résultat" }).screenshot({ path: picture });
      const read = execFileSync("zbarimg", ["--quiet", "--raw", picture], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
      expect(read.trim()).toMatch(/#r=1[\w-]{48}$/);
      await page.goto("about:blank");
      await diagnosis.open(read.trim());
      await expect(diagnosis.text(diagnosis.words.shared)).toBeVisible();
      await diagnosis.seesScores(GOLDEN_SCORES);
    });
  });
}

test("the reminder is a day in six months, with the link", async ({ diagnosis, page }) => {
  await diagnosis.open();
  const calendar = await text(page, await ways(diagnosis), "Dans 6 mois");
  expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/);
  const now = new Date();
  const month = new Date(Date.UTC(now.getFullYear(), now.getMonth() + 6, 1)).toISOString().slice(0, 7).replace("-", "");
  expect(calendar).toContain(`DTSTART;VALUE=DATE:${month}`);
  expect(calendar.replaceAll("\r\n ", "")).toMatch(/#r=1[\w-]{48}/);
});

test.describe("with a tool that looks for obstacles", () => {
  // It tries styles that the page's policy refuses.
  test.use({ expectedTroubles: /Applying inline style/ });

  test("the other ways can be used by everybody, and closing them gives the focus back", async ({ diagnosis, page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await diagnosis.open();
    const dialog = await ways(diagnosis);
    await dialog.getByRole("button", { name: "Un code QR" }).click();
    const { violations } = await new AxeBuilder({ page }).options({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] }).setLegacyMode(true).analyze();
    expect(violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.target).join(" ")}`)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(diagnosis.button(diagnosis.words.moreWays)).toBeFocused();
  });
});

test.describe("without a network for them", () => {
  test.use({ expectedTroubles: /ERR_FAILED|Failed to fetch|faire-ensemble:/ });

  test("the other ways say so, and come when it is back", async ({ diagnosis, page }) => {
    await page.route("**/ways.wasm", (route) => route.abort());
    await diagnosis.open();
    await diagnosis.button("Reprendre").click();
    await diagnosis.button(diagnosis.words.moreWays).click();
    await expect(diagnosis.dialog()).toContainText("n’a pas pu être chargée. Votre résultat est là.");
    await diagnosis.dialog().getByRole("button", { name: "OK" }).click();
    await page.unroute("**/ways.wasm");
    await diagnosis.button(diagnosis.words.moreWays).click();
    await expect(diagnosis.dialog().getByRole("button", { name: "Une page à garder" })).toBeVisible();
  });
});
