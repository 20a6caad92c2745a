// Goals: for the priorities first, a stage with a first step, a name and a date; or enough as it is. They are
// kept with the result, and in all its files.

import { Dialogs, atResult, kept } from "../pages/dialogs.mjs";
import { expect, test } from "../support/journey.mjs";
import { GOLDEN, GOLDEN_LOWEST, GOLDEN_PRIORITIES, cameBefore } from "../support/profiles.mjs";
import { questionnaire, shown } from "../pages/questionnaire.mjs";
import { dataOf, faultsOf, readTable } from "../support/readers.mjs";

test.use({ acceptDownloads: true, storageState: ({ baseURL }, use) => use(cameBefore(baseURL, GOLDEN)) });

const HOSTILE = "<img src=x onerror=alert(1)> =1+1 \u202e";
const { items, themes, theme } = questionnaire("fr");
const ENOUGH = "C’est assez pour nous";

/** The form of one goal. */
const form = (dialogs, { name }) => {
  const row = dialogs.dialog.getByRole("listitem").filter({ has: dialogs.page.getByText(name, { exact: true }) });
  return {
    row,
    aim: row.getByRole("combobox").first(),
    step: row.getByRole("textbox", { name: /^Le premier pas/ }),
    who: row.getByRole("textbox", { name: /^Qui s’en charge/ }),
    when: row.getByLabel("Pour quand ?"),
    outcome: row.getByRole("combobox", { name: "Où en est ce pas ?" }),
  };
};

/** Sets a goal with everything for the second priority, which is the fourth theme. */
async function aimed(diagnosis, who = "la trésorière") {
  const dialogs = await atResult(diagnosis);
  await dialogs.openTargets();
  const goal = form(dialogs, themes[3]);
  await goal.aim.selectOption("Développer");
  await expect(dialogs.status()).toHaveText("C’est fait.");
  await goal.who.fill(who);
  await goal.when.fill("2027-01-15");
  await dialogs.close();
  return dialogs;
}

test("goals are offered for the priorities first, only above the present stage, with the step of the result", async ({ diagnosis }) => {
  const dialogs = await atResult(diagnosis);
  await dialogs.openTargets();
  const names = dialogs.dialog.locator(".target__name");
  for (const [at, id] of GOLDEN_PRIORITIES.entries()) await expect(names.nth(at)).toHaveText(theme(id).name);
  await expect(form(dialogs, themes[0]).aim).toBeHidden();
  const goal = form(dialogs, theme("B4"));
  await expect(goal.aim.getByRole("option")).toHaveText(["Pas d’objectif", "Faire émerger", "Développer", "Renouveler", ENOUGH]);
  await expect(goal.step).toHaveCount(0);
  await goal.aim.selectOption("Faire émerger");
  await expect(goal.step).toHaveValue(items.find((it) => it.id === GOLDEN_LOWEST[0]).first_step);
  await goal.step.fill("Appeler deux habitantes ");
  await goal.step.pressSequentially("avant mars");
  await dialogs.close();
  await dialogs.openTargets();
  await expect(goal.step).toHaveValue("Appeler deux habitantes avant mars");
  await goal.aim.selectOption(ENOUGH);
  await expect(goal.step).toHaveCount(0);
});

test("a goal shows beside the bar and in the table, after a reload too, until it is removed", async ({ diagnosis, page }) => {
  const dialogs = await aimed(diagnosis);
  const { name } = themes[3];
  const row = page.getByRole("row", { name: shown(name) });
  for (const again of [false, true]) {
    if (again) await page.reload();
    await expect(page.getByRole("group").filter({ hasText: name }).getByText("Objectif : Développer").first()).toBeVisible();
    await diagnosis.openTable();
    await expect(row).toContainText("Amorcer · Objectif : Développer");
  }
  await dialogs.openTargets();
  const goal = form(dialogs, themes[3]);
  await expect(goal.aim).toHaveValue("3");
  await expect(goal.who).toHaveValue("la trésorière");
  await expect(goal.when).toHaveValue("2027-01-15");
  await goal.aim.selectOption("Pas d’objectif");
  await dialogs.close();
  await expect(row).not.toContainText("Objectif");
});

test("enough is one press on a priority, shown with the result and in its files, and taken back by another", async ({ diagnosis, page }) => {
  const dialogs = await atResult(diagnosis);
  const card = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: theme("B4").name, level: 4 }) });
  const enough = card.getByRole("button", { name: ENOUGH });
  await enough.click();
  await expect(enough).toHaveAttribute("aria-pressed", "true");
  const row = page.getByRole("row", { name: shown(theme("B4").name) });
  await diagnosis.openTable();
  await expect(row).toContainText(`Amorcer · ${ENOUGH}`);
  await page.reload();
  await diagnosis.openTable();
  await expect(row).toContainText(ENOUGH);
  await dialogs.openExport();
  expect(JSON.parse((await dialogs.saved("Un fichier de données")).text).targets).toEqual({ B4: "enough" });
  expect((await dialogs.saved("Une page à garder")).text).toContain(ENOUGH);
  await dialogs.close();
  await enough.click();
  await expect(enough).toHaveAttribute("aria-pressed", "false");
  await expect(row).not.toContainText(ENOUGH);
});

