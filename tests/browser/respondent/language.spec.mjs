import { Diagnosis } from "../pages/diagnosis.mjs";
import { expect, test } from "../support/journey.mjs";
import { EXPRESS, GOLDEN, GOLDEN_SCORES, cameBefore } from "../support/profiles.mjs";

/** `lang` on the page, on the element and on the widget. */
async function speaks(page, lang) {
  await expect(page.locator("html")).toHaveAttribute("lang", lang);
  await expect(page.locator("faire-ensemble")).toHaveAttribute("lang", lang);
  await expect(page.locator("faire-ensemble main").locator("..")).toHaveAttribute("lang", lang);
}

test("changing the language midway keeps every answer and the note, and is remembered", async ({ diagnosis, page }) => {
  const french = diagnosis.texts.express;
  await diagnosis.open();
  await speaks(page, "fr");
  await diagnosis.begin("express");
  for (const at of [0, 1, 2, 3]) {
    await diagnosis.answer(french[at], EXPRESS[at]);
    await diagnosis.next();
  }
  await diagnosis.answer(french[4], "N");
  await diagnosis.writeNote("à garder");

  await diagnosis.speak("en");
  const english = diagnosis.texts.express;
  await diagnosis.seesAnswered(english[4], "N");
  await expect(diagnosis.note()).toHaveValue("à garder");
  await speaks(page, "en");
  await page.reload();
  await diagnosis.seesAnswered(english[4], "N");
  await speaks(page, "en");
  for (const at of [3, 2, 1, 0]) {
    await diagnosis.back();
    await diagnosis.seesAnswered(english[at], EXPRESS[at]);
  }
});

test.describe("a result", () => {
  test.use({ storageState: ({ baseURL }, use) => use(cameBefore(baseURL, GOLDEN)) });

  test("reads the same in the other language: figures, names, date", async ({ diagnosis, page }) => {
    await diagnosis.open();
    await diagnosis.resume();
    await expect(page.getByText("23 novembre 2026")).toBeVisible();
    await diagnosis.speak("en");
    await expect(diagnosis.title(diagnosis.texts.stages[1].overall)).toBeVisible();
    await expect(page.getByText(/23 November 2026|November 23, 2026/)).toBeVisible();
    await expect(diagnosis.part("Overall view")).toContainText("46 out of 100");
    await diagnosis.seesScores(GOLDEN_SCORES);
  });
});

test("the English page starts in English, and links to French", async ({ page }) => {
  const diagnosis = await new Diagnosis(page, "en").open("./en.html");
  await expect(diagnosis.welcome()).toBeVisible();
  await speaks(page, "en");
  await diagnosis.begin("express");
  await diagnosis.speak("fr");
  await expect(diagnosis.title(diagnosis.texts.express[0].stem)).toBeVisible();
  await speaks(page, "fr");
});

test("the address may set the language", async ({ page }) => {
  const diagnosis = await new Diagnosis(page, "en").open("./?lang=en");
  await expect(diagnosis.welcome()).toBeVisible();
  await speaks(page, "en");
});
