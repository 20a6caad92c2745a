// The facilitator's window and the projector's stay in step, whichever closes and reopens.

import { codeOf, linkOf, linksOf } from "../support/share-codes.mjs";
import { Facilitator } from "../pages/facilitator.mjs";
import { Wall } from "../pages/wall.mjs";
import { expect, test } from "../support/journey.mjs";
import { shown } from "../pages/questionnaire.mjs";

test.use({ viewport: { width: 1280, height: 720 } });

const THREE = linksOf(["2".repeat(13), "2".repeat(13), "1".repeat(13)]);

async function begun(page, options) {
  const group = await (await new Facilitator(page).open()).begin(options);
  return { group, wall: await group.openWall() };
}

/** Both windows show an item with these figures beside its levels. */
async function inStep(group, wall, item, figures) {
  for (const it of [group.wall, wall]) {
    await it.shows(item.stem);
    await it.showsLevels(item, figures);
  }
}

test("each window follows the other: the tools with buttons, the wall with keys", async ({ page }) => {
  const { group, wall } = await begun(page, { title: "Assemblée" });
  await expect(wall.text("Assemblée")).toBeVisible();
  const { items } = group;
  await group.gather(THREE, 3);
  await expect(wall.text("3 résultats reçus")).toBeVisible();
  await group.button(group.words.next).click();
  await inStep(group, wall, items[0]);
  // Forward reveals, then goes on.
  await wall.press("ArrowRight");
  await inStep(group, wall, items[0], ["0", "1", "2", "0"]);
  await wall.press("ArrowRight");
  await inStep(group, wall, items[1]);
  await wall.press("Space");
  await inStep(group, wall, items[1], ["0", "1", "2", "0"]);
  await group.counts(items[1], { 3: 5 });
  await inStep(group, wall, items[1], ["0", "1", "2", "5"]);
  await group.votesAgain();
  await inStep(group, wall, items[1]);

  await group.button(group.words.timer).click();
  for (const window of [page, wall.page]) await expect(window.getByRole("timer")).toHaveText(/^(2:00|1:\d\d)$/);
  await group.button(group.words.timerOff).click();
  await expect(wall.page.getByRole("timer")).toHaveCount(0);

  await group.button(group.words.blank).click();
  await expect(wall.place).toHaveText(group.words.light);
  // The facilitator can still read while the wall is blank.
  await group.wall.shows(items[1].stem);
  await wall.press("b");
  await wall.shows(items[1].stem);
  await expect(group.button(group.words.blank)).toBeVisible();
});

test("when either window closes the other goes on, and the first reopens in step", async ({ page, context }) => {
  const { group, wall } = await begun(page, { title: "Assemblée" });
  const { items } = group;
  await group.gather(THREE, 3);
  await wall.page.close();
  await group.go(items[2]);
  await group.reveal();
  const second = await group.openWall();
  await inStep(group, second, items[2], ["0", "1", "2", "0"]);

  await page.close();
  await second.press("PageDown", "PageDown", "PageDown", "Space");
  await second.showsLevels(items[4], ["0", "1", "2", "0"]);
  const back = await new Facilitator(await context.newPage()).open();
  await back.resume("Assemblée");
  await inStep(back, second, items[4], ["0", "1", "2", "0"]);
  await back.gather(linkOf(7, { answers: "0".repeat(13) }), 4);
  await inStep(back, second, items[4], ["1", "1", "2", "0"]);
  await second.press("PageUp");
  await inStep(back, second, items[3]);

  // A reloaded wall stays the wall of that session.
  await second.page.reload();
  await inStep(back, second, items[3]);
});

for (const who of ["the wall", "the tools"]) {
  test(`a window that crashes leaves the other running: ${who}`, async ({ page, context }) => {
    const { group, wall } = await begun(page, { title: "Assemblée" });
    const { items } = group;
    await group.gather(THREE, 3);
    await group.go(items[0]);
    await inStep(group, wall, items[0]);
    await group.isKept();
    await group.title("Assemblée").click();
    const lost = who === "the wall" ? wall.page : page;
    const session = await context.newCDPSession(lost);
    const crash = lost.waitForEvent("crash");
    session.send("Page.crash").catch(() => {});
    await crash;

    const other = who === "the wall" ? group.wall : wall;
    await other.press("ArrowRight", "ArrowRight", "Space");
    await other.shows(items[1].stem);
    await other.showsLevels(items[1], ["0", "1", "2", "0"]);
    if (who === "the wall") return inStep(group, await group.openWall(), items[1], ["0", "1", "2", "0"]);
    const back = await new Facilitator(await context.newPage()).open();
    await back.resume("Assemblée");
    await inStep(back, wall, items[1], ["0", "1", "2", "0"]);
  });
}

