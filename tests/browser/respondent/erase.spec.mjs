// *Erase everything* says what was erased, and leaves everything as on a first visit.

import { Diagnosis } from "../pages/diagnosis.mjs";
import { alive, heldBack } from "../support/held-back.mjs";
import { expect, test } from "../support/journey.mjs";
import { EXPRESS } from "../support/profiles.mjs";

async function erase(diagnosis) {
  await diagnosis.button(diagnosis.words.erase).click();
  await diagnosis.dialog().getByRole("button", { name: diagnosis.words.erase }).click();
}

/** The first screen of a first visit, with the focus on its heading. */
async function seesFirstVisit(diagnosis, { perimeter = "team", path = "express" } = {}) {
  await expect(diagnosis.button(diagnosis.words.begin)).toBeVisible();
  await expect(diagnosis.welcome()).toBeFocused();
  for (const value of [perimeter, path]) await expect(diagnosis.page.locator(`input[value=${value}]`)).toBeChecked();
}

/** Everything of ours in both stores. */
const stored = (page) => page.evaluate(async () => {
  const base = await new Promise((done) => (indexedDB.open("faire-ensemble").onsuccess = ({ target }) => done(target.result)));
  const keys = await new Promise((done) => (base.transaction("entries").objectStore("entries").getAllKeys().onsuccess = ({ target }) => done(target.result)));
  base.close();
  return [...Object.keys(localStorage), ...keys].filter((it) => !it.endsWith("/erased"));
});

test("it says how many answers, notes and saved results were erased, and the first screen is as new", async ({ diagnosis, page }) => {
  await diagnosis.open();
  await page.locator("input[value=me]").check();
  const mine = new Diagnosis(page, "fr", "me");
  await mine.begin("express");
  await mine.writeNote("Vu hier.");
  await mine.answerAll(EXPRESS, mine.texts.express);
  await mine.button("Continuer avec le parcours complet").click();
  await expect(mine.text("Question 14 sur 39")).toBeVisible();
  await page.getByRole("radio").nth(2).check();
  await mine.writeNote("Vu aujourd’hui.");
  await erase(mine);
  await expect(page.getByRole("status").filter({ hasText: "Effacé" })).toHaveText("Effacé de cet appareil. Réponses : 14. Notes : 2. Résultats gardés : 1.");
  await seesFirstVisit(diagnosis);
  await expect.poll(() => stored(page)).toEqual([]);
  await page.reload();
  await expect(diagnosis.button(diagnosis.words.begin)).toBeVisible();
  for (const value of ["team", "express"]) await expect(page.locator(`input[value=${value}]`)).toBeChecked();
  await expect(diagnosis.text("Effacé de cet appareil")).toHaveCount(0);
});

test("in English too, with what the address asks for", async ({ page }) => {
  const diagnosis = new Diagnosis(page, "en", "network");
  await diagnosis.open("en.html?perimeter=network&path=complete");
  await page.locator("input[value=me]").check();
  const mine = new Diagnosis(page, "en", "me");
  await mine.begin("express");
  await mine.answer(mine.texts.express[0], "1");
  await erase(mine);
  await expect(diagnosis.text("Erased from this device. Answers: 1. Notes: 0. Saved results: 0.")).toBeVisible();
  await seesFirstVisit(diagnosis, { perimeter: "network", path: "complete" });
});

test("from the first screen, the choices and the focus are as new as well", async ({ diagnosis, page }) => {
  await diagnosis.open();
  await diagnosis.begin("express");
  await diagnosis.answer(diagnosis.texts.express[0], "1");
  await page.goBack();
  await expect(diagnosis.title("Vous en étiez là")).toBeVisible();
  await page.locator("input[value=network]").check();
  await erase(diagnosis);
  await seesFirstVisit(diagnosis);
  await diagnosis.begin("express");
  await expect(diagnosis.text("Effacé de cet appareil")).toHaveCount(0);
});

test("in every tab, what was erased is gone, at once, and the first screen is as new", async ({ diagnosis, page, context }) => {
  await diagnosis.open();
  await page.locator("input[value=me]").check();
  const mine = new Diagnosis(page, "fr", "me");
  await mine.begin("complete");
  await mine.answer(mine.texts.items[0], "1");
  const other = new Diagnosis(await context.newPage(), "fr", "me");
  await other.open();
  await other.button("Reprendre").click();
  await other.seesAnswered(mine.texts.items[0], "1");
  await erase(mine);
  await seesFirstVisit(new Diagnosis(other.page));
  await expect(other.text("Effacé de cet appareil. Réponses : 1. Notes : 0. Résultats gardés : 0.")).toBeVisible();
  await expect.poll(() => stored(page)).toEqual([]);
  // A new beginning there brings nothing back here.
  await other.page.locator("input[value=me]").check();
  await other.begin("express");
  await expect(other.page.getByRole("radio", { checked: true })).toHaveCount(0);
});

test("what another tab is about to write is not written afterwards", async ({ diagnosis, page, context }) => {
  const { express } = diagnosis.texts;
  await context.clock.install();
  await diagnosis.open();
  await diagnosis.begin("express");
  await diagnosis.answer(express[0], "1");
  const other = await new Diagnosis(await context.newPage()).open();
  await other.resume();
  await context.clock.pauseAt(Date.now() + 60_000);
  await other.answer(express[0], "2");
  await erase(diagnosis);
  await seesFirstVisit(other);
  await context.clock.resume();
  await context.clock.runFor(1_000);
  expect(await stored(other.page)).toEqual([]);
});

test("the answer that was kept before the widget was there does not come back", async ({ page }) => {
  const diagnosis = new Diagnosis(page);
  const release = await heldBack(page);
  await page.goto("./", { waitUntil: "commit" });
  await page.locator("input[value=me]").check();
  const mine = new Diagnosis(page, "fr", "me");
  await mine.begin("complete");
  await mine.answer(mine.texts.items[0], "2");
  release();
  await alive(page);
  await erase(mine);
  await seesFirstVisit(diagnosis);
  await expect.poll(() => stored(page)).toEqual([]);
  await page.reload();
  await expect(diagnosis.button(diagnosis.words.begin)).toBeVisible();
  await diagnosis.begin("express");
  await diagnosis.seesAnswered(diagnosis.texts.express[0], "_");
});

test("on a partner's page, the first screen is what the tag asks for", async ({ page, baseURL }) => {
  // Our own page stands in for it, with the attributes of its tag.
  const diagnosis = new Diagnosis(page, "fr", "network");
  await page.goto(baseURL);
  await page.locator("faire-ensemble[data-ready]").waitFor();
  await page.evaluate(() => {
    const element = document.createElement("faire-ensemble");
    for (const [name, value] of Object.entries({ lang: "fr", loading: "eager", perimeter: "network", path: "complete" })) element.setAttribute(name, value);
    document.querySelector("faire-ensemble").replaceWith(element);
  });
  await page.locator("input[value=me]").check();
  const mine = new Diagnosis(page, "fr", "me");
  await mine.begin("express");
  await mine.answer(mine.texts.express[0], "2");
  await erase(mine);
  await seesFirstVisit(diagnosis, { perimeter: "network", path: "complete" });
});
