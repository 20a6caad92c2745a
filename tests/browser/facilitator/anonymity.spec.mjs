// Promised anonymity: fewer than five results show nothing, and no change on the wall, in a file or
// on paper gives away what one person answered.

import { Intake, WORDS, figuresOf, linkOf, textFile } from "../pages/intake.mjs";
import { expect, test } from "../support/journey.mjs";
import { shown } from "../pages/questionnaire.mjs";

test.use({ expectedTroubles: /^request: file:/ });

/** The link of a person with this answer to `A1a` and the same answers to all other questions. */
const person = (number, first) => linkOf(number, { answers: first + "2".repeat(12) });
const PROFILE = "Les thèmes, vus par le groupe";
const DISCUSS = "À discuter d’abord";

async function promised(page, count) {
  const intake = await new Intake(page).begin({ promise: "anonymous", title: "Promesse" });
  if (count) await intake.paste(Array.from({ length: count }, (_, at) => person(at + 1, "0123"[at % 4])).join("\n"));
  await intake.counts(count);
  return intake;
}

/** What the wall shows for a question after the facilitator reveals it. */
async function seen(intake, id) {
  await intake.go(id);
  await intake.reveal();
  return intake.levels();
}

/** Checks that every form of the report gives the same figures for a question. */
async function saysEverywhere(intake, home, id, expected) {
  const item = intake.texts.items.find((it) => it.id === id);
  const figures = figuresOf(item, home);
  for (const [form, found] of Object.entries(figures)) expect([id, form, found]).toEqual([id, form, expected]);
}

test("the form explains each anonymity choice before the session begins, and the choice cannot change afterwards", async ({ page }) => {
  const intake = await new Intake(page).open();
  const choice = (words) => page.getByRole("radio", { name: words });
  await expect(choice(WORDS.open)).toBeChecked();
  await expect(choice(WORDS.open)).toHaveAccessibleName(/Dans un petit groupe, on peut deviner qui a répondu quoi/);
  for (const words of [/Rien ne se montre avant 5 résultats/, /ne sortent dans aucun fichier/, /Ce choix ne change plus ensuite/]) {
    await expect(choice(WORDS.anonymous)).toHaveAccessibleName(words);
    await expect(page.getByText(words)).toBeVisible();
  }
  await intake.begin({ promise: "anonymous" });
  for (const tab of ["talk", "hands", "scan", "paste", "report"]) {
    await intake.tab(tab);
    for (const words of [WORDS.open, WORDS.anonymous]) await expect(choice(words)).toHaveCount(0);
  }
});

test("with four results, no wall, file or paper shows any figure", async ({ page, elsewhere }, testInfo) => {
  const intake = await promised(page, 4);
  const wall = await intake.openWall();
  expect(await seen(intake, "A1a")).toEqual([null, null, null, null]);
  await expect(intake.said("4 résultats attendent : il en faut 5")).toBeVisible();
  const item = intake.texts.items[0];
  await expect(wall.getByRole("heading", { name: shown(item.stem) })).toBeVisible();
  await expect(wall.getByText("4 pas encore montrées, comme promis")).toBeVisible();
  expect(await intake.levels(wall.getByRole("main"))).toEqual([null, null, null, null]);
  await intake.go(PROFILE);
  await intake.reveal();
  for (const it of [wall.getByRole("main"), intake.wall()]) {
    await expect(it.getByRole("table")).toBeVisible();
    for (const cell of await it.getByRole("cell").allInnerTexts()) expect(cell.trim()).toMatch(/^(|4 pas encore montrées, comme promis)$/);
  }
  await intake.go(DISCUSS);
  await intake.reveal();
  await expect(wall.getByText(/^Il faut au moins trois réponses/)).toBeVisible();

  const home = await intake.takenHome(elsewhere, testInfo);
  for (const { id } of intake.texts.express) await saysEverywhere(intake, home, id, null);
  const { dimensions, rounds, promise } = JSON.parse(home.data);
  expect(promise).toBe("anonymous");
  expect(rounds).toEqual([{ round: 1, participants: 4, waiting: 4, hands: 0 }]);
  for (const { rounds: [{ stages, mean, consensus, scored, do_not_know }] } of dimensions) {
    expect({ stages, mean, consensus, scored, do_not_know }).toEqual({ stages: null, mean: null, consensus: null, scored: 0, do_not_know: 0 });
  }
  for (const text of home.all) expect(text).not.toMatch(/Vues (proches|contrastées)|sur 100 en moyenne/);

  // No individual answers leave the device.
  await expect(intake.button(WORDS.session)).toHaveCount(0);
  await expect(page.getByText(/^Vous avez promis/)).toBeVisible();
  await intake.button(WORDS.sessions).click();
  await expect(intake.button("Ouvrir")).toBeVisible();
  await expect(intake.button(WORDS.session)).toHaveCount(0);
});

