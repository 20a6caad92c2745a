// What a facilitator does with sessions, and what the room sees of it.

import { linksOf } from "../support/share-codes.mjs";
import { Facilitator } from "../pages/facilitator.mjs";
import { expect, test } from "../support/journey.mjs";
import { pressAnywhere } from "../support/pressing.mjs";
import { shown } from "../pages/questionnaire.mjs";

test.use({ viewport: { width: 1280, height: 720 } });

/** Three people with nearly the same answers. */
const THREE = linksOf(["2".repeat(13), "2".repeat(13), "1".repeat(13)]);

const begun = async (page, options) => (await new Facilitator(page).open()).begin(options);

test("a session resumes where it was after its window is closed", async ({ page, context }) => {
  const before = await begun(page, { title: "Assemblée de rentrée" });
  const [item] = before.items;
  await before.gather(THREE, 3);
  await before.go(item);
  await before.counts(item, { 3: 4, D: 1 });
  await before.reveal();
  await before.isKept();
  await page.close();

  const after = await new Facilitator(await context.newPage()).open();
  await expect(after.session("Assemblée de rentrée")).toContainText("3 résultats");
  await after.resume("Assemblée de rentrée");
  await after.wall.shows(item.stem);
  await after.wall.showsLevels(item, ["0", "1", "2", "4"]);
  await after.tab("hands");
  await expect(after.hands(item, "3")).toHaveValue("4");
  await expect(after.hands(item, "D")).toHaveValue("1");
  // A reloaded page returns to its session.
  await after.page.reload();
  await after.wall.showsLevels(item, ["0", "1", "2", "4"]);
});

test("several sessions coexist, and erasing one asks first and is final", async ({ page }) => {
  const group = await begun(page, { title: "Le bureau" });
  await group.gather(linksOf(["3".repeat(13)], 9), 1);
  await group.leave();
  await group.begin({ title: "Les bénévoles", path: "complete" });
  await group.leave();
  await expect(group.session("Le bureau")).toContainText("Parcours express");
  await expect(group.session("Le bureau")).toContainText("1 résultat");
  await expect(group.session("Les bénévoles")).toContainText("Parcours complet");
  await expect(group.session("Les bénévoles")).toContainText("Aucun résultat");

  const erase = group.session("Les bénévoles").getByRole("button", { name: group.words.erase, exact: true });
  await erase.click();
  await expect(page.getByRole("alert")).toContainText("effacés de cet appareil");
  await group.button(group.words.eraseNo).click();
  await expect(group.session("Les bénévoles")).toBeVisible();
  await erase.click();
  await group.button(group.words.eraseYes).click();
  await expect(group.session("Les bénévoles")).toHaveCount(0);
  // Erasing by keyboard keeps the focus on the page.
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();

  await page.reload();
  await expect(group.session("Le bureau")).toContainText("1 résultat");
  await expect(group.session("Les bénévoles")).toHaveCount(0);
  await group.resume("Le bureau");
  await page.goBack();
  await expect(group.button(group.words.begin)).toBeVisible();
  await page.goForward();
  await expect(group.title("Le bureau")).toBeVisible();
});

test("a session that is erased while another window opens does not come back there", async ({ page, context }) => {
  await context.clock.install();
  const group = await begun(page, { title: "Le bureau" });
  await group.isKept();
  await group.leave();
  // The other window reads the device, and then waits for its next task.
  await context.clock.pauseAt(Date.now() + 60_000);
  const other = new Facilitator(await context.newPage());
  await other.page.goto(other.words.page);
  await other.page.locator(".facilitator").waitFor({ state: "attached" });
  await other.page.evaluate(() => new Promise((done) => {
    indexedDB.open("faire-ensemble-groups").onsuccess = ({ target }) => {
      target.result.transaction("entries").objectStore("entries").getAll().onsuccess = done;
    };
  }));
  await group.session("Le bureau").getByRole("button", { name: group.words.erase, exact: true }).click();
  await group.button(group.words.eraseYes).click();
  await expect(group.session("Le bureau")).toHaveCount(0);
  await context.clock.resume();
  await expect(other.button(other.words.begin)).toBeVisible();
  await expect(other.session("Le bureau")).toHaveCount(0);
});

