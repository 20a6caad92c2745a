import { expect, test } from "../support/journey.mjs";

test("the browser's Back goes to the step before, and Forward to the one after", async ({ diagnosis, page }) => {
  const { express } = diagnosis.texts;
  await diagnosis.open();
  await diagnosis.begin("express");
  for (const at of [0, 1]) {
    await diagnosis.answer(express[at], "2");
    await diagnosis.next();
  }
  await expect(diagnosis.title(express[2].stem)).toBeVisible();
  await diagnosis.overview();
  await diagnosis.inOverview(express[7]).click();
  await expect(diagnosis.title(express[7].stem)).toBeVisible();

  await page.goBack();
  await expect(diagnosis.title(diagnosis.words.overview)).toBeVisible();
  await page.goBack();
  await expect(diagnosis.title(express[2].stem)).toBeVisible();
  await page.goBack();
  await diagnosis.seesAnswered(express[1], "2");
  await page.goBack();
  await page.goBack();
  await expect(diagnosis.welcome()).toBeVisible();
  await expect(diagnosis.button("Reprendre")).toBeVisible();
  await page.goForward();
  await diagnosis.seesAnswered(express[0], "2");
});

test("Back from another page returns to the question", async ({ diagnosis, page }) => {
  const { express } = diagnosis.texts;
  await diagnosis.open();
  await diagnosis.begin("express");
  await diagnosis.answer(express[0], "1");
  await diagnosis.next();
  await diagnosis.answer(express[1], "3");
  await page.getByRole("link", { name: "Questionnaire à imprimer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Faire ensemble");
  await page.goBack();
  await diagnosis.seesAnswered(express[1], "3");
});