test("a wall that opens before its session waits, then follows it", async ({ page, context }) => {
  const { group, wall } = await begun(page, { title: "Assemblée" });
  const file = await (async () => {
    await group.leave();
    const file = await group.saved(group.session("Assemblée").getByRole("button", { name: group.words.export }));
    await group.button(group.words.erase).click();
    await group.button(group.words.eraseYes).click();
    return file;
  })();
  await expect(wall.page.getByText(group.words.waiting)).toBeVisible();
  await wall.page.reload();
  await expect(wall.page.getByText(group.words.waiting)).toBeVisible();
  await page.getByLabel(group.words.bring).setInputFiles(file);
  await group.resume("Assemblée");
  await group.press("ArrowRight");
  await inStep(group, wall, group.items[0]);
});

test("on a single screen the same keys work, and every key has its button", async ({ page }) => {
  const group = await (await new Facilitator(page).open()).begin({ title: "Assemblée" });
  await group.gather(THREE, 3);
  const wall = await group.project();
  await wall.press("PageDown");
  await wall.showsLevels(group.items[0]);
  await wall.press("Space");
  await wall.showsLevels(group.items[0], ["0", "1", "2", "0"]);
  await wall.press("b");
  await expect(wall.place).toHaveText(group.words.light);
  await wall.button(group.words.light).click();
  await wall.showsLevels(group.items[0], ["0", "1", "2", "0"]);

  await wall.button(group.words.next).click();
  await wall.shows(group.items[1].stem);
  await wall.button(group.words.reveal).click();
  await wall.showsLevels(group.items[1], ["0", "1", "2", "0"]);
  await wall.button(group.words.back).click();
  await wall.shows(group.items[0].stem);
  await wall.button(group.words.blank).click();
  await wall.press(".");
  await wall.button(group.words.fullScreen).click();
  const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
  await expect.poll(isFull).toBe(true);
  await wall.press("f");
  await expect.poll(isFull).toBe(false);
  await wall.button(group.words.keys).click();
  await expect(page.getByRole("dialog", { name: group.words.keys })).toContainText("Espace");
  await wall.press("?");
  await expect(page.getByRole("dialog", { name: group.words.keys })).toHaveCount(0);
  await wall.button(group.words.backToDesk).click();
  await group.wall.shows(group.items[0].stem);
});

/** Six people with different answers; `of` decides which person gives which answer to an item. */
const people = (of) => Array.from({ length: 6 }, (_, person) => Array.from({ length: 13 }, (_, item) => "012321"[of(person, item) % 6]).join(""));

/** Everything in the wall's window, visible or not, at each place of a session, once revealed. */
async function everything(wall, { words, items, texts }) {
  const all = [];
  await expect(wall.text("6 résultats reçus")).toBeVisible();
  for (const title of [texts.texts.question, ...items.map((it) => it.stem), words.profile, words.discuss, words.commitments, words.rating, words.closing]) {
    await wall.shows(title);
    // The welcome and the commitments have nothing to reveal.
    if (![texts.texts.question, words.commitments, words.rating, words.closing].includes(title)) {
      await wall.press("Space");
      await expect(wall.button(words.hide)).toBeVisible();
    }
    // Dots and numbers, names and values: all of the markup.
    all.push(await wall.page.locator("#group").evaluate((it) => it.shadowRoot.innerHTML));
    await wall.press("ArrowRight");
  }
  return all;
}

test("the wall's window holds no note, no code and no individual answer, whoever gave it", async ({ page, elsewhere }) => {
  test.slow();
  const { group, wall } = await begun(page, { title: "Assemblée" });
  const mine = people((person) => person);
  await group.gather(linksOf(mine), 6);
  await group.tab("talk");
  for (const item of group.items.slice(0, 3)) {
    await group.go(item);
    await group.box(group.words.note).fill(`Entre nous : ${item.id}`);
  }
  await group.go(group.words.join);
  const walls = await everything(wall, group);
  expect(walls.join().replaceAll("&nbsp;", " ")).toContain(shown(group.items[0].levels[0]));
  const secrets = [/Entre nous/, new RegExp(mine.map((answers, at) => codeOf(at + 1, { answers })).join("|")), /fe0000000000000/, /Questions à poser/];
  for (const secret of secrets) expect(walls.join()).not.toMatch(secret);

  // With the same counts from other people, the wall must be identical.
  const others = people((person, item) => person + item);
  expect(others).not.toEqual(mine);
  const { page: there } = await elsewhere({ viewport: { width: 1280, height: 720 } });
  const other = await begun(there, { title: "Assemblée" });
  await other.group.gather(linksOf(others, 40), 6);
  // By the same way, as attributes keep the order in which they were set.
  for (const place of [other.group.items[0], other.group.words.join]) await other.group.go(place);
  expect(await everything(other.wall, other.group)).toEqual(walls);
});
