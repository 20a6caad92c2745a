// The page that gathers results, on each screen, for everybody.

import { Gathering } from "../pages/gathering.mjs";
import { questionnaire } from "../pages/questionnaire.mjs";
import { linksOf } from "../support/share-codes.mjs";
import { expect, test } from "../support/journey.mjs";
import { violations } from "../support/axe.mjs";
import { sideways } from "../support/overflow.mjs";

const LINKS = linksOf([...Array.from({ length: 9 }, (_, at) => `${at % 4}`.repeat(13)), "D".repeat(13)]);
const SETTINGS = {
  "on a phone, in French": { lang: "fr", viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  "on a desk, in English": { lang: "en", viewport: { width: 1280, height: 720 } },
};

for (const [where, { lang, ...options }] of Object.entries(SETTINGS)) {
  test.describe(where, () => {
    // axe tries styles that the page's policy refuses.
    test.use({ ...options, reducedMotion: "reduce", expectedTroubles: /Applying inline style/ });
    test.slow();

    test(`the accessibility checks pass, and nothing scrolls sideways, ${where}`, async ({ page }) => {
      const gathering = await new Gathering(page, lang).open();
      const themes = questionnaire(lang).themes;
      const check = async (screen) => {
        for (const colorScheme of ["light", "dark"]) {
          await page.emulateMedia({ colorScheme });
          expect({ screen, colorScheme, faults: await violations(page), sideways: await sideways(page) }).toEqual({ screen, colorScheme, faults: [], sideways: 0 });
        }
      };
      await check("empty");
      await gathering.paste(`${LINKS}\n${LINKS}\nhttps://faire.example/#r=1abc`);
      await page.getByText(/1 fois|1 item|1 élément/).first().click();
      await gathering.choosing(gathering.words.month);
      await gathering.openTheme(themes[0].name);
      await check("figures");
      await page.getByRole("button", { name: gathering.words.figures }).click();
      await check("saved");
    });
  });
}

test("everything can be done by keyboard", async ({ page }) => {
  const gathering = await new Gathering(page).open();
  const theme = questionnaire("fr").themes[0];
  const focused = () => page.evaluate(() => document.getElementById("collect").shadowRoot.activeElement?.textContent.trim() ?? "");
  const press = async (name, key) => {
    for (let at = 0; at < 60 && !(await focused()).startsWith(name); at++) await page.keyboard.press("Tab");
    expect(await focused()).toMatch(new RegExp(`^${name}`));
    await page.keyboard.press(key);
  };
  await page.getByLabel(gathering.words.paste).focus();
  await page.keyboard.insertText(LINKS);
  await press(gathering.words.read, "Enter");
  await gathering.counts("10 résultats comptés");
  await press(theme.name, "Enter");
  await expect(page.getByRole("heading", { name: questionnaire("fr").express[0].stem })).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent("download"), press(gathering.words.table, "Enter")]);
  expect(download.suggestedFilename()).toBe("answers.csv");
  await page.getByLabel(gathering.words.paste).focus();
  await press(gathering.words.erase, "Space");
  await expect(page.getByText(gathering.words.erased)).toBeVisible();
});
