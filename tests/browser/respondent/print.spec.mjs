import { atResult } from "../pages/dialogs.mjs";
import { expect, test } from "../support/journey.mjs";
import { printed } from "../support/paper.mjs";
import { EXPRESS, GOLDEN, GOLDEN_LOWEST, GOLDEN_PRIORITIES, GOLDEN_SCORES, GOLDEN_STRENGTHS, cameBefore, stage } from "../support/profiles.mjs";
import { questionnaire, shown } from "../pages/questionnaire.mjs";

const BUTTONS = /Imprimer|Copier|Changer mes réponses|Tout effacer|English|Ouvrez un thème/;

for (const colorScheme of ["light", "dark"]) {
  test.describe(`a full result, ${colorScheme} screen`, () => {
    test.use({ colorScheme, storageState: ({ baseURL }, use) => use(cameBefore(baseURL, GOLDEN)) });

    test("prints whole on two or three pages, without a button #53", async ({ diagnosis, page }, testInfo) => {
      const { items, theme, themes, stages } = diagnosis.texts;
      await diagnosis.open();
      await diagnosis.resume();
      await expect(diagnosis.result()).toBeVisible();
      const { rows, text, pages, cut } = await printed(page, testInfo);
      for (const [at, score] of GOLDEN_SCORES.entries()) {
        const name = shown(themes[at].name);
        expect(rows).toMatch(new RegExp(`${name} ${stages[stage(score) - 1].name} ${score} \\d`));
      }
      expect(text).toContain(shown(stages[1].overall));
      expect(text).toContain("46 sur 100, étape « Faire émerger ». 36 réponses sur 39 ; 1 « ne s’applique pas », 2 « je ne sais pas ».");
      const part = (from, to) => text.slice(text.indexOf(from), text.indexOf(to));
      const strengths = part(diagnosis.words.strengths, diagnosis.words.explore);
      for (const id of GOLDEN_STRENGTHS) expect(strengths).toContain(shown(theme(id).name));
      const priorities = part(diagnosis.words.priorities, diagnosis.words.strengths);
      for (const id of GOLDEN_PRIORITIES) {
        expect(priorities).toContain(shown(theme(id).name));
        expect(priorities).not.toContain(shown(theme(id).first_step));
      }
      for (const id of GOLDEN_LOWEST) {
        const { first_step, levels } = items.find((it) => it.id === id);
        expect(priorities).toContain(shown(first_step));
        expect(priorities).toContain(shown(levels[2]));
        expect(priorities).not.toContain(shown(levels[1]));
      }
      expect(text).toContain("mesure, ni un label");
      expect(text).not.toMatch(BUTTONS);
      expect(cut).toEqual([]);
      expect(pages).toBeGreaterThanOrEqual(2);
      expect(pages).toBeLessThanOrEqual(3);

      // Sheets print on white, whatever the colour scheme of the screen.
      await page.emulateMedia({ media: "print" });
      const ground = (it) => [getComputedStyle(it).backgroundColor, getComputedStyle(it).color];
      expect(await page.locator("faire-ensemble .ground").evaluate(ground)).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
    });
  });
}

test.describe("with the answers and the notes", () => {
  test.use({ storageState: ({ baseURL }, use) => use(cameBefore(baseURL, GOLDEN)) });

  test("prints each question with its answer and its note, after the result, and the page is as before", async ({ diagnosis, page }, testInfo) => {
    const dialogs = await atResult(diagnosis);
    await diagnosis.button(diagnosis.words.changeAnswers).click();
    await diagnosis.inOverview(diagnosis.texts.items[4]).click();
    await diagnosis.writeNote("Une note\nsur deux lignes");
    await diagnosis.overview();
    await diagnosis.seeResult();
    // A browser without a screen has no printer: the page asks for one, and `printed` makes the paper.
    await page.evaluate(() => (window.print = () => {
      dispatchEvent(new Event("beforeprint"));
      window.asked = true;
    }));
    await dialogs.openExport();
    await dialogs.button("Imprimer avec les réponses et les notes").click();
    await page.waitForFunction(() => window.asked);
    const { text, cut } = await printed(page, testInfo);
    expect(text).toContain("46 sur 100, étape « Faire émerger ».");
    for (const [at, item] of diagnosis.texts.items.entries()) {
      expect(text).toContain(shown(item.stem));
      expect(text).toContain(shown(diagnosis.said(item, GOLDEN[at])));
    }
    expect(text).toContain("Une note sur deux lignes");
    expect(text).not.toMatch(BUTTONS);
    expect(text).not.toContain("Un code QR");
    expect(cut).toEqual([]);
    await expect(page.locator("faire-ensemble .on-paper")).toHaveCount(0);
    await dialogs.close();
  });
});

test.describe("a quick result", () => {
  test.use({ storageState: ({ baseURL }, use) => use(cameBefore(baseURL, EXPRESS, { path: "express" })) });

  test("prints with every score #53", async ({ diagnosis, page }, testInfo) => {
    await diagnosis.open();
    await diagnosis.resume();
    await expect(diagnosis.result()).toBeVisible();
    const { rows, text, pages, cut } = await printed(page, testInfo);
    const scores = [67, 100, 67, 33, 33, 67, 67, 33, 0, 67, 0, 67, 33];
    for (const [at, score] of scores.entries()) {
      const { name } = diagnosis.texts.themes[at];
      expect(rows).toMatch(new RegExp(`${shown(name)} [\\p{L} ]+ ${score} 1 sur 1`, "u"));
    }
    expect(text).toContain(shown(diagnosis.texts.texts.express));
    expect(cut).toEqual([]);
    expect(pages).toBeLessThanOrEqual(3);
  });
});

for (const [share, answers, path] of [["nothing but exits and blanks", "ND_", "complete"], ["half of the answers", GOLDEN.slice(0, 20), "complete"]]) {
  test.describe(share, () => {
    test.use({ storageState: ({ baseURL }, use) => use(cameBefore(baseURL, answers, { path })) });

    test(`prints whole and names what is missing: ${share} #53`, async ({ diagnosis, page }, testInfo) => {
      await diagnosis.open();
      await diagnosis.resume();
      await expect(diagnosis.result()).toBeVisible();
      const { text, pages, cut } = await printed(page, testInfo);
      for (const { name } of diagnosis.texts.themes) expect(text).toContain(shown(name));
      expect(text).toContain(shown(diagnosis.texts.texts.no_overall));
      expect(text).not.toMatch(BUTTONS);
      expect(cut).toEqual([]);
      expect(pages).toBeLessThanOrEqual(3);
    });
  });
}

for (const lang of ["fr", "en"]) {
  test(`the questionnaire on paper prints whole: ${lang}`, async ({ page }, testInfo) => {
    await page.goto(`./questionnaire-${lang}.html`);
    const { text, cut } = await printed(page, testInfo);
    const { items, stages } = questionnaire(lang);
    for (const item of items) {
      expect(text).toContain(shown(item.stem));
      for (const level of item.levels) expect(text).toContain(shown(level));
    }
    for (const { reading } of stages) expect(text).toContain(shown(reading));
    expect(cut).toEqual([]);
  });
}
