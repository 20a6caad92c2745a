// A whole session by keyboard, on the projector's own screen, without a network.

import { readFileSync } from "node:fs";
import { Facilitator } from "../pages/facilitator.mjs";
import { served } from "../support/host.mjs";
import { expect, test } from "../support/journey.mjs";
import { pressKeys } from "../support/pressing.mjs";
import { shown } from "../pages/questionnaire.mjs";

// The browser logs each request without an answer, whoever made it.
test.use({
  baseURL: "http://127.0.0.1/",
  serviceWorkers: "allow",
  expectedTroubles: /request: http:|ERR_CONNECTION_REFUSED/,
  viewport: { width: 1280, height: 720 },
});

/** Visits once, until the page announces that a session can run without a network; then stops the server. */
async function visitedOnce(page) {
  const server = await served();
  await page.goto(`${server.url}group.html`);
  await expect(page.getByRole("paragraph").filter({ hasText: "Cette page est prête à servir sans réseau." })).toBeVisible({ timeout: 15_000 });
  await server.stop();
  await expect(fetch(server.url)).rejects.toThrow();
  await page.reload();
}

/** Presses Tab until the target has the focus. */
async function tabTo(target, key = "Tab") {
  await expect(target).toBeVisible();
  for (let times = 0; times < 40; times += 1) {
    if (await target.evaluate((it) => it.getRootNode().activeElement === it)) return;
    await target.page().keyboard.press(key);
  }
  throw new Error(`not reached with ${key}: ${target}`);
}

async function enter(target) {
  await tabTo(target);
  await target.page().keyboard.press("Enter");
}

