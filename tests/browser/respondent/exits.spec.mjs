import { expect, test } from "../support/journey.mjs";
import { cameBefore } from "../support/profiles.mjs";
import { shown } from "../pages/questionnaire.mjs";

test("the overview shows the state of each question", async ({ diagnosis, page }) => {
  const { express } = diagnosis.texts;
  await diagnosis.open();
  await diagnosis.begin("express");
  for (const [at, answer] of [..."ND2"].entries()) {
    await diagnosis.answer(express[at], answer);
    await diagnosis.next();
  }
  await diagnosis.answer(express[3], "1");
  await diagnosis.button(diagnosis.words.withdraw).click();
  await diagnosis.seesAnswered(express[3], "_");
  await diagnosis.next();
  await diagnosis.writeNote("à demander à Nadia");
  await diagnosis.overview();
  const states = ["Ne s’applique pas à ma situation", "Je ne sais pas", "Répondu", "Sans réponse", "Sans réponse"];
  for (const [at, state] of states.entries()) {
    await expect(diagnosis.inOverview(express[at])).toContainText(state);
  }
  await expect(diagnosis.inOverview(express[4])).toContainText("avec une note");
  await expect(page.getByText("3 réponses sur 13")).toBeVisible();

  await diagnosis.inOverview(express[1]).click();
  await diagnosis.seesAnswered(express[1], "D");
});

test("a removed answer stays removed after a reload", async ({ diagnosis, page }) => {
  const [first] = diagnosis.texts.express;
  await diagnosis.open();
  await diagnosis.begin("express");
  await diagnosis.answer(first, "3");
  await diagnosis.button(diagnosis.words.withdraw).click();
  await expect(diagnosis.button(diagnosis.words.withdraw)).toHaveCount(0);
  await page.reload();
  await diagnosis.seesAnswered(first, "_");
});

test("with only exits and blanks there is no figure, and never a 0", async ({ diagnosis, page }) => {
  const { express, texts, themes } = diagnosis.texts;
  await diagnosis.open();
  await diagnosis.begin("express");
  await diagnosis.answerAll("ND_N", express);
  await expect(diagnosis.title(texts.no_overall)).toBeVisible();
  await expect(page.getByText("Pas de chiffre d’ensemble")).toBeVisible();
  await expect(diagnosis.part(diagnosis.words.explore)).toContainText(themes[1].name);
  await diagnosis.seesScores(themes.map(() => null));
  await expect(page.getByText(/sur 100,|\b0 sur 100/)).toHaveCount(0);
});

test.describe("a full questionnaire with exits", () => {
  // A1 is scored on two, A2 and A3 have too few, A4 does not apply; the rest is level 1.
  const answers = [..."12D 3DN 2__ NNN".replaceAll(" ", ""), ..."1".repeat(27)];
  test.use({ storageState: ({ baseURL }, use) => use(cameBefore(baseURL, answers)) });

  test("explains why a theme has no figure, and counts the others", async ({ diagnosis, page }) => {
    const { themes } = diagnosis.texts;
    await diagnosis.open();
    await diagnosis.resume();
    await diagnosis.seesScores([50, null, null, null, ...Array(9).fill(33)]);
    const state = (at) => page.getByRole("row", { name: shown(themes[at].name) }).getByRole("cell").first();
    await expect(state(1)).toHaveText("Trop peu de réponses");
    await expect(state(2)).toHaveText("Trop peu de réponses");
    await expect(state(3)).toHaveText("Ne s’applique pas");
    await expect(page.getByText("31 réponses sur 39 ; 4 « ne s’applique pas », 2 « je ne sais pas », 2 sans réponse")).toBeVisible();
    const explored = diagnosis.part(diagnosis.words.explore).getByRole("listitem");
    await expect(explored).toHaveText([new RegExp(themes[0].name), new RegExp(themes[1].name)]);
  });

  test("changes the result at once when an answer changes", async ({ diagnosis }) => {
    const { items, theme } = diagnosis.texts;
    await diagnosis.open();
    await diagnosis.resume();
    await diagnosis.button(diagnosis.words.changeAnswers).click();
    await diagnosis.inOverview(items[2]).click();
    await diagnosis.seesAnswered(items[2], "D");
    await diagnosis.answer(items[2], "3");
    await diagnosis.overview();
    await diagnosis.seeResult();
    await diagnosis.seesScores([67, null]);
    await expect(diagnosis.part(diagnosis.words.strengths)).toContainText(theme("A1").name);
  });
});

test("a sensitive question shows where to find help at its lowest answer only", async ({ diagnosis, page }) => {
  const item = diagnosis.texts.theme("C1").items[2];
  await diagnosis.open();
  await diagnosis.begin("complete");
  await diagnosis.overview();
  await diagnosis.inOverview(item).click();
  const help = page.getByRole("paragraph").filter({ hasText: shown(item.help) });
  await expect(help).toHaveCount(0);
  await diagnosis.choice(item.levels[0]).check();
  await expect(help).toBeVisible();
  await diagnosis.choice(item.levels[1]).check();
  await expect(help).toHaveCount(0);
});
