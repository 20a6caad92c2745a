// The target stage: chosen once, then shown wherever the result is.

import { atResult } from "../pages/dialogs.mjs";
import { expect, test } from "../support/journey.mjs";
import { GOLDEN, cameBefore } from "../support/profiles.mjs";
import { shown } from "../pages/questionnaire.mjs";
import { dataOf, faultsOf, readTable } from "../support/readers.mjs";

test.use({ acceptDownloads: true, storageState: ({ baseURL }, use) => use(cameBefore(baseURL, GOLDEN)) });

/** Sets a goal for the fourth theme. */
async function aimed(diagnosis) {
  const dialogs = await atResult(diagnosis);
  await dialogs.openTargets();
  await dialogs.dialog.getByRole("combobox", { name: new RegExp(diagnosis.texts.themes[3].name) }).selectOption("Développer");
  await expect(dialogs.status()).toHaveText("C’est fait.");
  await dialogs.close();
  return dialogs;
}

test("a goal shows beside the bar and in the table, after a reload too, until it is removed", async ({ diagnosis, page }) => {
  const dialogs = await aimed(diagnosis);
  const { name } = diagnosis.texts.themes[3];
  const row = page.getByRole("row", { name: shown(name) });
  for (const again of [false, true]) {
    if (again) await page.reload();
    await expect(page.getByRole("group").filter({ hasText: name }).getByText("Objectif : Développer").first()).toBeVisible();
    await expect(row).toContainText("Amorcer · Objectif : Développer");
  }
  await dialogs.openTargets();
  await expect(dialogs.dialog.getByRole("combobox").nth(3)).toHaveValue("3");
  await dialogs.dialog.getByRole("combobox").nth(3).selectOption("Pas d’objectif");
  await dialogs.close();
  await expect(row).not.toContainText("Objectif");
});

test("a goal is in every file and in the text, and in no link", async ({ diagnosis, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const dialogs = await aimed(diagnosis);
  await dialogs.openExport();
  const { rows, columns } = await readTable((await dialogs.saved("Tableau des thèmes")).path);
  expect(columns.at(-1).name).toBe("Objectif");
  expect(rows.map((row) => row.at(-1))).toEqual(diagnosis.texts.themes.map((_, at) => (at === 3 ? "Développer" : null)));
  const data = JSON.parse((await dialogs.saved("Un fichier de données")).text);
  expect(faultsOf(data)).toEqual([]);
  expect(data.targets).toEqual({ [diagnosis.texts.themes[3].id]: "3" });
  const kept = (await dialogs.saved("Une page à garder")).text;
  expect(kept).toMatch(/Objectif\s:\sDévelopper/);
  expect(dataOf(kept).targets).toEqual(data.targets);
  expect((await dialogs.saved("Texte mis en forme (Markdown)")).text).toMatch(/Objectif\s:\sDévelopper/);
  await dialogs.saved("Une image");
  await expect(dialogs.dialog.getByRole("textbox", { name: /^Le texte de l’image/ })).toHaveValue(/Objectif\s:\sDévelopper/);
  await dialogs.button("Copier en texte").click();
  await expect(dialogs.status()).toHaveText("Texte copié.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/Objectif\s:\sDévelopper/);
  const before = (await dialogs.link()).link;
  await dialogs.close();
  await dialogs.openTargets();
  await dialogs.dialog.getByRole("combobox").nth(3).selectOption("Renouveler");
  await dialogs.close();
  await dialogs.openExport();
  expect((await dialogs.link()).link).toBe(before);
});
