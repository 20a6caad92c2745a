import { Diagnosis } from "../pages/diagnosis.mjs";
import { heldBack } from "../support/held-back.mjs";
import { expect, test } from "../support/journey.mjs";
import { EXPRESS, GOLDEN, GOLDEN_SCORES, cameBefore } from "../support/profiles.mjs";
import { wordsAsked } from "../support/words-asked.mjs";

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

for (const [lang, other, address] of [["fr", "en", "./"], ["en", "fr", "./en.html"]]) {
  test(`in "${lang}" the page fetches the words of that language alone, and does not wait for the wasm before; "${other}" comes with the switch`, async ({ page }) => {
    const asked = wordsAsked(page);
    const release = await heldBack(page);
    await page.goto(address);
    await expect.poll(() => asked).toEqual([lang]);
    release();
    const diagnosis = new Diagnosis(page, lang);
    await diagnosis.begin("express");
    await diagnosis.answerAll(EXPRESS, diagnosis.texts.express);
    await expect(diagnosis.result()).toBeVisible();
    expect(asked).toEqual([lang]);
    await diagnosis.speak(other);
    await speaks(page, other);
    expect(asked).toEqual([lang, other]);
  });
}

test.describe("a language that does not load", () => {
  test.use({ expectedTroubles: /console:/ });

  for (const [what, address] of Object.entries({ words: "**/v1/words.en.txt", questions: "**/*.en.*.json" })) {
    test(`without its ${what}, the page stays in the other language, shows a message, and keeps the answer`, async ({ diagnosis, page }) => {
      await diagnosis.open();
      await diagnosis.begin("express");
      await diagnosis.answer(diagnosis.texts.express[0], "2");
      await page.route(address, (it) => it.fulfill({ status: 404, body: "" }));
      const switches = page.getByRole("button", { name: "English" });
      await switches.click();
      await expect(page.getByText("Cette langue n’a pas pu être chargée")).toBeVisible();
      await speaks(page, "fr");
      await diagnosis.seesAnswered(diagnosis.texts.express[0], "2");
      await page.unroute(address);
      await switches.press("Enter");
      await speaks(page, "en");
      await new Diagnosis(page, "en").seesAnswered(new Diagnosis(page, "en").texts.express[0], "2");
    });
  }
});
