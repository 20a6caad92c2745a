// *Next* is in view with its question, and an answer moves nothing.

import { Diagnosis } from "../pages/diagnosis.mjs";
import { expect, test } from "../support/journey.mjs";

const SIZES = { "a phone": { width: 390, height: 844 }, "a small laptop": { width: 1280, height: 800 } };
/** Nine questions of ten. */
const BELOW_MAX = 3;

/** Where everything of the question is on the page, but for *withdraw*, which an answer shows. */
const places = (page) => page.locator("faire-ensemble").evaluate((host) => {
  const all = host.shadowRoot.querySelectorAll(".item-card :is([data-focus], label, summary, progress, button:not(.withdraw))");
  return [...all].map((it) => {
    const { left, top, width, height } = it.getBoundingClientRect();
    return `${it.textContent}: ${[left + scrollX, top + scrollY, width, height].map(Math.round)}`;
  });
});

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
          test.setTimeout(180_000);
          const diagnosis = new Diagnosis(page, lang, perimeter);
          await diagnosis.open(`${lang === "fr" ? "./" : "en.html"}?perimeter=${perimeter}`);
          await diagnosis.begin("complete");
          const below = [];
          for (const [at, item] of diagnosis.texts.items.entries()) {
            await expect(diagnosis.title(item.stem)).toBeVisible();
            await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
            const before = await places(page);
            const isLast = at + 1 === diagnosis.texts.items.length;
            const bottom = await bottomOf(diagnosis.button(diagnosis.words.next));
            if (bottom > viewport.height) below.push(`${item.id}, by ${Math.ceil(bottom - viewport.height)} px`);
            // The level that may show a help, then another.
            for (const answer of ["0", "2"]) {
              await diagnosis.answer(item, answer);
              await expect(diagnosis.button(diagnosis.words.withdraw)).toBeVisible();
              const after = await places(page);
              expect(isLast ? after.slice(0, -1) : after, item.id).toEqual(isLast ? before.slice(0, -1) : before);
            }
            if (!isLast) await diagnosis.next();
          }
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