test("a goal is in every file and in the text, comes back with a file, and is in no link", async ({ diagnosis, page, context, elsewhere }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const dialogs = await aimed(diagnosis, HOSTILE);
  await dialogs.openExport();
  const step = items.find((it) => it.id === "A4b").first_step;
  const { rows, columns } = await readTable((await dialogs.saved("Tableau des thèmes")).path);
  expect(columns.slice(-11, -6).map((it) => it.name)).toEqual(["Objectif", "Premier pas", "Qui", "Pour quand", "Où on en est"]);
  expect(rows.map((row) => row.at(-11))).toEqual(themes.map((_, at) => (at === 3 ? "Développer" : null)));
  expect(rows[3].slice(-10, -7)).toEqual([step, HOSTILE, "15 janvier 2027"]);
  const file = await dialogs.saved("Un fichier de données");
  const data = JSON.parse(file.text);
  expect(faultsOf(data)).toEqual([]);
  expect(data.targets).toEqual({ [themes[3].id]: "3" });
  expect(data.goals).toEqual({ [themes[3].id]: { step, who: HOSTILE, when: "2027-01-15" } });
  const held = (await dialogs.saved("Une page à garder")).text;
  expect(held).toMatch(/Objectif\s:\sDévelopper/);
  expect(held).not.toContain("<img");
  expect(held).toContain("15 janvier 2027");
  expect(dataOf(held).goals).toEqual(data.goals);
  const marked = (await dialogs.saved("Texte mis en forme (Markdown)")).text;
  expect(marked).toMatch(/Objectif\s:\sDévelopper/);
  expect(marked).not.toContain(" <img");
  await dialogs.saved("Une image");
  await expect(dialogs.dialog.getByRole("textbox", { name: /^Le texte de l’image/ })).toHaveValue(/Objectif\s:\sDévelopper/);
  await dialogs.button("Copier en texte").click();
  await expect(dialogs.status()).toHaveText("Texte copié.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("15 janvier 2027");
  const before = (await dialogs.link()).link;
  await dialogs.close();
  await dialogs.openTargets();
  await form(dialogs, themes[3]).aim.selectOption("Renouveler");
  await dialogs.close();
  await dialogs.openExport();
  expect((await dialogs.link()).link).toBe(before);

  const other = await elsewhere({ storageState: { cookies: [], origins: [] } });
  await other.open();
  const there = await new Dialogs(other).openResults();
  await there.choose(file.path);
  await there.button("Continuer avec ces réponses").click();
  await there.close();
  await there.openTargets();
  const goal = form(there, themes[3]);
  await expect(goal.who).toHaveValue(HOSTILE);
  await expect(goal.step).toHaveValue(step);
  await expect(goal.when).toHaveValue("2027-01-15");
});

test("two tabs that write different parts of one goal lose neither", async ({ diagnosis, context, page }) => {
  const dialogs = await aimed(diagnosis);
  const tab = await new diagnosis.constructor(await context.newPage()).open();
  await tab.resume();
  const there = await new Dialogs(tab).openTargets();
  await dialogs.openTargets();
  await form(there, themes[3]).step.fill("Appeler Ada");
  await form(dialogs, themes[3]).who.fill("le bureau");
  await page.reload();
  await dialogs.openTargets();
  await expect(form(dialogs, themes[3]).step).toHaveValue("Appeler Ada");
  await expect(form(dialogs, themes[3]).who).toHaveValue("le bureau");
});

test("a part of a goal that this release can't read is set aside, and the rest stays", async ({ elsewhere, baseURL }) => {
  const { id, revision } = questionnaire("fr");
  const storageState = cameBefore(baseURL, GOLDEN);
  const begin = `faire-ensemble/1/${id}/${revision}/team/`;
  const odd = [["target/B4", '"2"'], ["step/B4", '"Appeler Ada"'], ["when/B4", '"next week"'], ["outcome/B4", '{"state":"paused"}']];
  for (const [name, value] of odd) storageState.origins[0].localStorage.push({ name: begin + name, value });
  const visitor = await elsewhere({ storageState });
  const dialogs = await atResult(visitor);
  await expect(visitor.page.getByText(/Des réponses gardées ici sont illisibles/)).toBeVisible();
  await dialogs.openTargets();
  const goal = form(dialogs, theme("B4"));
  await expect(goal.step).toHaveValue("Appeler Ada");
  await expect(goal.when).toHaveValue("");
  await goal.who.fill("Ada");
  await dialogs.close();
  const entries = await kept(visitor.page);
  for (const text of ["next week", "paused"]) expect(entries).toContain(text);
  expect(entries).toContain("set-aside");
});
