// The facilitator's controls keep their places, and undo says what it takes back.

import { Facilitator } from "../pages/facilitator.mjs";
import { linkOf, linksOf } from "../support/share-codes.mjs";
import { expect, test } from "../support/journey.mjs";
import { shown } from "../pages/questionnaire.mjs";
import { sessionFile } from "../support/sessions.mjs";

test.use({ viewport: { width: 1280, height: 720 } });

const SAVED = "Séance gardée sur cet appareil";
const THREE = linksOf(["2".repeat(13), "2".repeat(13), "1".repeat(13)]);

async function begun(page) {
  return (await new Facilitator(page).open()).begin({ title: "Assemblée" });
}

test("no control moves, comes or goes with what the wall shows", async ({ page }) => {
  const group = await begun(page);
  const { words, items } = group;
  const names = [words.back, words.next, /^(Montrer|Cacher) les réponses$/, /^(Écran noir|Rallumer l’écran)$/, words.again, words.finish, words.timer, /^Minuteur : 5/, words.timerOff, /^Son à la fin/];
  const places = async () => {
    await page.evaluate(() => scrollTo(0, 0));
    const boxes = await Promise.all(names.map((name) => group.button(name).boundingBox()));
    return boxes.map((box) => Object.values(box).map(Math.round));
  };
  const at = await places();
  await group.gather(THREE, 3);
  const acts = {
    "a question": () => group.go(items[0]),
    revealed: () => group.reveal(),
    "voted again": () => group.votesAgain(),
    "with a timer": () => group.button(words.timer).click(),
    themes: () => group.go(words.profile),
    black: () => group.press("b"),
    commitments: () => group.go(words.commitments),
    end: () => group.button(words.finish).click(),
  };
  for (const [name, act] of Object.entries(acts)) {
    await act();
    expect([name, await places()]).toEqual([name, at]);
  }
});