test("the keyboard alone leads a whole session, without a network, on one small screen", async ({ page }) => {
  test.slow();
  await visitedOnce(page);
  const group = new Facilitator(page);
  const { words, items } = group;
  const type = async (name, text) => {
    await tabTo(group.box(name));
    await page.keyboard.type(text);
  };
  await expect(group.button(words.begin)).toBeVisible();

  // Begin a session.
  await type(words.name, "Assemblée de rentrée");
  await enter(group.button(words.begin));
  await expect(group.title("Assemblée de rentrée")).toBeFocused();

  // Count hands for two questions: digits count only where the facilitator enabled them.
  await group.press("PageDown");
  await group.wall.shows(items[0].stem);
  await group.press("1", "2");
  await enter(group.button(words.hands));
  await expect(group.status(words.total(0))).toBeVisible();
  await enter(group.button(words.countKeys));
  await group.press("1", "1", "1", "2", "4", "4", "4", "5", "6", "6", "Backspace");
  await expect(group.status(words.total(9))).toBeVisible();
  await enter(group.button(words.next));
  await group.wall.shows(items[1].stem);
  await group.press("3", "3", "3", "3");
  await expect(group.status(words.total(4))).toBeVisible();

  // Reveal the answers, and talk about them.
  await group.press("ArrowLeft");
  await group.wall.shows(items[0].stem);
  await group.wall.showsLevels(items[0]);
  await enter(group.button(words.reveal));
  await group.wall.showsLevels(items[0], ["3", "1", "0", "3"]);
  await enter(group.button(words.talk));
  await type(words.note, "b f 1 ? : des lettres, pas des touches");
  await expect(group.box(words.note)).toHaveValue("b f 1 ? : des lettres, pas des touches");
  await group.wall.showsLevels(items[0], ["3", "1", "0", "3"]);
  await tabTo(group.select(words.common), "Shift+Tab");
  await group.press("ArrowDown", "ArrowDown", "ArrowDown");
  await expect(group.wall.place.getByText(shown(items[0].levels[2])).last()).toBeVisible();
  await expect(group.wall.text(words.commonOnWall)).toBeVisible();

  // Vote again.
  await enter(group.button(words.again));
  await enter(group.button(words.againYes));
  await group.press("3", "3", "3", "3", "4");
  await group.wall.showsLevels(items[0]);
  await enter(group.button(words.reveal));
  await group.wall.showsLevels(items[0], ["03 sur 9 → 0 sur 5", "01 sur 9 → 0 sur 5", "4↑ 0 sur 9 → 4 sur 5", "13 sur 9 → 1 sur 5"]);

  // Blank the wall, show the list of keys, fill the screen, start the timer.
  await group.press("b");
  await expect(group.button(words.light)).toBeVisible();
  await group.press("B");
  await expect(group.button(words.blank)).toBeVisible();
  await group.press("?");
  await expect(page.getByRole("dialog", { name: words.keys })).toContainText("écran noir");
  await group.press("?");
  await expect(page.getByRole("dialog", { name: words.keys })).toHaveCount(0);
  const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
  await group.press("f");
  await expect.poll(isFull).toBe(true);
  await group.press("F");
  await expect.poll(isFull).toBe(false);
  await enter(group.button(words.timer));
  await expect(page.getByRole("timer")).toHaveText(/^(2:00|1:\d\d)$/);

  // Project on this same screen: the same keys work.
  await enter(group.button(words.project));
  await expect(page.getByRole("heading", { name: shown(items[0].stem) })).toBeFocused();
  for (const [at, item] of items.slice(1).entries()) {
    await group.press("PageDown");
    // The question before has hands to reveal.
    if (at === 1) await group.press("PageDown");
    await expect(page.getByRole("heading", { name: shown(item.stem) })).toBeVisible();
  }
  await group.press("PageDown", "Space");
  await expect(page.getByRole("heading", { name: words.profile })).toBeFocused();
  await expect(page.getByRole("table")).toBeVisible();
  await group.press("PageDown", "Space");
  await expect(page.getByRole("heading", { name: words.discuss })).toBeFocused();
  await enter(page.getByRole("button", { name: words.backToDesk }));

  // Take notes and commitments.
  await expect(group.title("Assemblée de rentrée")).toBeVisible();
  await enter(group.button(shown(items[0].topic)));
  await group.wall.shows(items[0].stem);
  await tabTo(group.select(words.place));
  await group.press("End", "ArrowUp", "ArrowUp");
  await group.wall.shows(words.commitments);
  await type(words.what, "Un tour de parole");
  await group.press("Tab");
  await page.keyboard.type("Samia");
  await group.press("Tab");
  await page.keyboard.type("janvier");
  await group.press("Enter");
  await expect(group.wall.place.getByRole("listitem")).toHaveText(["Un tour de paroleSamia · janvier"]);

  // Take the report home, and resume the session the next day.
  await enter(group.button(words.report));
  await tabTo(group.button(words.reportPage));
  const [download] = await Promise.all([page.waitForEvent("download"), group.press("Enter")]);
  const report = readFileSync(await download.path(), "utf8");
  expect(report).toContain("Un tour de parole");
  expect(report).not.toContain("des lettres, pas des touches");
  await group.isKept();
  await enter(group.button(words.list));
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.reload();
  await enter(group.session("Assemblée de rentrée").getByRole("button", { name: words.open }));
  await group.wall.shows(words.commitments);
});

test("without a network, the keyboard opens the wall in its own window, and clickers drive it", async ({ page, context }) => {
  await visitedOnce(page);
  const group = new Facilitator(page);
  await enter(group.button(group.words.begin));
  await expect(group.title(group.words.untitled)).toBeFocused();
  const opened = context.waitForEvent("page");
  await enter(group.button(group.words.openWall));
  const wall = await opened;
  await wall.setViewportSize({ width: 1280, height: 720 });
  await expect(wall.getByRole("img", { name: "Code à scanner pour répondre" })).toBeVisible();
  for (const [key, at] of [["PageDown", 0], ["PageDown", 1], ["PageUp", 0], ["ArrowDown", 1], ["ArrowUp", 0]]) {
    await pressKeys(wall, [key]);
    await expect(wall.getByRole("heading", { name: shown(group.items[at].stem) })).toBeVisible();
    await group.wall.shows(group.items[at].stem);
  }
  await group.press("PageDown");
  await expect(wall.getByRole("heading", { name: shown(group.items[1].stem) })).toBeVisible();
});