test("a session moves to another device by file, except an anonymous one", async ({ page, elsewhere }) => {
  const group = await begun(page, { title: "À deux animateurs" });
  await group.gather(THREE, 3);
  await group.leave();
  await group.begin({ title: "Entre nous", promise: "anonymous" });
  await group.leave();
  const way = (title) => group.session(title).getByRole("button", { name: group.words.export });
  await expect(way("Entre nous")).toHaveCount(0);
  const file = await group.saved(way("À deux animateurs"));

  const other = await new Facilitator((await elsewhere()).page).open();
  await other.page.getByLabel(other.words.bring).setInputFiles(file);
  await expect(other.status(other.words.brought)).toBeVisible();
  await other.resume("À deux animateurs");
  await other.go(other.items[4]);
  await other.reveal();
  await other.wall.showsLevels(other.items[4], ["0", "1", "2", "0"]);
});

test("answers are hidden until they are revealed, and moving on hides them again", async ({ page }) => {
  const group = await begun(page);
  const [first, second] = group.items;
  await group.gather(THREE, 3);
  await group.go(first);
  await group.wall.showsLevels(first);
  await expect(group.wall.text("3 réponses")).toBeVisible();
  await group.reveal();
  await group.wall.showsLevels(first, ["0", "1", "2", "0"]);
  await expect(group.wall.text("Vues proches")).toBeVisible();
  await pressAnywhere(group.button(group.words.hide));
  await group.wall.showsLevels(first);
  await group.reveal();
  await group.button(group.words.next).click();
  await group.wall.showsLevels(second);
  await group.button(group.words.back).click();
  await group.wall.showsLevels(first);

  for (const view of ["profile", "discuss"]) {
    await group.go(group.words[view]);
    await group.wall.shows(group.words[view]);
    const views = group.wall.place.getByRole(view === "profile" ? "cell" : "group", { name: view === "profile" ? "Petits" : "Vues proches" });
    await expect(views).toHaveCount(0);
    await group.reveal();
    await expect(views.first()).toBeVisible();
  }
});

test("hands are counted by buttons, by typing and, where enabled, by keys; the last one can be undone", async ({ page }) => {
  const group = await begun(page);
  const [item] = group.items;
  await group.tab("hands");
  await expect(page.getByText("Allez d’abord à une question")).toBeVisible();
  await group.go(item);
  await group.counts(item, { 0: 2, N: 1 });
  await group.button(group.words.more1(group.said(item, "1"))).click();
  await group.button(group.words.more1(group.said(item, "1"))).click();
  await group.button(group.words.fewer1(group.said(item, "1"))).click();
  await expect(group.status(group.words.total(4))).toBeVisible();

  // Digits count nothing until they are enabled.
  await group.title(group.words.untitled).click();
  await group.press("4", "4");
  await expect(group.status(group.words.total(4))).toBeVisible();
  await group.button(group.words.countKeys).click();
  await group.press("4", "4", "6");
  await expect(group.hands(item, "3")).toHaveValue("2");
  await expect(group.hands(item, "D")).toHaveValue("1");
  await expect(group.status(group.words.total(7))).toBeVisible();
  await group.press("Backspace");
  await expect(group.hands(item, "D")).toHaveValue("0");
  await group.button(group.words.undo).click();
  await expect(group.status("C’est annulé.")).toBeVisible();
  await expect(group.hands(item, "3")).toHaveValue("1");
  await group.reveal();
  await group.wall.showsLevels(item, ["2", "1", "0", "1"]);
});

test("the room votes, talks and votes again: the wall shows what moved, and the earlier votes stay", async ({ page }) => {
  const group = await begun(page);
  const [item, other] = group.items;
  await group.go(item);
  await group.counts(item, { 0: 3, 1: 2, 3: 1 });
  await group.reveal();
  await group.wall.showsLevels(item, ["3", "2", "0", "1"]);
  await group.votesAgain();
  await expect(page.getByText("Tour 2", { exact: true })).toBeVisible();
  // The earlier votes stay hidden until the new ones are counted.
  await group.wall.showsLevels(item);
  await expect(group.wall.text("Tour 2 : 0 réponse")).toBeVisible();
  // Whoever looks all the same sees whose dots they are.
  await group.reveal();
  await expect(group.wall.text("Ces points : tour 1 : 6 mains levées")).toBeVisible();
  await group.button(group.words.hide).click();
  await group.counts(item, { 0: 1, 1: 2, 2: 3 });
  await group.reveal();
  await group.wall.showsLevels(item, ["1↓ 3 sur 6 → 1 sur 6", "2", "3↑ 0 sur 6 → 3 sur 6", "0↓ 1 sur 6 → 0 sur 6"]);
  await expect(group.wall.text("Tour 2 : 6 mains levées")).toBeVisible();
  await expect(group.wall.text("tour 1 → tour 2")).toBeVisible();

  await group.isKept();
  await page.reload();
  await group.wall.showsLevels(item, ["1↓ 3 sur 6 → 1 sur 6", "2", "3↑ 0 sur 6 → 3 sur 6", "0↓ 1 sur 6 → 0 sur 6"]);
  await group.go(other);
  await group.reveal();
  await expect(group.wall.text("Tour 2 : 0 réponse")).toBeVisible();
});

