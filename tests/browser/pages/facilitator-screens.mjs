// Every screen of a session with a group, one after another, for checks that hold on each of them.

import { linksOf } from "../support/share-codes.mjs";
import { expect } from "../support/journey.mjs";
import { pressAnywhere } from "../support/pressing.mjs";
import { sessionFile } from "../support/sessions.mjs";

/** The tools at each place of a session, and every tool. */
export async function eachTool(group, look) {
  const { page, words, items } = group;
  const apart = ["0213022132130", "3212022130130", "0213122132231"];
  await group.open();
  await look("empty list", page);
  await group.begin({ title: "Assemblée" });
  await look("welcome", page);
  await group.paste("rien");
  await look("links, refused", page);
  await group.gather(linksOf(apart), 3);
  await group.go(items[0]);
  await look("links, counted", page);
  await group.counts(items[0], { 0: 2, 3: 12, N: 1, D: 3 });
  await group.button(words.countKeys).click();
  await look("hands", page);
  await group.votesAgain();
  await group.counts(items[0], { 1: 4, 3: 2 });
  await group.button(words.timer).click();
  await group.tab("talk");
  await group.select(words.common).selectOption("2");
  await group.reveal();
  await look("item, revealed, voted again, common answer", page);
  await group.button(words.keys).click();
  await look("keys", page);
  await group.button(words.close).click();
  for (const view of ["profile", "discuss"]) {
    await group.go(words[view]);
    await group.gather(linksOf(apart.map((it) => it.replace("2", "1"))), 3);
    await group.tab("talk");
    await group.reveal();
    await look(view, page);
  }
  await group.go(words.commitments);
  await group.commit({ what: "Un tour de parole", who: "Samia", when: "janvier" });
  await look("commitments", page);
  await group.tab("scan");
  await look("camera", page);
  await group.tab("report");
  await look("report", page);
  await group.tab("pass");
  await look("passing, between two", page);
  await group.button(words.begins).click();
  await look("passing, a question", page);
  for (const _ of items) await pressAnywhere(group.button(words.next));
  await look("passing, at the end", page);
  await page.reload();
  await group.leave();
  await group.begin({ title: "Entre nous", promise: "anonymous" });
  await group.go(items[0]);
  await group.tab("hands");
  await look("hands, in spite of the promise", page);
  await group.tab("report");
  await look("report, promised", page);
  await group.leave();
  await group.session("Assemblée").getByRole("button", { name: words.erase, exact: true }).click();
  await look("list, asked before erasing", page);
}

const WHAT = { fr: "Relire la charte à plusieurs, la raccourcir, puis la présenter aux personnes arrivées cette année", en: "Read the charter again together, shorten it, then present it to those who have joined us this year" };

/** A session that goes on from an earlier one, with more commitments than one wall holds. */
function decided(lang) {
  const of = (what, number) => `Samia\t${number} : ${what}\tmars`;
  const numbers = [1, 2, 3, 4, 5, 6];
  const commitments = numbers.map((it) => [`commitment/000000000000000${it}`, `1 ${of(WHAT[lang], it)}`]);
  const earlier = ["done", "going-on", "given-up"].map((outcome, at) => [`earlier/00000000000000a${at}`, `1 ${outcome} ${of(WHAT[lang], at + 1)}`]);
  return sessionFile({ title: "Assemblée", entries: Object.fromEntries([...commitments, ...earlier, ["next-look", "1 mars"]]) });
}

/** What the room sees, from the welcome to the end, and after the desk has gone. */
export async function eachWall(group, look) {
  const { words, items } = group;
  await group.open();
  await group.page.getByLabel(words.bring).setInputFiles(decided(group.lang));
  await group.resume("Assemblée");
  const wall = await group.openWall();
  await wall.page.setViewportSize(group.page.viewportSize());
  await group.gather(linksOf(["0213022132130", "3212022130130", "0213122132231"]), 3);
  await group.showsWifi("Salle des fêtes", "un mot de passe");
  await expect(wall.place.getByText("Salle des fêtes")).toBeVisible();
  await look("welcome, with Wi-Fi", wall.page);
  await group.go(words.earlier);
  await wall.shows(words.earlier);
  await look("commitments from last time", wall.page);
  await group.go(items[0]);
  await wall.shows(items[0].stem);
  await look("item, hidden", wall.page);
  await group.counts(items[0], { 0: 30, 2: 11, N: 1, D: 2 });
  await group.votesAgain();
  await group.counts(items[0], { 0: 4, 2: 41 });
  await group.tab("talk");
  await group.select(words.common).selectOption("2");
  await group.button(words.timer).click();
  await group.reveal();
  await expect(wall.text(words.commonOnWall)).toBeVisible();
  await look("item, revealed, voted again", wall.page);
  await wall.press("?");
  await look("keys", wall.page);
  await wall.press("?");
  await group.gather(linksOf(["0213022132130", "3212022130130", "0213122132231"]), 3);
  for (const view of ["profile", "discuss"]) {
    await group.go(words[view]);
    await group.reveal();
    await wall.shows(words[view]);
    await expect(wall.button(words.hide)).toBeVisible();
    await look(view, wall.page);
  }
  await group.go(words.rating);
  await group.tab("talk");
  await group.button(words.more1(words.useful)).click();
  await wall.shows(words.rating);
  await look("time invested", wall.page);
  for (const view of ["commitments", "closing"]) {
    await group.go(words[view]);
    await wall.press("PageDown");
    await expect(wall.text(/^2 \/ \d$/)).toBeVisible();
    await look(`${view}, the second page`, wall.page);
  }
  await group.isKept();
  await group.page.goto("about:blank");
  await expect(wall.place).toHaveText(words.light);
  await look("after the desk has gone", wall.page);
  await group.open();
  await group.button(words.erase).click();
  await group.button(words.eraseYes).click();
  await expect(wall.page.getByText(words.waiting)).toBeVisible();
  await look("waiting", wall.page);
}
