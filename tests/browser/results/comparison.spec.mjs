// Results side by side: changes, differences that may be chance, and results that cannot be compared.

import { Dialogs, atResult } from "../pages/dialogs.mjs";
import { expect, test } from "../support/journey.mjs";
import { EXPRESS, GOLDEN, GOLDEN_LINK, cameBefore } from "../support/profiles.mjs";
import { questionnaire } from "../pages/questionnaire.mjs";

const MINE = [..."333", ...GOLDEN.slice(3, 12), ..."333", ...GOLDEN.slice(15, 36), ..."NNN"];
const { themes, items, id, revision } = questionnaire("fr");

/** The storage of a browser with these results, each `[answers, day]`. */
function keptBefore(origin, current, others) {
  const state = cameBefore(origin, current, { date: 9900 });
  for (const { code, at, targets = {}, goal = {}, notes = {} } of others) {
    const start = `faire-ensemble/1/${id}/${revision}/result/${`${at}`.repeat(16)}/complete/`;
    state.origins[0].localStorage.push({ name: `${start}code`, value: JSON.stringify(code) });
    for (const [theme, stage] of Object.entries(targets)) state.origins[0].localStorage.push({ name: `${start}target/${theme}`, value: JSON.stringify(stage) });
    for (const [path, text] of Object.entries(goal)) state.origins[0].localStorage.push({ name: `${start}${path}`, value: JSON.stringify(text) });
    for (const [item, text] of Object.entries(notes)) state.origins[0].localStorage.push({ name: `${start}note/${item}`, value: JSON.stringify(text) });
  }
  return state;
}

const GOLDEN_CODE = GOLDEN_LINK.split("r=")[1];

test("a received result appears beside the visitor's own, and words name the differences", async ({ elsewhere, baseURL }) => {
  const visitor = await elsewhere({ storageState: cameBefore(baseURL, MINE, { resultId: "fedcba9876543210" }) });
  await visitor.open(GOLDEN_LINK);
  await visitor.button(visitor.words.compare).click();
  const dialogs = await new Dialogs(visitor).sees("Côte à côte");
  await expect(dialogs.dialog.getByRole("listitem").first()).toHaveText(/^Le mien\s:\sMon groupe, mon organisation/);
  await expect(dialogs.dialog.getByRole("listitem").nth(1)).toHaveText(/^L’autre\s:\s.*23 novembre 2026$/);
  const row = (at) => dialogs.theme(themes[at].name);
  await expect(row(0)).toContainText("Plus haut dans le mien");
  await expect(row(0)).toContainText("1. Renouveler, 100 sur 100");
  await expect(row(0)).toContainText("2. Développer, 56 sur 100");
  await expect(row(1)).toBeHidden();
  await dialogs.dialog.getByText(/^Les autres thèmes/).click();
  await expect(row(1)).toContainText("Au même point");
  await expect(row(4)).toContainText("Plus haut dans le mien");
  await expect(row(12)).toContainText("Pas assez de réponses pour comparer");
});

test("results that cannot be compared appear side by side, with the reason", async ({ elsewhere, baseURL }) => {
  for (const [storageState, reason, rows] of [
    [cameBefore(baseURL, EXPRESS, { path: "express" }), "Ces résultats ne viennent pas du même parcours", 13],
    [cameBefore(baseURL, GOLDEN, { perimeter: "me" }), "Ces résultats ne parlent pas du même sujet", 13],
    [undefined, "Vous n’avez pas encore d’autre résultat à mettre à côté.", 0],
  ]) {
    const visitor = await elsewhere({ storageState });
    await visitor.open(GOLDEN_LINK);
    await visitor.button(visitor.words.compare).click();
    const dialogs = await new Dialogs(visitor).sees("Côte à côte");
    await expect(dialogs.dialog).toContainText(reason);
    await expect(dialogs.dialog.getByRole("listitem").filter({ hasText: themes[0].name })).toHaveCount(rows ? 1 : 0);
    await expect(dialogs.dialog).not.toContainText(/Plus haut|A monté|Stable|Au même point|À confirmer/);
  }
});

test("a scores-only link appears beside the visitor's own result without counting changes", async ({ elsewhere, baseURL }) => {
  const other = await elsewhere({ storageState: cameBefore(baseURL, GOLDEN) });
  const { link } = await (await (await atResult(other)).openExport()).hold("Les scores seulement");
  const visitor = await elsewhere({ storageState: cameBefore(baseURL, MINE) });
  await visitor.open(link);
  await visitor.button(visitor.words.compare).click();
  const dialogs = await new Dialogs(visitor).sees("Côte à côte");
  await expect(dialogs.dialog).toContainText("Un de ces résultats ne contient que les scores");
  await expect(dialogs.theme(themes[0].name)).toContainText("2. Développer, 56 sur 100");
  await expect(dialogs.dialog).not.toContainText("Plus haut");
});

