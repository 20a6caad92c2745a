import { Diagnosis } from "../pages/diagnosis.mjs";
import { expect, test } from "../support/journey.mjs";
import { EXPRESS } from "../support/profiles.mjs";

test("the quick path in English goes on to the full one with its answers", async ({ page }) => {
  const diagnosis = await new Diagnosis(page).open();
  await diagnosis.speak("en");
  await expect(diagnosis.welcome()).toBeVisible();
  await diagnosis.begin("express");

  const { express, items, texts, theme } = diagnosis.texts;
  await diagnosis.answerAll(EXPRESS, express);
  await expect(diagnosis.text(texts.express)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Likely strengths" })).toBeVisible();
  await expect(diagnosis.part(diagnosis.words.overall)).toContainText("13 of 13 answers");
  await diagnosis.seesScores([67, 100, 67, 33, 33, 67, 67, 33, 0, 67, 0, 67, 33]);

  await diagnosis.button(diagnosis.words.deepen).click();
  await expect(diagnosis.title(items[1].stem)).toBeVisible();
  await diagnosis.back();
  await diagnosis.seesAnswered(items[0], EXPRESS[0]);
  await diagnosis.overview();
  await expect(page.getByText("13 of 39 answered")).toBeVisible();
  for (const { items: [first] } of [theme("A1"), theme("B4"), theme("C2")]) {
    await expect(diagnosis.inOverview(first)).toContainText("Answered");
  }
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
