// *Print*: a result on two pages of its own, and what a browser prints by itself.

import { atResult } from "../pages/dialogs.mjs";
import { Diagnosis } from "../pages/diagnosis.mjs";
import { expect, test } from "../support/journey.mjs";
import { askForPaper, printed } from "../support/paper.mjs";
import { pressAnywhere } from "../support/pressing.mjs";
import { EXPRESS, GOLDEN, GOLDEN_LINK, GOLDEN_LOWEST, GOLDEN_PRIORITIES, GOLDEN_SCORES, GOLDEN_STRENGTHS, cameBefore, longest, random, stage } from "../support/profiles.mjs";
import { questionnaire, shown } from "../pages/questionnaire.mjs";

const BUTTONS = /Imprimer|Copier|Changer mes réponses|Tout effacer|English|Ouvrez un thème/;
const FORMATS = ["A4", "Letter"];

const pressPrint = (diagnosis) => askForPaper(diagnosis.page, () => pressAnywhere(diagnosis.button(diagnosis.words.print)));

/** Prints from the browser's own menu, once all that the pages need is there: before, a browser prints the screen. */
async function printedFromTheMenu(page, testInfo, format) {
  let paper;
  await expect(async () => {
    paper = await printed(page, testInfo, format);
    expect(paper.sheets.at(0)).toContain("#r=");
  }).toPass({ timeout: 15_000 });
  return paper;
}

const onPaper = (page) => page.locator("faire-ensemble .on-paper");

/** Opens the result that is stored in the browser. */
async function seeResult(diagnosis, address) {
  await diagnosis.open(address);
  await diagnosis.resume();
  await expect(diagnosis.result()).toBeVisible();
}

/** Everything on the pages that must hold for any result, in either format. */
function checkPages({ sheets, cut, pages }, { themes, texts }, words) {
  expect(pages).toBe(2);
  expect(cut).toEqual([]);
  const [first, second] = sheets.map(shown);
  // All figures are on the first page, none of them cut off to the second.
  for (const { name } of themes) expect(first.replaceAll(" ", "")).toContain(shown(name).slice(0, 18).replaceAll(" ", ""));
  expect(first).toContain("#r=");
  expect(second).toContain(shown(texts.not_this[0]));
  // No heading is the last line of a page.
  const last = sheets.map((it) => it.trim().split("\n").at(-1).trim());
  const headings = [words.strengths, words.priorities, words.explore, ...themes.map((it) => shown(it.name))];
  for (const line of last) expect(headings).not.toContain(line);
}

