import { Dialogs } from "../pages/dialogs.mjs";
import { Diagnosis } from "../pages/diagnosis.mjs";
import { KINDS } from "../support/engines/engines.mjs";
import { expect, test } from "../support/engines/journey.mjs";
import { Visitor } from "../support/engines/visitor.mjs";
import { EXPRESS } from "../support/profiles.mjs";
import { codeOf } from "../support/share-codes.mjs";
import { fileOnKey } from "./key.mjs";

const onKey = (folder) => fileOnKey(folder, /^faire-ensemble-\d.*\.html$/, "Autodiagnostic coopératif.html");

for (const kind of KINDS) {
  test(`${kind}: the file opens from a key, is left and opened again, and is answered to the end`, async ({ visit }, info) => {
    const file = onKey(info.outputPath());
    const page = await visit(kind);
    await page.goto(file);
    const visitor = new Visitor(page);
    await visitor.begin();
    await visitor.answer(0);
    await visitor.press(visitor.words.next);
    await visitor.answer(1);
    // The answers are still there once the file is opened again.
    await page.goto("about:blank");
    await page.goto(file);
    await visitor.press("Reprendre");
    await visitor.finish(1);
    await page.goto("about:blank");
    await page.goto(file);
    await visitor.press(visitor.words.seeResult);
    await visitor.seesResult();
    await visitor.press(visitor.words.export);
    await visitor.scope.waitFor({ role: "button", name: "Une page à garder" });
    await page.evaluate(focusOn, "Une page à garder");
    await page.key("Enter");
    await page.waitFor({ role: "status" });
    const { name, text } = await page.kept();
    expect(name).toMatch(/\.html$/);
    expect(text.trimEnd()).toMatch(/^<!doctype html>[^]*13 réponses sur 13[^]*<\/html>$/i);
    expect(page.troubles).toEqual([]);
  });
}

/** Moves the focus to a button of the questionnaire: its dialog scrolls. */
function focusOn(name) {
  const roots = [document.querySelector("faire-ensemble").shadowRoot];
  for (const root of roots) {
    for (const it of root.querySelectorAll("*")) {
      if (it.shadowRoot) roots.push(it.shadowRoot);
      if (it.matches("button") && it.textContent.trim() === name) it.focus();
    }
  }
}

test("the result is kept as files that open without the key, and another file reads them", async ({ browser }, info) => {
  const file = onKey(info.outputPath());
  const context = await browser.newContext({ acceptDownloads: true, locale: "fr-FR" });
  const asked = [];
  context.on("request", (it) => asked.push(it.url()));
  const diagnosis = await new Diagnosis(await context.newPage()).open(file);
  await diagnosis.begin("express");
  await diagnosis.answerAll(EXPRESS, diagnosis.texts.express);
  const dialogs = await new Dialogs(diagnosis).openExport();
  const data = await dialogs.saved("Un fichier de données");
  expect(Object.keys(JSON.parse(data.text).answers)).toHaveLength(EXPRESS.length);
  expect(asked.filter((it) => !it.startsWith("file:") && !it.startsWith("blob:") && !it.startsWith("data:"))).toEqual([]);
  await context.close();

  const elsewhere = await browser.newContext({ locale: "fr-FR" });
  const friend = await new Diagnosis(await elsewhere.newPage()).open(file);
  const results = await new Dialogs(friend).openResults();
  await results.dialog.locator("input[type=file]").setInputFiles(data.path);
  await expect(results.dialog.getByText("13 réponses sur 13").first()).toBeVisible();
  await elsewhere.close();
});

test("a link to a result opens in the file, in English too", async ({ browser }, info) => {
  const file = onKey(info.outputPath());
  const page = await browser.newPage();
  const diagnosis = await new Diagnosis(page, "en").open(`${file}?lang=en#r=${codeOf(1)}`);
  await expect(diagnosis.text(diagnosis.words.shared)).toBeVisible();
  await page.close();
});
