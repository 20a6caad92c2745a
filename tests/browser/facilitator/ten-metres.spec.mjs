// What a room reads, from ten metres, at 1280×720: no text is too small, cut or covered on any wall, with
// the longest texts of both languages.

import { Facilitator } from "../pages/facilitator.mjs";
import { expect, test } from "../support/journey.mjs";
import { questionnaire, shown } from "../pages/questionnaire.mjs";
import { sessionFile } from "../support/sessions.mjs";

test.use({ viewport: { width: 1280, height: 720 } });

const GROUP = "f0f1f2f3f4f5f6f7";
const LONG = "Relire la charte à plusieurs, la raccourcir, puis la présenter aux personnes arrivées depuis un an, en deux rencontres.";

/** A session with everything at once: two rounds, a common answer to each question, commitments. */
function session(lang, perimeter, path) {
  const { items, express } = questionnaire(lang);
  const group = path === "express" ? GROUP : GROUP.replace("f0", "00");
  const longest = (levels) => levels.indexOf([...levels].sort((a, b) => b.length - a.length)[0]);
  const entries = {
    // The timer has ended long ago.
    wall: "1 join - hidden lit 1",
    round: "2",
    headcount: "1 45",
    "next-look": `1 ${LONG}`,
    [`rating/${group}`]: "1 0 1 9 22 11",
  };
  for (let number = 1; number <= 9; number++) {
    entries[`commitment/000000000000000${number}`] = `1 Léa et Amadou\t${LONG}\tavant le 15 mars`;
    entries[`earlier/00000000000000a${number}`] = `1 going-on Léa et Amadou\t${LONG}\tavant le 15 mars`;
  }
  for (const { id, levels } of path === "express" ? express : items) {
    entries[`hands/1/${id}/${group}`] = "1 9 0 5 17 1 3";
    entries[`hands/2/${id}/${group}`] = "1 12 4 1 13 0 2";
    entries[`common/${id}`] = `1 ${longest(levels)}`;
  }
  if (path === "express") {
    // Not voted on again, and the furthest apart: its theme and its dots say their own round.
    const [{ id }] = express;
    entries[`hands/1/${id}/${group}`] = "1 20 0 0 20 1 3";
    delete entries[`hands/2/${id}/${group}`];
  }
  return sessionFile({ group, perimeter, path, title: path, entries });
}

/** What is wrong on a wall: texts below 28 pixels, answers below 32, and what is cut or covered. */
const faults = (wall) => wall.evaluate(() => {
  const root = document.querySelector("#group").shadowRoot;
  const stage = root.querySelector(".stage__wall") ?? root.querySelector(".stage");
  const found = [];
  const walker = document.createTreeWalker(root.querySelector(".stage"), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const { data } = walker.currentNode;
    // Texts are in elements without a box, which count as hidden.
    let of = walker.currentNode.parentElement;
    while (getComputedStyle(of).display === "contents") of = of.parentElement;
    if (!data.trim() || of.closest("footer, .unseen") || !of.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const lines = [...range.getClientRects()].filter((it) => it.width > 0);
    texts.push({ of, lines, data });
    const size = Number.parseFloat(getComputedStyle(of).fontSize);
    const least = of.closest(".timer") ? 48 : of.closest(".levels-wall__words") ? 32 : 28;
    if (size < least) found.push(`${size.toFixed(1)} px: ${data.slice(0, 40)}`);
  }
  const box = stage.getBoundingClientRect();
  for (const { of, lines, data } of texts) {
    if (!stage.contains(of)) continue;
    const home = (of.closest("li, td, th") ?? stage).getBoundingClientRect();
    for (const { top, bottom, left, right } of lines) {
      const [within, room] = [home, box].map((it) => top >= it.top - 3 && bottom <= it.bottom + 3 && left >= it.left - 2 && right <= it.right + 2);
      if (!within || !room) found.push(`cut: ${data.slice(0, 40)}`);
    }
  }
  const blocks = [...stage.querySelectorAll("li, h2, p, table")].filter((it) => !it.parentElement.closest("li, p, table"));
  const boxes = blocks.map((it) => it.getBoundingClientRect()).filter((it) => it.height > 0);
  boxes.forEach((a, at) => boxes.slice(at + 1).forEach((b) => {
    const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (overlap > 3 && Math.min(a.right, b.right) > Math.max(a.left, b.left)) found.push(`covered by ${overlap.toFixed(0)} px`);
  }));
  if (texts.length === 0) found.push("no text was measured");
  return [...new Set(found)];
});

for (const [lang, perimeter] of [["fr", "me"], ["fr", "network"], ["en", "me"], ["en", "team"]]) {
  test(`every wall is read from ten metres, with the longest texts: ${lang}, ${perimeter}`, async ({ page }) => {
    test.setTimeout(180_000);
    const group = new Facilitator(page, lang);
    const { words } = group;
    const { items, texts } = questionnaire(lang, perimeter);
    await group.open();
    for (const path of ["express", "complete"]) await page.getByLabel(words.bring).setInputFiles(session(lang, perimeter, path));
    await group.resume("complete");
    let wall = await group.openWall();
    await wall.page.setViewportSize({ width: 1280, height: 720 });
    const outcomes = {};
    const look = async (name) => {
      const found = await faults(wall.page);
      if (found.length) outcomes[name] = found;
    };
    await wall.shows(texts.question);
    await expect(wall.page.getByText(words.timerOver)).toBeVisible();
    await look("welcome, when the timer has ended");
    await group.button(words.timer).click();
    await group.showsWifi("Salle des fêtes de Saint-Jean", "un mot de passe");
    await expect(wall.place.getByText("Salle des fêtes")).toBeVisible();
    await look("welcome, with Wi-Fi");
    for (const item of items) {
      await group.go(item);
      await wall.shows(item.stem);
      await look(`${item.id}, hidden`);
      await group.reveal();
      await expect(wall.place.getByText(words.commonOnWall)).toBeVisible();
      await look(item.id);
    }
    await wall.page.close();
    await group.leave();
    await group.resume("express");
    wall = await group.openWall();
    await wall.page.setViewportSize({ width: 1280, height: 720 });
    await group.box(words.name).fill(LONG);
    await group.button(words.timer).click();
    for (const view of ["profile", "discuss", "earlier", "commitments", "rating", "closing"]) {
      await group.go(words[view]);
      await wall.shows(words[view]);
      await look(`${view}, hidden`);
      if (["profile", "discuss"].includes(view)) {
        await group.reveal();
        await expect(wall.button(words.hide)).toBeVisible();
        await look(view);
      }
      if (["earlier", "commitments", "closing"].includes(view)) {
        await wall.press("PageDown");
        await expect(wall.text(/^2 \/ \d$/)).toBeVisible();
        await look(`${view}, the second page`);
      }
    }
    await wall.press("f");
    await group.go(words.discuss);
    await group.reveal();
    await expect(wall.place.getByRole("listitem").first()).toBeVisible();
    await look("full screen");
    expect(shown(await wall.page.getByRole("timer").innerText())).toMatch(/^\d:\d\d$/);
    await wall.page.goto(`${words.page}#wall=${"0".repeat(16)}`);
    await wall.page.reload();
    await expect(wall.page.getByText(words.waiting)).toBeVisible();
    await look("waiting");
    expect(outcomes).toEqual({});
  });
}