test("from five results on figures show, and later results only join in groups of five", async ({ page, elsewhere }, testInfo) => {
  test.slow();
  const intake = await promised(page, 5);
  const wall = await intake.openWall();
  const five = [2, 1, 1, 1];
  expect(await seen(intake, "A1a")).toEqual(five);
  await expect.poll(() => intake.levels(wall.getByRole("main"))).toEqual(five);
  const before = await intake.takenHome(elsewhere, testInfo);
  await saysEverywhere(intake, before, "A1a", [...five, 0, 0]);

  // Results come in one by one: whatever the facilitator presses, only the count of waiting results moves.
  for (const count of [6, 7, 8, 9]) {
    await intake.paste(person(count, "3"));
    await intake.counts(count);
    expect(await seen(intake, "A1a")).toEqual(five);
    await expect.poll(() => intake.levels(wall.getByRole("main"))).toEqual(five);
    await expect(wall.getByText(count === 6 ? "1 pas encore montrée, comme promis" : `${count - 5} pas encore montrées, comme promis`)).toBeVisible();
  }
  // Undoing one changes nothing either.
  await intake.tab("talk");
  await intake.button(/^Annuler : /).click();
  await intake.counts(8);
  expect(await seen(intake, "A1a")).toEqual(five);
  const between = await intake.takenHome(elsewhere, testInfo);
  for (const { id } of intake.texts.express) {
    const item = intake.texts.items.find((it) => it.id === id);
    expect(figuresOf(item, between)).toEqual(figuresOf(item, before));
  }
  const without = ({ rounds, ...rest }) => JSON.stringify({ ...rest, rounds: undefined }).replaceAll(/"withheld":\d+/g, "");
  expect(without(JSON.parse(between.data))).toBe(without(JSON.parse(before.data)));

  await intake.paste([9, 10].map((it) => person(it, "3")).join("\n"));
  await intake.counts(10);
  expect(await seen(intake, "A1a")).toEqual([2, 1, 1, 6]);
  await saysEverywhere(intake, await intake.takenHome(elsewhere, testInfo), "A1a", [2, 1, 1, 6, 0, 0]);

  // Results that were shown cannot be undone.
  const undo = intake.button(/^Annuler : /);
  await intake.tab("talk");
  while (await undo.isVisible()) await undo.click();
  await intake.counts(10);
  expect(await seen(intake, "A1a")).toEqual([2, 1, 1, 6]);
});

test("a question answered by fewer than five of them waits for more answers", async ({ page, elsewhere }, testInfo) => {
  const intake = await promised(page, 0);
  await intake.paste(["0", "1", "2", "D", "N", "_"].map((it, at) => person(at + 1, it)).join("\n"));
  await intake.counts(6);
  expect(await seen(intake, "A1a")).toEqual([null, null, null, null]);
  expect(await seen(intake, "A2a")).toEqual([0, 0, 6, 0]);
  const home = await intake.takenHome(elsewhere, testInfo);
  await saysEverywhere(intake, home, "A1a", null);
  await saysEverywhere(intake, home, "A2a", [0, 0, 6, 0, 0, 0]);
});

test("an anonymous session and an open one cannot be merged", async ({ page, elsewhere }, testInfo) => {
  const open = await new Intake((await elsewhere()).page).begin();
  await open.paste([1, 2, 3, 4, 5, 6].map((it) => person(it, "2")).join("\n"));
  await open.counts(6);
  const { text } = await open.saved("session", testInfo);
  const intake = await promised(page, 2);
  await intake.bring(textFile("seance.json", text));
  await expect(intake.said(/promet que personne ne saura qui a répondu quoi/)).toBeVisible();
  await intake.counts(2);
  expect(await seen(intake, "A1a")).toEqual([null, null, null, null]);
});
