// The stage that one wants: chosen once, then shown wherever the result is.

import { atResult } from "../pages/dialogs.mjs";
import { expect, test } from "../support/journey.mjs";
import { GOLDEN, cameBefore } from "../support/profiles.mjs";
import { shown } from "../pages/questionnaire.mjs";
import { dataOf, faultsOf, readTable } from "../support/readers.mjs";

test.use({ acceptDownloads: true, storageState: ({ baseURL }, use) => use(cameBefore(baseURL, GOLDEN)) });

/** A goal for the fourth theme. */
async function aimed(diagnosis) {
  const beside = await atResult(diagnosis);
  await beside.targets();
  await beside.dialog.getByRole("combobox", { name: new RegExp(diagnosis.texts.themes[3].name) }).selectOption("Développer");
  await expect(beside.status()).toHaveText("C’est fait.");
  await beside.close();
  return beside;
}

test("a goal shows beside the bar and in the table, after a reload too, until it is removed", async ({ diagnosis, page }) => {
  const beside = await aimed(diagnosis);
  const { name } = diagnosis.texts.themes[3];
  const row = page.getByRole("row", { name: shown(name) });
  for (const again of [false, true]) {
    if (again) await page.reload();
    await expect(page.getByRole("group").filter({ hasText: name }).getByText("Objectif : Développer").first()).toBeVisible();
    await expect(row).toContainText("Amorcer · Objectif : Développer");
  }
  await beside.targets();
  await expect(beside.dialog.getByRole("combobox").nth(3)).toHaveValue("3");
  await beside.dialog.getByRole("combobox").nth(3).selectOption("Pas d’objectif");
  await beside.close();
  await expect(row).not.toContainText("Objectif");
});

test("a goal is in every file and in the text, and in no link", async ({ diagnosis, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const beside = await aimed(diagnosis);
  await beside.ways();
  const { rows, columns } = await readTable((await beside.saved("Tableau des thèmes")).path);
  expect(columns.at(-1).name).toBe("Objectif");
  expect(rows.map((row) => row.at(-1))).toEqual(diagnosis.texts.themes.map((_, at) => (at === 3 ? "Développer" : null)));
  const data = JSON.parse((await beside.saved("Un fichier de données")).text);
  expect(faultsOf(data)).toEqual([]);
  expect(data.targets).toEqual({ [diagnosis.texts.themes[3].id]: "3" });
  const kept = (await beside.saved("Une page à garder")).text;
  expect(kept).toMatch(/Objectif\s:\sDévelopper/);
  expect(dataOf(kept).targets).toEqual(data.targets);
  expect((await beside.saved("Texte mis en forme (Markdown)")).text).toMatch(/Objectif\s:\sDévelopper/);
  await beside.saved("Une image");
  await expect(beside.dialog.getByRole("textbox", { name: /^Le texte de l’image/ })).toHaveValue(/Objectif\s:\sDévelopper/);
  await beside.button("Copier en texte").click();
  await expect(beside.status()).toHaveText("Texte copié.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/Objectif\s:\sDévelopper/);
  const before = (await beside.link()).link;
  await beside.close();
  await beside.targets();
  await beside.dialog.getByRole("combobox").nth(3).selectOption("Renouveler");
  await beside.close();
  await beside.ways();
  expect((await beside.link()).link).toBe(before);
});
