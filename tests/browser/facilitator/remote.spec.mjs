// One remote with two buttons leads a whole session; Space always reveals.

import { Facilitator } from "../pages/facilitator.mjs";
import { linksOf } from "../support/share-codes.mjs";
import { expect, test } from "../support/journey.mjs";
import { remoteOf } from "../support/pressing.mjs";
import { shown } from "../pages/questionnaire.mjs";

test.use({ viewport: { width: 1280, height: 720 } });

const THREE = linksOf(["2".repeat(13), "2".repeat(13), "1".repeat(13)]);

async function begun(page) {
  return (await new Facilitator(page).open()).begin({ title: "Assemblée" });
}

test("two buttons lead a whole session: forward reveals, then goes on, and back goes back", async ({ page }) => {
  test.slow();
  const group = await begun(page);
  const { words, items } = group;
  await group.gather(THREE, 3);
  const wall = await group.openWall();
  await expect(wall.text("3 résultats reçus")).toBeVisible();
  for (const item of items) {
    await wall.press("PageDown");
    await wall.shows(item.stem);
    await wall.showsLevels(item);
    await wall.press("PageDown");
    await wall.showsLevels(item, ["0", "1", "2", "0"]);
  }
  for (const title of [words.profile, words.discuss]) {
    await wall.press("PageDown");
    await wall.shows(title);
    await expect(wall.button(words.reveal)).toBeVisible();
    await wall.press("PageDown");
    await expect(wall.button(words.hide)).toBeVisible();
  }
  for (const title of [words.commitments, words.rating, words.closing]) {
    await wall.press("PageDown");
    await wall.shows(title);
  }
  // The end stays where it is.
  await wall.press("PageDown");
  await wall.shows(words.closing);
  await wall.press("PageUp", "PageUp");
  await wall.shows(words.commitments);
  // What was revealed is hidden again on the way back, and revealed again on the way forward.
  await wall.press("PageUp");
  await wall.shows(words.discuss);
  await expect(wall.button(words.reveal)).toBeVisible();
  await wall.press("PageDown");
  await expect(wall.button(words.hide)).toBeVisible();
});

test("forward goes on at once where nobody has answered, and lights a black screen first", async ({ page }) => {
  const group = await begun(page);
  const { words, items } = group;
  await group.press("PageDown", "PageDown");
  await group.wall.shows(items[1].stem);
  await group.press("b");
  await expect(group.button(words.light)).toBeVisible();
  await group.press("PageDown");
  await expect(group.button(words.blank)).toBeVisible();
  await group.wall.shows(items[1].stem);
});

test("a second press within a moment is none", async ({ page }) => {
  const group = await begun(page);
  const { words, items } = group;
  await group.gather(THREE, 3);
  const press = await remoteOf(page);
  for (const at of [0, 240]) await press("PageDown", at);
  await group.wall.showsLevels(items[0]);
  for (const at of [500, 740]) await press("PageDown", at);
  await group.wall.showsLevels(items[0], ["0", "1", "2", "0"]);
  await expect(group.button(words.hide)).toBeVisible();
});

test("Space reveals whatever has the focus, and types only where people write", async ({ page }) => {
  const group = await begun(page);
  const { words, items } = group;
  await group.gather(THREE, 3);
  await group.go(items[0]);
  await group.tab("hands");
  const focused = [group.button(words.next), group.button(words.hands), group.select(words.place), group.hands(items[0], "3")];
  for (const [at, target] of focused.entries()) {
    await target.focus();
    await group.press("Space");
    await group.wall.showsLevels(items[0], at % 2 ? undefined : ["0", "1", "2", "0"]);
    await group.wall.shows(items[0].stem);
  }
  await group.tab("talk");
  await group.box(words.note).focus();
  await page.keyboard.type("a b");
  await expect(group.box(words.note)).toHaveValue("a b");
  await group.wall.showsLevels(items[0]);
});

test("in full screen the bar of buttons leaves, and the focus brings it back", async ({ page }) => {
  const group = await begun(page);
  const wall = await group.project();
  const bar = page.getByRole("navigation").filter({ hasText: group.words.fullScreen });
  const opacity = () => bar.evaluate((it) => getComputedStyle(it.closest("footer")).opacity);
  const height = () => page.getByRole("heading", { name: shown(group.items[0].stem) }).evaluate((it) => it.closest(".stage__wall").getBoundingClientRect().height);
  await wall.press("PageDown");
  const before = await height();
  await wall.press("f");
  await expect.poll(opacity).toBe("0");
  expect(await height()).toBeGreaterThan(before + 30);
  await wall.button(group.words.next).focus();
  await expect.poll(opacity).toBe("1");
  await wall.press("f");
  await expect.poll(height).toBe(before);
});