test("the common answer appears beside the individual answers and never replaces them", async ({ page }) => {
  const group = await begun(page);
  const [item] = group.items;
  await group.gather(THREE, 3);
  await group.go(item);
  await group.tab("talk");
  await group.select(group.words.common).selectOption({ label: item.levels[3] });
  await expect(group.wall.text(group.words.commonOnWall)).toHaveCount(0);
  await group.reveal();
  const common = group.wall.place.getByRole("paragraph").filter({ hasText: group.words.commonOnWall });
  await expect(common).toHaveText(shown(`${group.words.commonOnWall} ${item.levels[3]}`));
  await group.wall.showsLevels(item, ["0", "1", "2", "0"]);
  await group.isKept();
  await page.reload();
  await expect(common).toHaveText(shown(`${group.words.commonOnWall} ${item.levels[3]}`));
  await group.select(group.words.common).selectOption({ label: group.words.commonNone });
  await expect(common).toHaveCount(0);
});

test("the questions with the least agreement come first and open from there", async ({ page }) => {
  const group = await begun(page);
  const apart = group.items[6];
  await group.gather(linksOf(["2222220222222", "2222223222222", "2222220222222", "2222223222222"]), 4);
  await group.go(group.words.discuss);
  await group.reveal();
  await expect(group.wall.place.getByRole("listitem").first()).toContainText(shown(apart.stem));
  await expect(group.wall.place.getByRole("group", { name: "Vues contrastées" })).toHaveText(/Amorcer2.*Renouveler2/);
  await group.tab("talk");
  await group.button(shown(apart.topic)).click();
  await group.wall.shows(apart.stem);
  await expect(group.select(group.words.place).getByRole("option", { selected: true })).toHaveText(shown(apart.topic));
});

test("the list of places follows the wall, whatever moved it", async ({ page }) => {
  const group = await begun(page);
  const here = group.select(group.words.place).getByRole("option", { selected: true });
  await group.go(group.items[3]);
  await group.title(group.words.untitled).click();
  for (const [key, at] of [["ArrowRight", 4], ["ArrowLeft", 3], ["PageUp", 2], ["PageDown", 3]]) {
    await group.press(key);
    await group.wall.shows(group.items[at].stem);
    await expect(here).toHaveText(shown(group.items[at].topic));
  }
});

test("a commitment appears on the wall as written, and can be removed", async ({ page }) => {
  const group = await begun(page);
  await group.go(group.words.commitments);
  await expect(group.wall.text("Ce que le groupe décide s’écrira ici.")).toBeVisible();
  await group.commit({ what: "Un tour de parole à chaque réunion", who: "Samia", when: "dès janvier" });
  await expect(group.box("Quoi")).toBeFocused();
  await group.commit({ what: "Publier nos comptes" });
  await expect(group.wall.place.getByRole("listitem")).toHaveText(["Un tour de parole à chaque réunionSamia · dès janvier", "Publier nos comptes"]);
  await group.isKept();
  await page.reload();
  await page.getByRole("main").getByRole("listitem").filter({ hasText: "Publier nos comptes" }).getByRole("button", { name: group.words.remove }).click();
  await expect(group.wall.place.getByRole("listitem")).toHaveText(["Un tour de parole à chaque réunionSamia · dès janvier"]);
});

test("in English too, a session begins, collects results and reveals them", async ({ page }) => {
  const group = await new Facilitator(page, "en").open();
  await group.begin({ title: "The board" });
  const [item] = group.items;
  await group.gather(THREE, 3);
  await group.press("PageDown");
  await group.wall.showsLevels(item);
  await group.counts(item, { 3: 2 });
  await group.reveal();
  await group.wall.showsLevels(item, ["0", "1", "2", "2"]);
  await group.leave();
  // The other language lists the same sessions.
  await page.getByRole("link", { name: "Français" }).click();
  const french = new Facilitator(page);
  await french.resume("The board");
  await french.wall.showsLevels(french.items[0], ["0", "1", "2", "2"]);
});
