// After a reload the question is there before the wasm, as it was left: nothing done meanwhile is lost, and
// nothing of another time is shown.

import { Diagnosis } from "../pages/diagnosis.mjs";
import { WASM, alive, heldBack } from "../support/held-back.mjs";
import { expect, test } from "../support/journey.mjs";
import { takesOverInPlace } from "../support/takeover.mjs";

const SCREEN = "faire-ensemble/screen";
const SAVED = /^(Enregistré sur cet appareil|Saved on this device)\.$/;

/** At a question with an answer and a note, in the middle. */
async function atQuestion(page, { lang = "fr", at = 3, answer = "0", note = "Au lavoir." } = {}) {
  const diagnosis = new Diagnosis(page, lang);
  await diagnosis.open(lang === "fr" ? "./" : "./en.html");
  await diagnosis.begin("express");
  const { express } = diagnosis.texts;
  for (const item of express.slice(0, at)) {
    await diagnosis.answer(item, "2");
    await diagnosis.next();
  }
  await diagnosis.answer(express[at], answer);
  if (note) await diagnosis.writeNote(note);
  await expect(diagnosis.text(SAVED)).toBeVisible();
  return { diagnosis, item: express[at], after: express[at + 1], before: express[at - 1] };
}

/** Reloads the page, and keeps the wasm back. */
async function reloaded(page) {
  const release = await heldBack(page);
  await page.reload({ waitUntil: "commit" });
  return release;
}

for (const lang of ["fr", "en"]) {
  test.describe(`in ${lang}`, () => {
    test.use({ locale: lang });

    for (const at of [0, 3, 11]) {
      test(`question ${at + 1} is there as it was left, and nothing changes when the widget takes over`, async ({ page }) => {
        const { diagnosis, item } = await atQuestion(page, { lang, at });
        const release = await reloaded(page);
        await diagnosis.seesAnswered(item, "0");
        await expect(diagnosis.note()).toHaveValue("Au lavoir.");
        await expect(diagnosis.title(item.stem)).toBeFocused();
        await takesOverInPlace(page, release, alive);
        await expect(diagnosis.title(item.stem)).toBeFocused();
        await diagnosis.seesAnswered(item, "0");
        await expect(diagnosis.note()).toHaveValue("Au lavoir.");
      });
    }
  });
}

test("another answer and another note, before the wasm, are the ones that count", async ({ page }) => {
  const { diagnosis, item, after } = await atQuestion(page);
  const release = await reloaded(page);
  await diagnosis.answer(item, "3");
  await diagnosis.note().fill("À la mairie.");
  await diagnosis.next();
  await expect(diagnosis.button(diagnosis.words.next)).toHaveAttribute("aria-busy", "true");
  release();
  await expect(diagnosis.title(after.stem)).toBeFocused();
  await diagnosis.back();
  await diagnosis.seesAnswered(item, "3");
  await expect(diagnosis.note()).toHaveValue("À la mairie.");
});

test("an answer withdrawn and a note emptied, before the wasm, are none", async ({ page }) => {
  const { diagnosis, item, after } = await atQuestion(page);
  const release = await reloaded(page);
  await diagnosis.button(diagnosis.words.withdraw).click();
  await diagnosis.note().fill("");
  await diagnosis.seesAnswered(item, "_");
  release();
  await alive(page);
  await diagnosis.seesAnswered(item, "_");
  await diagnosis.next();
  await expect(diagnosis.title(after.stem)).toBeVisible();
  await page.unroute(WASM);
  await page.reload();
  await diagnosis.back();
  await diagnosis.seesAnswered(item, "_");
  await expect(diagnosis.button(diagnosis.words.addNote)).toBeVisible();
});

test("Back, pressed before the wasm, leads to the question before", async ({ page }) => {
  const { diagnosis, before } = await atQuestion(page);
  const release = await reloaded(page);
  await diagnosis.back();
  release();
  await diagnosis.seesAnswered(before, "2");
});

test("what another tab has answered meanwhile is not overwritten, and a note typed here is added", async ({ page, context }) => {
  const { diagnosis, item } = await atQuestion(page);
  const release = await reloaded(page);
  await diagnosis.seesAnswered(item, "0");
  await diagnosis.note().fill("À la mairie.");
  const other = new Diagnosis(await context.newPage());
  await other.open();
  await other.resume();
  await other.answer(item, "1");
  await expect(other.text(SAVED)).toBeVisible();
  release();
  await diagnosis.seesAnswered(item, "1");
  await expect(diagnosis.note()).toHaveValue("À la mairie.");
});

