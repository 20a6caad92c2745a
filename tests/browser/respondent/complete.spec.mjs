import { expect, test } from "../support/journey.mjs";
import { GOLDEN, GOLDEN_PRIORITIES, GOLDEN_SCORES, GOLDEN_STRENGTHS, stage } from "../support/profiles.mjs";
import { shown } from "../pages/questionnaire.mjs";

test("thirty-nine answers in French make the figures of the instrument", async ({ diagnosis, page }) => {
  const { items, themes, theme, stages } = diagnosis.texts;
  expect(items).toHaveLength(39);
  await diagnosis.open();
  await diagnosis.begin("complete");
  await diagnosis.answer(items[0], GOLDEN[0]);
  await diagnosis.writeNote("Le marché de mai : on a décidé à sept.");
  await diagnosis.answerAll(GOLDEN, items);

  // The sentence of stage 2 comes first.
  await expect(diagnosis.title(stages[1].overall)).toBeVisible();
  const overall = diagnosis.part(diagnosis.words.overall);
  await expect(overall).toContainText("46 sur 100, étape « Faire émerger ». 36 réponses sur 39 ; 1 « ne s’applique pas », 2 « je ne sais pas ».");

  const lines = (heading) => diagnosis.part(heading).getByRole("list").first().getByRole("listitem");
  const strengths = lines(diagnosis.words.strengths);
  await expect(strengths).toHaveText(GOLDEN_STRENGTHS.map((id) => new RegExp(`^${theme(id).name}`)));
  const priorities = diagnosis.part(diagnosis.words.priorities).getByRole("heading", { level: 4 });
  await expect(priorities).toHaveText(GOLDEN_PRIORITIES.map((id) => theme(id).name));
  await expect(lines(diagnosis.words.explore)).toHaveText([/^Une mixité/, /^Impliquer les citoyens/]);

  await diagnosis.seesScores(GOLDEN_SCORES);
  for (const [at, score] of GOLDEN_SCORES.entries()) {
    const row = page.getByRole("row", { name: shown(themes[at].name) });
    await expect(row.getByRole("cell").first()).toHaveText(stages[stage(score) - 1].name);
  }
});

test("every figure opens to show the answers behind it", async ({ diagnosis, page }) => {
  const { express, theme } = diagnosis.texts;
  await diagnosis.open();
  await diagnosis.begin();
  await diagnosis.answerAll("2", express);
  const row = page.locator("details").filter({ hasText: theme("A1").name });
  await row.getByText(theme("A1").name).click();
  await expect(row.getByText(theme("A1").items[0].levels[2])).toBeVisible();
  await expect(row.getByText("Total : 2 sur 3, soit 67 sur 100.")).toBeVisible();
  await page.getByText("Comment ce chiffre est fait").click();
  await expect(diagnosis.text(diagnosis.texts.texts.quartiles)).toBeVisible();
});
