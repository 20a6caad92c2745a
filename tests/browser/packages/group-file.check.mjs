// Leading a group from one HTML file, without a host or a network.

import { Facilitator } from "../pages/facilitator.mjs";
import { questionnaire, shown } from "../pages/questionnaire.mjs";
import { KINDS } from "../support/engines/engines.mjs";
import { expect, test } from "../support/engines/journey.mjs";
import { linksOf } from "../support/share-codes.mjs";
import { fileOnKey } from "./key.mjs";

const onKey = (folder) => fileOnKey(folder, /^faire-ensemble-group-.*\.html$/, "Animer une séance.html");
const ASKED = "Cherchez le fichier dans vos téléchargements";
const THREE = linksOf(["2".repeat(13), "2".repeat(13), "1".repeat(13)]);

for (const kind of KINDS) {
  test(`${kind}: the file opens from a key, leads a session with its wall, and has it again when opened again`, async ({ visit }, info) => {
    test.setTimeout(120_000);
    const [item, second] = questionnaire("fr").express;
    const file = onKey(info.outputPath());
    const page = await visit(kind, { width: 1280, height: 720 });
    const press = (name) => page.press({ role: "button", name });
    await page.goto(file);
    await press("Commencer la séance");
    await page.waitFor({ text: "Séance gardée sur cet appareil" });
    // Phones can't reach it: nothing to scan, and no address.
    await page.waitFor({ text: "Les téléphones ne peuvent pas ouvrir un fichier" });
    expect(await page.sees({ role: "button", name: "Scanner les téléphones" })).toBeFalsy();
    expect(await page.evaluate(textOfPage)).not.toMatch(/file:|room=/);
    await press("Liens et fichiers");
    await page.waitFor({ role: "textbox", name: "Collez des liens de résultat, autant que vous voulez" });
    await page.evaluate(fillLinks, THREE);
    await press("Ajouter");
    await page.waitFor({ text: "3 résultats" });
    await press("Suivant");
    await page.waitFor({ role: "heading", name: shown(item.stem) });

    const wall = await page.newTab();
    await wall.goto(`${file}#wall=${(await page.evaluate(() => location.hash)).slice(1)}`);
    await wall.waitFor({ role: "heading", name: shown(item.stem) });
    await press("Montrer les réponses");
    await page.waitFor({ role: "button", name: "Cacher les réponses" });
    await wall.waitFor({ text: "3 réponses" });
    await press("Suivant");
    await wall.waitFor({ role: "heading", name: shown(second.stem) });

    await press("Compte rendu");
    await press("Page à garder");
    await page.waitFor({ text: ASKED });
    const { name, text } = await page.kept();
    expect(name).toMatch(/\.html$/);
    expect(text.trimEnd()).toMatch(/^<!doctype html>[^]*3 réponses[^]*<\/html>$/i);
    await page.waitFor({ text: "Séance gardée sur cet appareil" });
    await page.goto("about:blank");
    await page.goto(file);
    await press("Ouvrir");
    await page.waitFor({ role: "heading", name: shown(second.stem) });
    await page.waitFor({ text: "3 réponses" });
    expect(page.troubles).toEqual([]);
  });
}

const textOfPage = () => document.querySelector("#group").shadowRoot.querySelector(".facilitator").textContent;

function fillLinks(text) {
  document.querySelector("#group").shadowRoot.querySelector("#links").value = text;
}

test("the wall opens in its own window, reports and sessions are kept as files, and nothing is requested", async ({ browser }, info) => {
  const file = onKey(info.outputPath());
  const context = await browser.newContext({ acceptDownloads: true, locale: "fr-FR" });
  const asked = [];
  context.on("request", (it) => asked.push(it.url()));
  const group = await (await new Facilitator(await context.newPage()).open(file)).begin({ title: "Assemblée" });
  const { words, items } = group;
  const wall = await group.openWall();
  await expect(wall.text("Assemblée")).toBeVisible();
  await expect(wall.page.getByText("Répondez pour vous, à votre rythme.")).toBeVisible();
  await expect(wall.page.getByRole("img")).toHaveCount(0);
  await group.gather(THREE, 3);
  await wall.press("PageDown", "PageDown");
  await wall.showsLevels(items[0], ["0", "1", "2", "0"]);
  await group.wall.showsLevels(items[0], ["0", "1", "2", "0"]);
  await group.tab("report");
  const report = await group.saved(group.button(words.reportPage));
  expect(report.buffer.toString()).toContain("Assemblée");
  const session = await group.saved(group.button(words.export));
  expect(asked.filter((it) => !/^(file|blob|data):/.test(it))).toEqual([]);
  await context.close();

  const elsewhere = await browser.newContext({ locale: "fr-FR" });
  const other = await new Facilitator(await elsewhere.newPage()).open(file);
  await other.page.locator("input[type=file]").setInputFiles(session);
  await other.resume("Assemblée");
  await other.wall.showsLevels(items[0], ["0", "1", "2", "0"]);
  await other.leave();
  await other.page.getByRole("link", { name: "English" }).click();
  const english = new Facilitator(other.page, "en");
  await expect(english.button(english.words.begin)).toBeVisible();
  await expect(other.page.getByText(/^This file holds everything/)).toBeVisible();
  await elsewhere.close();
});