test("a phone of a group is asked the group's questions, whatever was left unsaved", async ({ page, context }) => {
  const { item } = await atQuestion(page);
  await reloaded(page);
  await new Diagnosis(page).answer(item, "3");
  const phone = new Diagnosis(await context.newPage(), "fr", "me");
  await phone.open("./?room=me-express");
  await alive(phone.page);
  await phone.begin();
  await expect(phone.title(phone.texts.express[0].stem)).toBeVisible();
  const visit = new Diagnosis(await context.newPage());
  await visit.open("./?perimeter=team");
  await visit.resume();
  await visit.seesAnswered(item, "3");
});

test.describe("where the wasm never comes", () => {
  test.use({ expectedTroubles: /console:/ });

  test("a changed answer is there after another reload, and on the next visit #92", async ({ page, context }) => {
    const { diagnosis, item } = await atQuestion(page);
    await reloaded(page);
    await diagnosis.answer(item, "3");
    await page.reload({ waitUntil: "commit" });
    await diagnosis.seesAnswered(item, "3");
    await expect(diagnosis.note()).toHaveValue("Au lavoir.");
    const visit = new Diagnosis(await context.newPage());
    await visit.open();
    await visit.resume();
    await visit.seesAnswered(item, "3");
    // It is an answer as any other now: changed, the old one does not come back.
    await visit.answer(item, "1");
    await visit.page.reload();
    await alive(visit.page);
    await visit.seesAnswered(item, "1");
  });

  test("somebody who waits learns that it is slow, and is offered the paper #92", async ({ page }) => {
    const { diagnosis, item } = await atQuestion(page);
    await page.route("**/v1/page.js", (it) => it.fulfill({ status: 404, body: "" }));
    await page.reload();
    await diagnosis.seesAnswered(item, "0");
    await expect(page.getByRole("alert").filter({ hasText: "La suite du questionnaire n’est pas encore arrivée" })).toBeVisible();
    await expect(page.getByRole("link", { name: "le questionnaire à imprimer" })).toBeVisible();
  });
});

test("a new visit begins with the first screen", async ({ page, context }) => {
  await atQuestion(page);
  await page.reload();
  const visit = new Diagnosis(await context.newPage());
  const release = await heldBack(visit.page);
  await visit.page.goto("./", { waitUntil: "commit" });
  await expect(visit.welcome()).toBeVisible();
  release();
  await expect(visit.title("Vous en étiez là")).toBeVisible();
});

for (const [what, act] of Object.entries({
  "of another release": (text) => text.replace(/"key":-?\d+/, '"key":1'),
  "of another question": (text) => text.replace(/"item":"\w+/, '"item":"A1a'),
  "with a script": (text) => text.replace('"tree":["div",{', '"tree":["div",{"onclick":"alert()",'),
  "with a foreign element": (text) => text.replace(/\]\}$/, ',["script",{},"alert()"]]}'),
  "that makes no sense": () => '{"key":',
  "without its elements": (text) => text.replace(/"tree":.*/, '"tree":5}'),
})) {
  test(`a stored screen ${what} is not shown, and stops nothing`, async ({ page }) => {
    const { diagnosis, item } = await atQuestion(page);
    await page.goto("./404.html");
    const text = await page.evaluate((key) => localStorage.getItem(key), SCREEN);
    expect(act(text)).not.toBe(text);
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [SCREEN, act(text)]);
    const release = await heldBack(page);
    await page.goBack({ waitUntil: "commit" });
    await expect(diagnosis.title(item.stem)).toHaveCount(0);
    release();
    await diagnosis.seesAnswered(item, "0");
    await diagnosis.answer(item, "3");
    await diagnosis.seesAnswered(item, "3");
  });
}

test("nothing is kept of a visit that keeps nothing, nor after everything was erased", async ({ page }) => {
  const stored = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("faire-ensemble/")));
  const diagnosis = new Diagnosis(page);
  await diagnosis.open("./?storage=none");
  await diagnosis.begin("express");
  await diagnosis.answer(diagnosis.texts.express[0], "1");
  await page.reload();
  expect(await stored()).toEqual([]);
  await atQuestion(page);
  const release = await reloaded(page);
  expect(await stored()).toContain(SCREEN);
  release();
  await alive(page);
  // From then on the widget alone shows what is current.
  expect(await stored()).not.toContain(SCREEN);
  await diagnosis.button(diagnosis.words.erase).click();
  await diagnosis.dialog().getByRole("button", { name: diagnosis.words.erase }).click();
  await expect(diagnosis.button(diagnosis.words.begin)).toBeVisible();
  expect(await stored()).not.toContain(SCREEN);
  await page.reload();
  await expect(diagnosis.button(diagnosis.words.begin)).toBeVisible();
  expect(await stored()).not.toContain(SCREEN);
});
