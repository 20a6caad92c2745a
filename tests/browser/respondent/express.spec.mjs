import { Diagnosis } from "../pages/diagnosis.mjs";
import { expect, test } from "../support/journey.mjs";
import { EXPRESS } from "../support/profiles.mjs";

test("the quick path in English goes on with what is missing, the priorities first", async ({ page }) => {
  const diagnosis = await new Diagnosis(page).open();
  await diagnosis.speak("en");
  await expect(diagnosis.welcome()).toBeVisible();
  await diagnosis.begin("express");

  const { express, items, texts } = diagnosis.texts;
  await diagnosis.answerAll(EXPRESS, express);
  await expect(diagnosis.text(texts.express)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Likely strengths" })).toBeVisible();
  await expect(diagnosis.part(diagnosis.words.overall)).toContainText("13 of 13 answers");
  await diagnosis.seesScores([67, 100, 67, 33, 33, 67, 67, 33, 0, 67, 0, 67, 33]);

  // Six questions are missing in the priorities, and twenty elsewhere.
  await expect(diagnosis.text("First your priorities: 6 questions, 2 min. The rest: 20 questions, 6 min.")).toBeVisible();
  const shown = diagnosis.part(diagnosis.words.priorities).getByRole("heading", { level: 4 });
  await expect(shown).toHaveCount(3);
  const names = await shown.allTextContents();
  const priorities = names.map((name) => diagnosis.texts.themes.find((it) => it.name === name));
  await diagnosis.button(diagnosis.words.deepen).click();
  const asked = express.map((it) => it.id);
  const missing = (of) => of.filter((it) => !asked.includes(it.id));
  const ofPriorities = missing(priorities.flatMap((it) => it.items)).map(({ id }) => items.find((it) => it.id === id));
  const others = missing(items).filter((it) => !ofPriorities.includes(it));
  for (const [at, item] of [...ofPriorities, ...others].entries()) {
    await diagnosis.answer(item, "2");
    await expect(diagnosis.text(`Question ${14 + at} of 39`).first()).toBeVisible();
    if (at === 0) {
      await diagnosis.back();
      await diagnosis.seesAnswered(express[12], EXPRESS[12]);
      await diagnosis.next();
    } else if (at === 25) await diagnosis.seeResult();
    else await diagnosis.next();
  }
  await expect(diagnosis.part(diagnosis.words.overall)).toContainText("39 of 39 answers");
  await expect(diagnosis.button(diagnosis.words.deepen)).toHaveCount(0);
});

for (const perimeter of ["me", "network"]) {
  test(`the questions speak of the chosen perimeter: ${perimeter}`, async ({ page }) => {
    const diagnosis = await new Diagnosis(page, "fr", perimeter).open();
    const { perimeters, express } = diagnosis.texts;
    await page.getByRole("radio", { name: perimeters[perimeter].name }).check();
    await diagnosis.begin("express");
    await diagnosis.answerAll("1".repeat(13), express);
    await expect(page.getByText(`${perimeters[perimeter].name} · Parcours express`)).toBeVisible();
  });
}