for (const width of [360, 800, 1280]) {
  test(`nothing moves while the session is being saved, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 });
    const group = await begun(page);
    const { words, items } = group;
    await group.go(items[0]);
    await group.button(words.hands).click();
    await expect(page.getByText(SAVED)).toBeVisible();
    await page.evaluate(() => {
      const main = document.querySelector("#group").shadowRoot.querySelector("main");
      window.places = [];
      const look = () => {
        const { top } = main.getBoundingClientRect();
        if (top + scrollY !== window.places.at(-1)) window.places.push(top + scrollY);
        requestAnimationFrame(look);
      };
      look();
    });
    for (let hands = 1; hands <= 3; hands += 1) {
      await page.getByRole("button", { name: `Une main de plus : ${shown(items[0].levels[0])}`, exact: true }).click();
      await expect(page.getByText(hands === 1 ? "1 main comptée" : `${hands} mains comptées`)).toBeVisible();
      await expect(page.getByText(SAVED)).toBeVisible();
    }
    expect(await page.evaluate(() => window.places)).toHaveLength(1);
  });
}

test("a double press on Next never reveals, and a vote again asks beside its button", async ({ page }) => {
  const group = await begun(page);
  const { words, items } = group;
  await group.gather(THREE, 3);
  await group.button(words.next).dblclick();
  await group.wall.shows(items[0].stem);
  await group.wall.showsLevels(items[0]);
  await group.button(words.again).dblclick();
  const asked = page.getByRole("alert");
  const [question, button] = [await asked.boundingBox(), await group.button(words.again).boundingBox()];
  expect(Math.abs(question.y + question.height - button.y)).toBeLessThan(20);
  await expect(page.getByText("Tour 1", { exact: true })).toBeVisible();
  await group.button("Rester dans ce tour").click();
  await expect(asked).toHaveCount(0);
});

test("undo says what it takes back, in the order of acts, one paste as one, and after a reload too", async ({ page }) => {
  const group = await begun(page);
  const { words, items } = group;
  const [item, other] = items;
  const undo = group.button(words.undo);
  await expect(group.button("Rien à annuler")).toHaveAttribute("aria-disabled", "true");
  await group.go(item);
  await group.tab("hands");
  await group.button(words.more1(group.said(item, "1"))).click();
  await group.gather(THREE, 3);
  await group.go(other);
  await group.counts(other, { 2: 12 });
  await group.tab("talk");
  await group.select(words.common).selectOption("2");
  await group.isKept();
  await page.reload();

  await expect(undo).toHaveText(shown(`Annuler : la réponse commune, « ${other.topic} »`));
  await undo.click();
  await expect(group.select(words.common)).toHaveValue("");
  await expect(undo).toHaveText(shown(`Annuler : 12 mains, « ${other.topic} »`));
  await group.press("Backspace");
  await expect(undo).toHaveText("Annuler : 3 résultats reçus");
  await group.press("Backspace");
  await expect(page.getByText(words.count(0), { exact: true })).toBeVisible();
  await expect(undo).toHaveText(shown(`Annuler : 1 main, « ${item.topic} »`));
  await group.press("Backspace");
  await expect(group.button("Rien à annuler")).toBeVisible();
  // A result that was taken back may come again.
  await group.gather(linkOf(1, { answers: "2".repeat(13) }), 1);
});

test("undoing a vote again soon after opens the round before again", async ({ page }) => {
  const group = await begun(page);
  const { words, items } = group;
  await group.gather(THREE, 3);
  await group.go(items[0]);
  await group.votesAgain();
  await expect(page.getByText("Tour 2", { exact: true })).toBeVisible();
  await group.button("Annuler : l’ouverture du tour 2").click();
  await expect(page.getByText("Tour 1", { exact: true })).toBeVisible();
  await group.gather(linkOf(9, { answers: "0".repeat(13) }), 4);
  await group.reveal();
  await group.wall.showsLevels(items[0], ["1", "1", "2", "0"]);
  await group.isKept();
  await page.reload();
  await expect(page.getByText("Tour 1", { exact: true })).toBeVisible();
});

test("results and hands are one total, and the room hears how many are missing", async ({ page }) => {
  const group = await begun(page);
  const { words, items } = group;
  const wall = await group.openWall();
  await page.getByRole("spinbutton", { name: words.headcount }).fill("20");
  await group.paste(THREE);
  await expect(wall.text("3 résultats reçus sur 20")).toBeVisible();
  await expect(wall.text("il en manque 17")).toBeVisible();
  await group.tab("scan");
  await expect(page.getByText("3 résultats reçus sur 20 · il en manque 17")).toBeVisible();
  await group.go(items[0]);
  await group.tab("hands");
  await expect(page.getByText("Ne comptez que les mains de qui n’a rien envoyé")).toBeVisible();
  await group.counts(items[0], { 0: 5, 3: 8 });
  await expect(wall.text("3 résultats + 13 mains sur 20")).toBeVisible();
  await expect(wall.text("il en manque 4")).toBeVisible();
  // No second total stands on the wall.
  await expect(wall.page.getByText(/\d (résultat|réponse)/)).toHaveCount(1);
});

test("the end of the timer is seen, and heard where the facilitator wants it", async ({ page, context }) => {
  // The browser itself reports each tone that reaches its output.
  const audio = await context.newCDPSession(page);
  let [state, tones] = ["", 0];
  for (const event of ["contextCreated", "contextChanged"]) audio.on(`WebAudio.${event}`, (it) => (state = it.context.contextState));
  const sources = new Set();
  audio.on("WebAudio.audioNodeCreated", ({ node }) => node.nodeType === "Oscillator" && sources.add(node.nodeId));
  audio.on("WebAudio.nodesConnected", ({ sourceId }) => (tones += Number(sources.has(sourceId))));
  await audio.send("WebAudio.enable");

  const group = await new Facilitator(page).open();
  const { words } = group;
  /** Opens a session whose timer ends in so many seconds. */
  const withTimer = async (title, seconds) => {
    const wall = `1 join - hidden lit ${Math.ceil(Date.now() / 1000) + seconds}`;
    await page.getByLabel(words.bring).setInputFiles(sessionFile({ group: `00000000000000a${seconds}`, title, entries: { wall } }));
    await group.resume(title);
  };
  await withTimer("Sans bruit", 2);
  await expect(group.status(words.timerOver)).toBeVisible();
  expect(tones).toBe(0);
  // It plays once as soon as it is wanted.
  await group.button(words.timerSound).click();
  await expect.poll(() => [state, tones]).toEqual(["running", 4]);
  await group.leave();
  await withTimer("Avec un son", 5);
  await expect(page.getByRole("timer")).toBeVisible();
  await expect(group.status(words.timerOver)).toBeVisible({ timeout: 10_000 });
  await expect.poll(() => [state, tones]).toEqual(["running", 8]);
});