test("two results of one person show what went up, and the goal of that time", async ({ elsewhere, baseURL }) => {
  const storageState = keptBefore(baseURL, MINE, [{ code: GOLDEN_CODE, at: 1, targets: { A1: "4", B4: "2" } }]);
  const visitor = await elsewhere({ storageState });
  const dialogs = await atResult(visitor);
  await visitor.button("Comparer avec un autre résultat").click();
  await dialogs.sees("Mes résultats");
  await dialogs.button("Comparer").click();
  await dialogs.sees("Côte à côte");
  await expect(dialogs.theme(themes[0].name)).toContainText("A monté");
  await expect(dialogs.theme(themes[0].name)).toContainText("Objectif : Renouveler");
  await expect(dialogs.theme(themes[1].name)).toBeHidden();
  await dialogs.dialog.getByText(/^Les autres thèmes/).click();
  await expect(dialogs.theme(themes[1].name)).toContainText("Stable");
  await expect(dialogs.dialog).toContainText("D’abord ce qui a nettement changé");
});

test("what changed stands first, and one level on one question is to be confirmed, never steady", async ({ elsewhere, baseURL }) => {
  // One level more on the second theme, one less on the fourth, two more on the last but one.
  const now = [...GOLDEN];
  [now[4], now[9], now[33], now[34]] = ["3", "0", "3", "2"];
  const visitor = await elsewhere({ storageState: keptBefore(baseURL, now, [{ code: GOLDEN_CODE, at: 1 }]) });
  const dialogs = await atResult(visitor);
  await visitor.button("Comparer avec un autre résultat").click();
  await dialogs.button("Comparer").click();
  await dialogs.sees("Côte à côte");
  const names = await dialogs.dialog.locator(".compare__row strong").allTextContents();
  expect(names.slice(0, 3)).toEqual([themes[11].name, themes[1].name, themes[3].name]);
  await expect(dialogs.theme(themes[1].name)).toContainText("Un niveau de plus, à confirmer");
  await expect(dialogs.theme(themes[3].name)).toContainText("Un niveau de moins, à confirmer");
  for (const at of [1, 3, 11]) await expect(dialogs.theme(themes[at].name)).not.toContainText("Stable");
});

test("the notes of both times stand together, and the step chosen then asks what became of it", async ({ elsewhere, baseURL }) => {
  const hostile = "<b>Appeler</b> Ada";
  const then = { code: GOLDEN_CODE, at: 1, targets: { A1: "4", B4: "enough" }, goal: { "step/A1": hostile, "who/A1": "le bureau", "when/A1": "2026-12-01" }, notes: { A1a: "Alors : deux voix." } };
  const storageState = keptBefore(baseURL, MINE, [then]);
  const start = `faire-ensemble/1/${id}/${revision}/team/note/A1a`;
  storageState.origins[0].localStorage.push({ name: start, value: JSON.stringify("Maintenant : trois.") });
  const visitor = await elsewhere({ storageState });
  const dialogs = await atResult(visitor);
  const look = async () => {
    await dialogs.openResults();
    await dialogs.button("Comparer").click();
    await dialogs.sees("Côte à côte");
  };
  await look();
  const row = dialogs.dialog.locator(".compare__row").filter({ hasText: themes[0].name });
  await expect(row.getByRole("definition")).toHaveText(["1. Alors : deux voix.", "2. Maintenant : trois."]);
  const step = dialogs.dialog.getByRole("listitem").filter({ hasText: hostile });
  await expect(step).toContainText("Qui : le bureau · Pour quand : 1er décembre 2026");
  await step.getByRole("combobox", { name: "Qu’est devenu ce pas ?" }).selectOption("Fait");
  await dialogs.close();
  await visitor.page.reload();
  await look();
  await expect(step.getByRole("combobox")).toHaveValue("done");
  await expect(dialogs.dialog.locator("b")).toHaveCount(0);
});

test("three results make a line for each theme, in order of time", async ({ elsewhere, baseURL }) => {
  const storageState = keptBefore(baseURL, MINE, [{ code: GOLDEN_CODE, at: 1 }, { code: GOLDEN_CODE, at: 2 }]);
  const visitor = await elsewhere({ storageState });
  const dialogs = await atResult(visitor);
  await dialogs.openResults();
  await expect(dialogs.rows()).toHaveCount(3);
  for (const box of await dialogs.dialog.getByRole("checkbox").all()) await box.check();
  await dialogs.button("Comparer").click();
  await dialogs.sees("Côte à côte");
  await expect(dialogs.theme(themes[0].name)).toContainText(/, 56 sur 100 → .*, 56 sur 100 → .*, 100 sur 100/);
  expect(await dialogs.dialog.locator("svg.line").count()).toBe(themes.length);
});

test("a comparison needs two results: a single one has no box to tick", async ({ elsewhere, baseURL }) => {
  const visitor = await elsewhere({ storageState: cameBefore(baseURL, GOLDEN) });
  const dialogs = await atResult(visitor);
  await dialogs.openResults();
  await expect(dialogs.dialog.getByRole("checkbox")).toHaveCount(0);
  await expect(dialogs.button("Comparer")).toHaveCount(0);
  expect(items).toHaveLength(39);
});
