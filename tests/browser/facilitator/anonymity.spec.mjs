// Anonymity that was promised: fewer than five show nothing, and nothing tells one person by what
// changed, on the wall, in any file and on paper.

import { Gathering, WORDS, figuresOf, linkOf, textFile } from "../pages/intake.mjs";
import { expect, test } from "../support/journey.mjs";
import { shown } from "../pages/questionnaire.mjs";

test.use({ expectedTroubles: /^request: file:/ });

/** Person after person: what each says first, of `A1a`, and of the questions that follow. */
const person = (number, first) => linkOf(number, { answers: first + "2".repeat(12) });
const PROFILE = "Les thèmes, vus par le groupe";
const DISCUSS = "À discuter d’abord";

async function promised(page, count) {
  const gathering = await new Gathering(page).begin({ promise: "anonymous", title: "Promesse" });
  if (count) await gathering.paste(Array.from({ length: count }, (_, at) => person(at + 1, "0123"[at % 4])).join("\n"));
  await gathering.counts(count);
  return gathering;
}

/** What the wall says of a question once the facilitator has pressed. */
async function seen(gathering, id) {
  await gathering.go(id);
  await gathering.reveal();
  return gathering.levels();
}

/** All that the room takes home says the same of a question, in each of its forms. */
async function saysEverywhere(gathering, home, id, expected) {
  const item = gathering.texts.items.find((it) => it.id === id);
  const figures = figuresOf(item, home);
  for (const [form, found] of Object.entries(figures)) expect([id, form, found]).toEqual([id, form, expected]);
}

test("the form explains each anonymity choice before the session begins, and the choice cannot change afterwards", async ({ page }) => {
  const gathering = await new Gathering(page).open();
  const choice = (words) => page.getByRole("radio", { name: words });
  await expect(choice(WORDS.open)).toBeChecked();
  await expect(choice(WORDS.open)).toHaveAccessibleName(/Dans un petit groupe, on peut deviner qui a répondu quoi/);
  for (const words of [/Rien ne se montre avant 5 résultats/, /ne sortent dans aucun fichier/, /Ce choix ne change plus ensuite/]) {
    await expect(choice(WORDS.anonymous)).toHaveAccessibleName(words);
    await expect(page.getByText(words)).toBeVisible();
  }
  await gathering.begin({ promise: "anonymous" });
  for (const tab of ["talk", "hands", "scan", "paste", "report"]) {
    await gathering.tab(tab);
    for (const words of [WORDS.open, WORDS.anonymous]) await expect(choice(words)).toHaveCount(0);
  }
});

test("with four results, no wall, file or paper shows any figure", async ({ page, elsewhere }, testInfo) => {
  const gathering = await promised(page, 4);
  const wall = await gathering.openWall();
  expect(await seen(gathering, "A1a")).toEqual([null, null, null, null]);
  await expect(gathering.said("4 résultats attendent : il en faut 5")).toBeVisible();
  const item = gathering.texts.items[0];
  await expect(wall.getByRole("heading", { name: shown(item.stem) })).toBeVisible();
  await expect(wall.getByText("4 pas encore montrées, comme promis")).toBeVisible();
  expect(await gathering.levels(wall.getByRole("main"))).toEqual([null, null, null, null]);
  await gathering.go(PROFILE);
  await gathering.reveal();
  for (const it of [wall.getByRole("main"), gathering.wall()]) {
    await expect(it.getByRole("table")).toBeVisible();
    for (const cell of await it.getByRole("cell").allInnerTexts()) expect(cell.trim()).toMatch(/^(|4 pas encore montrées, comme promis)$/);
  }
  await gathering.go(DISCUSS);
  await gathering.reveal();
  await expect(wall.getByText(/^Il faut au moins trois réponses/)).toBeVisible();

  const home = await gathering.takenHome(elsewhere, testInfo);
  for (const { id } of gathering.texts.express) await saysEverywhere(gathering, home, id, null);
  const { dimensions, rounds, promise } = JSON.parse(home.data);
  expect(promise).toBe("anonymous");
  expect(rounds).toEqual([{ round: 1, participants: 4, waiting: 4, hands: 0 }]);
  for (const { rounds: [{ stages, mean, consensus, scored, do_not_know }] } of dimensions) {
    expect({ stages, mean, consensus, scored, do_not_know }).toEqual({ stages: null, mean: null, consensus: null, scored: 0, do_not_know: 0 });
  }
  for (const text of home.all) expect(text).not.toMatch(/Vues (proches|contrastées)|sur 100 en moyenne/);

  // Nobody's answers leave the device.
  await expect(gathering.button(WORDS.session)).toHaveCount(0);
  await expect(page.getByText(/^Vous avez promis/)).toBeVisible();
  await gathering.button(WORDS.sessions).click();
  await expect(gathering.button("Ouvrir")).toBeVisible();
  await expect(gathering.button(WORDS.session)).toHaveCount(0);
});