for (const colorScheme of ["light", "dark"]) {
  test.describe(`a full result, ${colorScheme} screen`, () => {
    test.use({ colorScheme, storageState: ({ baseURL }, use) => use(cameBefore(baseURL, GOLDEN)) });

    test("prints on two pages: the summary with a code to open it again, then what to do with it #53", async ({ diagnosis, page }, testInfo) => {
      const { items, theme, themes, stages, texts } = diagnosis.texts;
      await seeResult(diagnosis);
      await pressPrint(diagnosis);
      await expect(onPaper(page).locator(".qr")).toHaveCount(1);
      // Sheets print on white, whatever the colour scheme of the screen.
      await page.emulateMedia({ media: "print" });
      const ground = (it) => [getComputedStyle(it).backgroundColor, getComputedStyle(it).color];
      expect(await page.locator("faire-ensemble .ground").filter({ has: page.locator(".on-paper") }).evaluate(ground)).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
      const paper = await printed(page, testInfo);
      checkPages(paper, diagnosis.texts, diagnosis.words);
      // The browser has told that it has printed: the screen is as before.
      await expect(onPaper(page)).toHaveCount(0);
      await expect(diagnosis.result()).toBeVisible();
      const [first, second] = paper.sheets.map(shown);
      for (const [at, score] of GOLDEN_SCORES.entries()) {
        const name = shown(themes[at].name);
        expect(first).toMatch(new RegExp(`${name} ${stages[stage(score) - 1].name} ${score} \\d sur \\d`));
      }
      expect(first).toContain("46 sur 100, étape « Faire émerger ». 36 réponses sur 39");
      expect(first).toContain(GOLDEN_STRENGTHS.map((id) => shown(theme(id).short)).join(" · "));
      const [lowest, ...others] = GOLDEN_LOWEST.map((id) => items.find((it) => it.id === id));
      expect(paper.text.split(shown(lowest.first_step)).length - 1).toBe(2);
      expect(first).toContain(shown(theme(GOLDEN_PRIORITIES[0]).short));
      const link = first.match(/http\S+#r=\S+/)[0];
      expect(paper.text).toContain(shown(stages[1].overall));

      for (const id of GOLDEN_STRENGTHS) expect(second).toContain(shown(theme(id).name));
      for (const id of GOLDEN_PRIORITIES) expect(second).toContain(shown(theme(id).name));
      for (const { first_step, levels } of [lowest, ...others]) {
        expect(paper.text).toContain(shown(first_step));
        expect(paper.text).toContain(shown(levels[2]));
        expect(paper.text).not.toContain(shown(levels[1]));
      }
      for (const it of texts.not_this) expect(paper.text).toContain(shown(it));
      expect(paper.text).not.toMatch(BUTTONS);
      // The address opens the same result.
      await page.goto("about:blank");
      await diagnosis.open(link);
      await expect(diagnosis.text(stages[1].overall).first()).toBeVisible();
    });
  });
}

for (const lang of ["fr", "en"]) {
  const profiles = [
    ...["complete", "express"].map((path) => ({ name: `the longest texts, ${path}`, path, answers: longest(lang, path) })),
    ...[1, 2, 3].map((seed) => ({ name: `random ${seed}`, path: seed % 2 ? "complete" : "express", answers: random(seed) })),
  ];
  for (const { name, path, answers } of profiles) {
    test(`two pages on A4 and on Letter: ${lang}, ${name}`, async ({ elsewhere, baseURL }, testInfo) => {
      const { page } = await elsewhere({ storageState: cameBefore(baseURL, answers, { path }) });
      const diagnosis = new Diagnosis(page, lang);
      await seeResult(diagnosis, lang === "fr" ? "./" : "./en.html");
      for (const format of FORMATS) {
        await pressPrint(diagnosis);
        checkPages(await printed(page, testInfo, format), diagnosis.texts, diagnosis.words);
      }
    });
  }
}

test.describe("with goals in every theme", () => {
  const state = (baseURL) => {
    const came = cameBefore(baseURL, longest("fr", "complete"));
    const { id, revision, themes } = questionnaire("fr");
    const [{ localStorage }] = came.origins;
    for (const theme of themes) localStorage.push({ name: `faire-ensemble/1/${id}/${revision}/team/target/${theme.id}`, value: JSON.stringify("2") });
    return came;
  };
  test.use({ storageState: ({ baseURL }, use) => use(state(baseURL)) });

  test("still prints on two pages, each goal beside its stage", async ({ diagnosis, page }, testInfo) => {
    await seeResult(diagnosis);
    for (const format of FORMATS) {
      await pressPrint(diagnosis);
      const paper = await printed(page, testInfo, format);
      checkPages(paper, diagnosis.texts, diagnosis.words);
      expect(paper.sheets[0].split(shown(diagnosis.texts.stages[1].name)).length - 1).toBeGreaterThanOrEqual(13);
    }
  });
});

test.describe("without the pages to print", () => {
  test.use({ storageState: ({ baseURL }, use) => use(cameBefore(baseURL, GOLDEN)), expectedTroubles: /Failed to load resource|faire-ensemble:/ });

  test("prints what is on the screen", async ({ diagnosis, page }, testInfo) => {
    await page.route("**/dialogs.wasm*", (route) => route.abort());
    await seeResult(diagnosis);
    await pressPrint(diagnosis);
    const { text, cut } = await printed(page, testInfo);
    for (const { name } of diagnosis.texts.themes) expect(text).toContain(shown(name));
    expect(text).not.toMatch(BUTTONS);
    expect(cut).toEqual([]);
  });
});

test.describe("with the answers and the notes", () => {
  test.use({ storageState: ({ baseURL }, use) => use(cameBefore(baseURL, GOLDEN)) });

  test("prints each question with its answer and its note, after the result, and the page is as before", async ({ diagnosis, page }, testInfo) => {
    const dialogs = await atResult(diagnosis);
    await diagnosis.button(diagnosis.words.changeAnswers).click();
    await diagnosis.inOverview(diagnosis.texts.items[4]).click();
    await diagnosis.writeNote("Une note\nsur deux lignes");
    await diagnosis.overview();
    await diagnosis.seeResult();
    await dialogs.openExport();
    await askForPaper(page, () => dialogs.button("Imprimer avec les réponses et les notes").click());
    const { sheets, text, cut } = await printed(page, testInfo);
    checkPages({ sheets: sheets.slice(0, 2), cut, pages: 2 }, diagnosis.texts, diagnosis.words);
    expect(text).toContain("46 sur 100, étape « Faire émerger ».");
    const answers = shown(sheets.slice(2).join("\n"));
    for (const [at, item] of diagnosis.texts.items.entries()) {
      expect(text).toContain(shown(item.stem));
      expect(text).toContain(shown(diagnosis.said(item, GOLDEN[at])));
    }
    expect(answers).toContain("Une note sur deux lignes");
    expect(shown(sheets.slice(0, 2).join("\n"))).not.toContain("Une note sur deux lignes");
    expect(text).not.toMatch(BUTTONS);
    expect(text).not.toContain("Un code QR");
    await expect(page.locator("faire-ensemble .on-paper")).toHaveCount(0);
    await dialogs.close();
  });
});

for (const [share, answers, path] of [["all of it", GOLDEN, "complete"], ["a quick one", EXPRESS, "express"], ["nothing but exits and blanks", "ND_", "complete"], ["half of the answers", GOLDEN.slice(0, 20), "complete"]]) {
  test.describe(`printed from the browser’s own menu, ${share}`, () => {
    test.use({ storageState: ({ baseURL }, use) => use(cameBefore(baseURL, answers, { path })) });

    test(`prints the same two pages as the button, and names what is missing: ${share} #53`, async ({ diagnosis, page }, testInfo) => {
      await seeResult(diagnosis);
      const paper = await printedFromTheMenu(page, testInfo);
      checkPages(paper, diagnosis.texts, diagnosis.words);
      if (answers.length < 13 || share === "half of the answers") expect(paper.text).toContain(shown(diagnosis.texts.texts.no_overall));
      expect(paper.text).toContain("mesure, ni un label");
      expect(paper.text).not.toMatch(BUTTONS);
      // The screen is as before, and the menu may be opened again.
      await expect(onPaper(page)).toHaveCount(0);
      await expect(diagnosis.summary()).toBeVisible();
      expect((await printed(page, testInfo)).pages).toBe(2);
    });
  });
}

test.describe("printed from the browser’s own menu", () => {
  test.use({ storageState: ({ baseURL }, use) => use(cameBefore(baseURL, GOLDEN)) });

  test("after a change of language and of an answer, prints what is on the screen now", async ({ diagnosis, page }, testInfo) => {
    await seeResult(diagnosis);
    await printedFromTheMenu(page, testInfo);
    await diagnosis.speak("en");
    await diagnosis.button(diagnosis.words.changeAnswers).click();
    await diagnosis.inOverview(diagnosis.texts.items[0]).click();
    await diagnosis.choice(diagnosis.texts.items[0].levels[3]).check();
    await diagnosis.overview();
    await diagnosis.seeResult();
    const paper = await printedFromTheMenu(page, testInfo);
    checkPages(paper, diagnosis.texts, diagnosis.words);
    const [first] = paper.sheets.map(shown);
    expect(first).toMatch(new RegExp(`${shown(diagnosis.texts.themes[0].name)} \\S+ 67 3 of 3`));
  });

  test("with a dialog open, prints the result and not the dialog", async ({ diagnosis, page }, testInfo) => {
    const dialogs = await atResult(diagnosis);
    await dialogs.openExport();
    const paper = await printedFromTheMenu(page, testInfo);
    checkPages(paper, diagnosis.texts, diagnosis.words);
    expect(paper.text).not.toContain("Garder et partager");
    await dialogs.close();
  });

  test("on another screen, prints that screen", async ({ diagnosis, page }, testInfo) => {
    await seeResult(diagnosis);
    await printedFromTheMenu(page, testInfo);
    await diagnosis.button(diagnosis.words.changeAnswers).click();
    await expect(diagnosis.title(diagnosis.words.overview)).toBeVisible();
    const { text } = await printed(page, testInfo);
    expect(text).toContain(shown(diagnosis.words.overview));
    expect(text).not.toContain("#r=");
  });
});

for (const lang of ["fr", "en"]) {
  test(`somebody else’s result prints on two pages from the browser’s own menu, and says whom its steps address: ${lang}`, async ({ elsewhere }, testInfo) => {
    const { page } = await elsewhere();
    const diagnosis = new Diagnosis(page, lang);
    await diagnosis.open(lang === "fr" ? GOLDEN_LINK : GOLDEN_LINK.replace("./", "./en.html"));
    await expect(diagnosis.text(diagnosis.words.shared)).toBeVisible();
    const paper = await printedFromTheMenu(page, testInfo);
    checkPages(paper, diagnosis.texts, diagnosis.words);
    expect(paper.text).toContain(lang === "fr" ? "Ces premiers pas s’adressent à qui a répondu." : "These first steps are for those who answered.");
    await expect(diagnosis.dialog()).toHaveCount(0);
    await expect(diagnosis.text(diagnosis.words.shared)).toBeVisible();
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
