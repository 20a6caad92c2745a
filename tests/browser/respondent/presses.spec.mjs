// A second press within a moment does not count, and a message counts blanks before the result.

import { expect, test } from "../support/journey.mjs";
import { Facilitator } from "../pages/facilitator.mjs";
import { remoteOf } from "../support/pressing.mjs";
import { shown } from "../pages/questionnaire.mjs";

/** Presses twice at one place, as people do who double-click everything, whatever is there by then. */
async function pressTwice(page, button, along = 0.5) {
  await button.hover();
  // The widget redraws the first screen when it starts.
  await expect.poll(() => button.boundingBox()).toBeTruthy();
  const { x, y, width, height } = await button.boundingBox();
  // Both presses are sent at once, however slow the machine is.
  await page.mouse.dblclick(x + width * along, y + height / 2);
}

for (const [name, options] of [
  ["on a page", { viewport: { width: 1000, height: 900 } }],
  ["on the stage", { viewport: { width: 1000, height: 900 }, address: "./?view=stage" }],
  ["on a phone", { viewport: { width: 360, height: 740 } }],
]) {
  test.describe(name, () => {
    test.use({ viewport: options.viewport });

    test(`${name}, pressing everything twice skips no question and opens nothing #87`, async ({ diagnosis, page }) => {
      const { express } = diagnosis.texts;
      await diagnosis.open(options.address ?? "./");
      await pressTwice(page, diagnosis.button(diagnosis.words.begin));
      for (const [at, item] of express.entries()) {
        await diagnosis.seesAnswered(item, "_");
        await pressTwice(page, page.locator("label").filter({ hasText: shown(diagnosis.said(item, "1")) }), 0.1);
        await diagnosis.seesAnswered(item, "1");
        await pressTwice(page, diagnosis.button(at < 12 ? diagnosis.words.next : diagnosis.words.seeResult));
      }
      await expect(diagnosis.result()).toBeVisible();
      await expect(diagnosis.dialog()).toHaveCount(0);
    });
  });
}

test("a press at the same place counts again after a moment #87", async ({ diagnosis }) => {
  const { express } = diagnosis.texts;
  await diagnosis.open();
  await diagnosis.begin("express");
  for (const at of [1, 2]) {
    // A slow hand: it holds the button for longer than the guard lasts.
    await diagnosis.button(diagnosis.words.next).click({ delay: 600 });
    await expect(diagnosis.title(express[at].stem)).toBeVisible();
  }
});

test("on the stage, a clicker that sends a key twice moves by one question #87", async ({ diagnosis, page }) => {
  const { express } = diagnosis.texts;
  await diagnosis.open("./?view=stage");
  await diagnosis.begin("express");
  const press = await remoteOf(page);
  for (const at of [0, 240]) await press("PageDown", at);
  await expect(diagnosis.title(express[1].stem)).toBeVisible();
  await press("PageDown", 500);
  await expect(diagnosis.title(express[2].stem)).toBeVisible();
});

test("hands are counted as fast as they are pressed, and the wall moves once", async ({ page }) => {
  const group = new Facilitator(page);
  await group.open();
  await group.begin({ title: "Lundi" });
  await pressTwice(page, group.button(group.words.next));
  const [first] = group.items;
  await group.wall.shows(first.stem);
  await group.tab("hands");
  const more = page.getByRole("button", { name: `Une main de plus : ${first.levels[1]}` });
  await pressTwice(page, more);
  await expect(group.hands(first, "1")).toHaveValue("2");
});

test("before the result, a message counts the blanks, with buttons to them and past them #88", async ({ diagnosis }) => {
  const { express } = diagnosis.texts;
  const { words } = diagnosis;
  await diagnosis.open();
  await diagnosis.begin("express");
  for (const [at, item] of express.entries()) {
    await diagnosis.answer(item, [3, 7].includes(at) ? "_" : "2");
    await diagnosis.next();
  }
  await expect(diagnosis.text("2 questions sont sans réponse. Le résultat n’en tient pas compte.")).toBeVisible();
  await expect(diagnosis.result()).toHaveCount(0);
  await diagnosis.button(words.answerBlanks).click();
  await diagnosis.answer(express[3], "2");
  await diagnosis.overview();
  await expect(diagnosis.text("1 question est sans réponse. Le résultat n’en tient pas compte.")).toBeVisible();
  await diagnosis.button(words.seeResultAnyway).click();
  await expect(diagnosis.result()).toBeVisible();
  await diagnosis.button(words.changeAnswers).click();
  await diagnosis.button(words.answerBlanks).click();
  await diagnosis.answer(express[7], "0");
  await diagnosis.overview();
  await expect(diagnosis.text(/sans réponse\. Le résultat/)).toHaveCount(0);
  await diagnosis.seeResult();
  await expect(diagnosis.result()).toBeVisible();
});