test("from five results on figures show, and later results only join in groups of five", async ({ page, elsewhere }, testInfo) => {
  test.slow();
  const gathering = await promised(page, 5);
  const wall = await gathering.openWall();
  const five = [2, 1, 1, 1];
  expect(await seen(gathering, "A1a")).toEqual(five);
  expect(await gathering.levels(wall.getByRole("main"))).toEqual(five);
  const before = await gathering.takenHome(elsewhere, testInfo);
  await saysEverywhere(gathering, before, "A1a", [...five, 0, 0]);

  // One by one: whatever the facilitator presses, nothing moves but the number of those who wait.
  for (const count of [6, 7, 8, 9]) {
    await gathering.paste(person(count, "3"));
    await gathering.counts(count);
    expect(await seen(gathering, "A1a")).toEqual(five);
    expect(await gathering.levels(wall.getByRole("main"))).toEqual(five);
    await expect(wall.getByText(count === 6 ? "1 pas encore montrée, comme promis" : `${count - 5} pas encore montrées, comme promis`)).toBeVisible();
  }
  // Nor does taking one back.
  await gathering.tab("talk");
  await gathering.button("Annuler le dernier ajout").click();
  await gathering.counts(8);
  expect(await seen(gathering, "A1a")).toEqual(five);
  const between = await gathering.takenHome(elsewhere, testInfo);
  for (const { id } of gathering.texts.express) {
    const item = gathering.texts.items.find((it) => it.id === id);
    expect(figuresOf(item, between)).toEqual(figuresOf(item, before));
  }
  const without = ({ rounds, ...rest }) => JSON.stringify({ ...rest, rounds: undefined }).replaceAll(/"withheld":\d+/g, "");
  expect(without(JSON.parse(between.data))).toBe(without(JSON.parse(before.data)));

  await gathering.paste([9, 10].map((it) => person(it, "3")).join("\n"));
  await gathering.counts(10);
  expect(await seen(gathering, "A1a")).toEqual([2, 1, 1, 6]);
  await saysEverywhere(gathering, await gathering.takenHome(elsewhere, testInfo), "A1a", [2, 1, 1, 6, 0, 0]);

  // Those who are shown are not taken back.
  const undo = gathering.button("Annuler le dernier ajout");
  await gathering.tab("talk");
  while (await undo.isVisible()) await undo.click();
  await gathering.counts(10);
  expect(await seen(gathering, "A1a")).toEqual([2, 1, 1, 6]);
});

test("a question answered by fewer than five of them waits for more answers", async ({ page, elsewhere }, testInfo) => {
  const gathering = await promised(page, 0);
  await gathering.paste(["0", "1", "2", "D", "N", "_"].map((it, at) => person(at + 1, it)).join("\n"));
  await gathering.counts(6);
  expect(await seen(gathering, "A1a")).toEqual([null, null, null, null]);
  expect(await seen(gathering, "A2a")).toEqual([0, 0, 6, 0]);
  const home = await gathering.takenHome(elsewhere, testInfo);
  await saysEverywhere(gathering, home, "A1a", null);
  await saysEverywhere(gathering, home, "A2a", [0, 0, 6, 0, 0, 0]);
});

test("an anonymous session and an open one cannot be merged", async ({ page, elsewhere }, testInfo) => {
  const open = await new Gathering((await elsewhere()).page).begin();
  await open.paste([1, 2, 3, 4, 5, 6].map((it) => person(it, "2")).join("\n"));
  await open.counts(6);
  const { text } = await open.saved("session", testInfo);
  const gathering = await promised(page, 2);
  await gathering.bring(textFile("seance.json", text));
  await expect(gathering.said(/promet que personne ne saura qui a répondu quoi/)).toBeVisible();
  await gathering.counts(2);
  expect(await seen(gathering, "A1a")).toEqual([null, null, null, null]);
});
