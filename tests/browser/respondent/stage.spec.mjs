import { expect, test } from "../support/journey.mjs";
import { shown } from "../pages/questionnaire.mjs";

test.use({ viewport: { width: 1280, height: 720 } });

test.beforeEach(async ({ diagnosis }) => {
  await diagnosis.open("./?view=stage");
});

test("on the stage, every whole question can be read from ten metres without scrolling", async ({ diagnosis, page }) => {
  await diagnosis.begin("complete");
  const unfit = [];
  for (const [at, item] of diagnosis.texts.items.entries()) {
    await expect(diagnosis.title(item.stem)).toBeVisible();
    const seen = await page.getByRole("group", { name: shown(item.stem) }).evaluate((group) => {
      const letters = (element) => Number.parseFloat(getComputedStyle(element).fontSize);
      return {
        bottom: Math.ceil(group.getBoundingClientRect().bottom + scrollY),
        question: letters(group.querySelector("h2")),
        answers: Math.min(...[...group.querySelectorAll("label")].map(letters)),
      };
    });
    const isWhole = seen.bottom <= 720 && seen.question >= 28 && seen.answers >= 18;
    if (!isWhole) unfit.push(`${item.id}: ${JSON.stringify(seen)}`);
    // The same key within a moment would count as a bounce.
    await page.keyboard.press(at % 2 ? "PageDown" : "ArrowRight");
  }
  expect(unfit).toEqual([]);
});

test("arrows and a clicker's keys move forward and back", async ({ diagnosis, page }) => {
  const { express } = diagnosis.texts;
  await diagnosis.begin("express");
  for (const [key, at] of [["ArrowRight", 1], ["PageDown", 2], ["ArrowLeft", 1], ["PageUp", 0]]) {
    await page.keyboard.press(key);
    await expect(diagnosis.title(express[at].stem)).toBeVisible();
  }
  // Up and down belong to the answers; a chosen answer does not take the clicker's keys.
  await diagnosis.choice(express[0].levels[1]).check();
  await page.keyboard.press("ArrowDown");
  await diagnosis.seesAnswered(express[0], "2");
  await page.keyboard.press("PageDown");
  await diagnosis.seesAnswered(express[1], "_");
  await page.keyboard.press("PageUp");
  await diagnosis.seesAnswered(express[0], "2");
});

test("F fills the screen, and F again leaves it", async ({ diagnosis, page }) => {
  await diagnosis.begin("express");
  await expect(diagnosis.title(diagnosis.texts.express[0].stem)).toBeVisible();
  await page.keyboard.press("f", { delay: 260 });
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await expect(diagnosis.title(diagnosis.texts.express[0].stem)).toBeVisible();
  await page.keyboard.press("f");
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null);
});

test("outside of the stage, the keys are the browser's", async ({ diagnosis, page }) => {
  await diagnosis.open("./?view=");
  await diagnosis.begin("express");
  await diagnosis.answer(diagnosis.texts.express[0], "1");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("f");
  await diagnosis.writeNote("f");
  await diagnosis.seesAnswered(diagnosis.texts.express[0], "1");
  expect(await page.evaluate(() => document.fullscreenElement)).toBe(null);
});
