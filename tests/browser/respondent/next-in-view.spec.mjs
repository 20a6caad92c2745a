// *Next* is in view with its question, and an answer moves nothing.

import { Diagnosis } from "../pages/diagnosis.mjs";
import { shown } from "../pages/questionnaire.mjs";
import { expect, test } from "../support/journey.mjs";

const SIZES = { "a phone": { width: 390, height: 844 }, "a small laptop": { width: 1280, height: 800 } };
/** Nine questions of ten. */
const BELOW_MAX = 3;

/** Goes through all questions with two answers each: where *Next* ends below the view, and what an answer
 * moves. In the page, since the driver takes ten times as long to find and to press. */
const goThrough = (page, given) => page.locator("faire-ensemble").evaluate(async (host, { items, next }) => {
  const root = host.shadowRoot;
  const until = async (what) => {
    for (let frame = 0; !what(); frame += 1) {
      if (frame > 600) throw new Error(`not seen: ${what}`);
      await new Promise(requestAnimationFrame);
    }
  };
  const shown = (element) => element?.textContent.replace(/\s+/g, " ").trim();
  const button = () => [...root.querySelectorAll("button")].find((it) => shown(it) === next);
  const isChosen = (value) => root.querySelector(`.item-card [type=radio][value="${value}"]`)?.checked && root.querySelector(".item-card .withdraw");
  /** Where everything of the question is on the page, but for *withdraw*, which an answer shows. */
  const places = () => [...root.querySelectorAll(".item-card :is([data-focus], label, summary, progress, button:not(.withdraw))")].map((it) => {
    const { left, top, width, height } = it.getBoundingClientRect();
    return `${it.textContent}: ${[left + scrollX, top + scrollY, width, height].map(Math.round)}`;
  });
  const below = [];
  const moved = [];
  for (const [at, { id, stem }] of items.entries()) {
    await until(() => shown(root.querySelector(".item-card [data-focus]")) === stem && !root.querySelector(".item-card :checked"));
    const isLast = at + 1 === items.length;
    const distance = Math.ceil(button().getBoundingClientRect().bottom + scrollY - innerHeight);
    if (distance > 0) below.push(`${id}, by ${distance} px`);
    // At the last question the answer makes *Next* the way to the result.
    const seen = () => (isLast ? places().slice(0, -1) : places()).join("\n");
    const before = seen();
    // The level that may show a help, then another.
    for (const value of ["0", "2"]) {
      root.querySelector(`.item-card [type=radio][value="${value}"]`).click();
      await until(() => isChosen(value));
      if (seen() !== before) moved.push(`${id}, ${value}: ${before} → ${seen()}`);
    }
    if (!isLast) button().click();
  }
  return { below, moved };
}, given);

/** The lower edge of *Next*, from the top of the page. */
async function bottomOf(button) {
  return button.evaluate((it) => it.getBoundingClientRect().bottom + scrollY);
}

for (const [what, viewport] of Object.entries(SIZES)) {
  for (const lang of ["fr", "en"]) {
    test.describe(`on ${what}, in ${lang}`, () => {
      test.use({ viewport, locale: lang });
      for (const perimeter of ["me", "team", "network"]) {
        test(`Next is in view for nine questions of ten, and no answer moves anything (${perimeter})`, async ({ page }) => {
          const diagnosis = new Diagnosis(page, lang, perimeter);
          await diagnosis.open(`${lang === "fr" ? "./" : "en.html"}?perimeter=${perimeter}`);
          await diagnosis.begin("complete");
          const items = diagnosis.texts.items.map(({ id, stem }) => ({ id, stem: shown(stem) }));
          const { below, moved } = await goThrough(page, { items, next: diagnosis.words.next });
          expect(moved).toEqual([]);
          test.info().annotations.push({ type: "Next below the view", description: below.join("; ") });
          expect(below.length, `Next is below the view: ${below.join("; ")}`).toBeLessThanOrEqual(BELOW_MAX);
        });
      }
    });
  }
}

test("a note is a button until somebody asks for it, then a field with the focus, that stays while it is empty", async ({ diagnosis, page }) => {
  await diagnosis.open();
  await diagnosis.begin("express");
  await expect(diagnosis.note()).toHaveCount(0);
  await diagnosis.button(diagnosis.words.addNote).press("Enter");
  await expect(diagnosis.note()).toBeFocused();
  await expect(diagnosis.button(diagnosis.words.addNote)).toHaveCount(0);
  await page.keyboard.type("Vu");
  for (let at = 0; at < 2; at += 1) await page.keyboard.press("Backspace");
  await expect(diagnosis.note()).toHaveValue("");
  const before = await bottomOf(diagnosis.button(diagnosis.words.next));
  await diagnosis.choice(diagnosis.texts.express[0].levels[1]).check();
  await expect(diagnosis.note()).toBeVisible();
  expect(await bottomOf(diagnosis.button(diagnosis.words.next))).toBe(before);
});

test("a note with a text is open whenever its question is shown, and another question's is not", async ({ diagnosis, page }) => {
  await diagnosis.open();
  await diagnosis.begin("express");
  await diagnosis.writeNote("Vu hier.");
  await diagnosis.next();
  await expect(diagnosis.title(diagnosis.texts.express[1].stem)).toBeVisible();
  await expect(diagnosis.note()).toHaveCount(0);
  await diagnosis.back();
  await expect(diagnosis.note()).toHaveValue("Vu hier.");
  await page.reload();
  await expect(diagnosis.note()).toHaveValue("Vu hier.");
  await expect(diagnosis.note()).not.toBeFocused();
});
