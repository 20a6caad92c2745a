// Two stores hold every answer: one of them, or both, disappear.

import { Dialogs } from "../pages/dialogs.mjs";
import { fillLocalStorage } from "../support/full-storage.mjs";
import { expect, test } from "../support/journey.mjs";
import { STATUS } from "./kills/rounds.mjs";
import { EXPRESS } from "../support/profiles.mjs";

const SCORES = [67, 100, 67, 33, 33, 67, 67, 33, 0, 67, 0, 67, 33];

/** Clears a store as browsers do, from a page of ours that has neither open. */
const CLEAR = {
  "local storage": () => localStorage.clear(),
  IndexedDB: () => new Promise((done, refuse) => {
    const request = indexedDB.deleteDatabase("faire-ensemble");
    request.onsuccess = done;
    request.onblocked = refuse;
  }),
};

async function loses(diagnosis, ...stores) {
  await diagnosis.open("./questionnaire-fr.html");
  for (const it of stores) await diagnosis.page.evaluate(CLEAR[it]);
  await diagnosis.open();
}

/** Answers, and waits until the page reports it as saved. */
async function answers(diagnosis, item, level, said = STATUS.kept) {
  await diagnosis.answer(item, level);
  await expect(diagnosis.text(said)).toBeVisible();
}

for (const [gone, other] of [Object.keys(CLEAR), Object.keys(CLEAR).reverse()]) {
  test(`where ${gone} is gone, every answer is there, and soon in both again #22 #23`, async ({ diagnosis }) => {
    const { express } = diagnosis.texts;
    await diagnosis.open();
    await diagnosis.begin("express");
    await answers(diagnosis, express[0], "2");
    await loses(diagnosis, gone);
    await diagnosis.resume();
    await diagnosis.seesAnswered(express[0], "2");
    await diagnosis.next();
    await answers(diagnosis, express[1], "1");
    // The cleared store holds everything again: now the other one is cleared.
    await loses(diagnosis, other);
    await diagnosis.resume();
    await diagnosis.seesAnswered(express[1], "1");
    await diagnosis.back();
    await diagnosis.seesAnswered(express[0], "2");
  });
}

for (const gone of Object.keys(CLEAR)) {
  test(`an answer just before the page is left is there where ${gone} is gone #93`, async ({ diagnosis, page }) => {
    const { express } = diagnosis.texts;
    await page.clock.install();
    await diagnosis.open();
    await diagnosis.begin("express");
    await answers(diagnosis, express[0], "1");
    // No timer of the page runs any more: what would be written later is written now or never.
    await page.clock.pauseAt(Date.now() + 60_000);
    await diagnosis.answer(express[0], "2");
    await page.goto("./questionnaire-fr.html");
    await page.evaluate(CLEAR[gone]);
    await page.clock.resume();
    await diagnosis.open();
    await diagnosis.resume();
    await diagnosis.seesAnswered(express[0], "2");
  });
}

test("where IndexedDB never answers, a respondent waits two seconds at most and goes on #26", async ({ diagnosis, page }) => {
  const { express } = diagnosis.texts;
  await page.addInitScript(() => (IDBFactory.prototype.open = () => ({})));
  await diagnosis.open();
  await diagnosis.begin("express");
  await answers(diagnosis, express[0], "2", STATUS.half);
  await expect(diagnosis.button("Le garder pour de bon")).toBeVisible();
  await diagnosis.next();
  await answers(diagnosis, express[1], "3", STATUS.half);
  await page.reload();
  await diagnosis.seesAnswered(express[1], "3");
  await diagnosis.back();
  await diagnosis.seesAnswered(express[0], "2");
});

test("where the partner's own data fill the device, a respondent finishes and finds every answer again #27", async ({ diagnosis, page }) => {
  await diagnosis.open("./questionnaire-fr.html");
  await fillLocalStorage(page);
  await diagnosis.open();
  await diagnosis.begin("express");
  await answers(diagnosis, diagnosis.texts.express[0], EXPRESS[0], STATUS.half);
  await diagnosis.answerAll(EXPRESS, diagnosis.texts.express);
  await expect(diagnosis.text(STATUS.half)).toBeVisible();
  await page.reload();
  await diagnosis.seesScores(SCORES);
});

test("on a device whose clock went back a year, the last answer counts #38", async ({ diagnosis, page }) => {
  const { express } = diagnosis.texts;
  await page.clock.setFixedTime("2026-11-25T10:00:00Z");
  await diagnosis.open();
  await diagnosis.begin("express");
  await answers(diagnosis, express[0], "1");
  await page.clock.setFixedTime("2025-11-25T10:00:00Z");
  await page.reload();
  await diagnosis.seesAnswered(express[0], "1");
  await answers(diagnosis, express[0], "3");
  await page.clock.setFixedTime("2026-11-25T11:00:00Z");
  // Also from each store alone.
  for (const gone of Object.keys(CLEAR)) {
    await loses(diagnosis, gone);
    await diagnosis.resume();
    await diagnosis.seesAnswered(express[0], "3");
    await answers(diagnosis, express[0], "2");
    await answers(diagnosis, express[0], "3");
  }
});

test("after both stores are wiped, a saved file and a saved link bring every answer back #24 #35", async ({ diagnosis }) => {
  await diagnosis.open();
  await diagnosis.begin("express");
  await diagnosis.answerAll(EXPRESS, diagnosis.texts.express);
  const dialogs = await new Dialogs(diagnosis).openExport();
  const { link } = await dialogs.link();
  const { path } = await dialogs.saved("Un fichier de données");
  for (const bring of [() => dialogs.choose(path), () => dialogs.paste(link)]) {
    await loses(diagnosis, ...Object.keys(CLEAR));
    await expect(diagnosis.button(diagnosis.words.begin)).toBeVisible();
    await expect(diagnosis.button("Reprendre")).toHaveCount(0);
    await dialogs.openResults();
    await bring();
    await dialogs.sees("Voici ce résultat");
    await dialogs.button("Continuer avec ces réponses").click();
    await dialogs.close();
    await diagnosis.seesScores(SCORES);
    await expect(diagnosis.text(STATUS.kept)).toBeVisible();
  }
});
