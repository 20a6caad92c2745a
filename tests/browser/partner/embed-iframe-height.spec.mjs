import { expect, test } from "./hosts/embedding.mjs";
import { FRAME, boxOf, heightOf, inFrame } from "./hosts/frame.mjs";

const content = (page) => page.frames().find((it) => it.url().includes("embed.html"));
/** Waits until the iframe is as high as its content. */
const settled = (page) => expect.poll(async () => {
  const inner = await content(page).evaluate(() => document.body.getBoundingClientRect().height);
  return Math.abs((await heightOf(page)) - inner);
}).toBeLessThan(2);

test("the iframe grows and shrinks with its content, and each question is visible from its first word", async ({ embed, page }) => {
  await page.setViewportSize({ width: 1000, height: 600 });
  await embed(FRAME);
  const diagnosis = await inFrame(page);
  const { express } = diagnosis.texts;
  await settled(page);
  const first = await heightOf(page);
  await diagnosis.begin("express");
  await expect(diagnosis.title(express[0].stem)).toBeVisible();
  await settled(page);
  expect(await heightOf(page)).toBeLessThan(first);
  // Nothing is left of the space that was reserved, nor of the content of the tag.
  expect((await page.locator("faire-ensemble").boundingBox()).height).toBe(await heightOf(page));
  await expect(page.getByRole("link", { name: "Faire le diagnostic" })).toBeHidden();
  for (let at = 0; at < 13; at += 1) {
    await diagnosis.answer(express[at], "1");
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" }));
    await (at < 12 ? diagnosis.next() : diagnosis.seeResult());
    const heading = at < 12 ? diagnosis.title(express[at + 1].stem) : diagnosis.page.locator("[data-focus]");
    await expect.poll(async () => {
      const { y, height } = await heading.boundingBox();
      return y >= 0 && y + height <= 600;
    }).toBe(true);
  }
  await expect(diagnosis.result()).toBeVisible();
  await settled(page);
  expect(await heightOf(page)).toBeGreaterThan(first);
});

test("the page gets no more than ten heights a second, and none above the limit #48", async ({ embed, page }) => {
  await embed(FRAME);
  await inFrame(page);
  const changes = await page.evaluate(() => {
    window.changes = [];
    const frame = document.querySelector("faire-ensemble").shadowRoot.querySelector("iframe");
    new MutationObserver(() => window.changes.push(performance.now())).observe(frame, { attributes: true, attributeFilter: ["style"] });
  });
  expect(changes).toBeUndefined();
  await content(page).evaluate(async () => {
    const more = document.createElement("p");
    document.body.append(more);
    const end = performance.now() + 1500;
    for (let height = 1; performance.now() < end; height += 1) {
      more.style.height = `${(height % 90) * 10}px`;
      await new Promise(requestAnimationFrame);
    }
    more.style.height = "90000px";
  });
  await expect.poll(() => heightOf(page)).toBe(20_000);
  const times = await page.evaluate(() => window.changes);
  expect(times.length).toBeGreaterThan(5);
  // Timers are inexact: allow eleven within any second.
  for (const from of times) expect(times.filter((it) => it >= from && it < from + 1000).length).toBeLessThanOrEqual(11);
});

test("a dialog opens in the visible part of a tall iframe", async ({ embed, page }) => {
  await page.setViewportSize({ width: 1000, height: 500 });
  await embed(FRAME);
  const diagnosis = await inFrame(page);
  await settled(page);
  await diagnosis.button(diagnosis.words.erase).click();
  const dialog = diagnosis.page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await expect.poll(async () => {
    const { y, height } = await dialog.boundingBox();
    return y >= 0 && y + height <= 500;
  }).toBe(true);
});
