// Killing the browser or the page's process loses no answer that was called saved. `cargo xtask test
// kills` plays many more kills, in three engines.

import { Diagnosis } from "../pages/diagnosis.mjs";
import { expect, test } from "../support/killable.mjs";
import { STATUS } from "./kills/rounds.mjs";

/** Answers, and waits until the page reports it as saved. */
async function answers(diagnosis, item, level) {
  await diagnosis.answer(item, level);
  await expect(diagnosis.text(STATUS.kept)).toBeVisible();
}

async function resumed(page, baseURL) {
  const diagnosis = await new Diagnosis(page).open(baseURL);
  await diagnosis.resume();
  return diagnosis;
}

test("killing the browser loses no answer that was called saved #19", async ({ browse, baseURL }) => {
  test.slow();
  const first = await browse();
  const before = await new Diagnosis(first.page).open(baseURL);
  const { express } = before.texts;
  await before.begin("express");
  for (const at of [0, 1, 2]) {
    await answers(before, express[at], `${at}`);
    if (at < 2) await before.next();
  }
  await first.kill();

  const second = await browse();
  const after = await resumed(second.page, baseURL);
  await after.seesAnswered(express[2], "2");
  await after.back();
  await answers(after, express[1], "3");
  await second.kill();

  const third = await browse();
  const last = await resumed(third.page, baseURL);
  await last.overview();
  await expect(last.text("3 réponses sur 13")).toBeVisible();
  for (const [at, level] of ["0", "3", "2"].entries()) {
    await last.inOverview(express[at]).click();
    await last.seesAnswered(express[at], level);
    await last.overview();
  }
});

test("killing the page's own process loses no answer that was called saved #20", async ({ diagnosis, page, context }) => {
  const { express } = diagnosis.texts;
  await diagnosis.open();
  await diagnosis.begin("express");
  await answers(diagnosis, express[0], "3");
  await diagnosis.next();
  await answers(diagnosis, express[1], "1");
  const dead = page.waitForEvent("crash");
  const session = await context.newCDPSession(page);
  session.send("Page.crash").catch(() => {});
  await dead;

  const again = await resumed(await context.newPage(), "./");
  await again.seesAnswered(express[1], "1");
  await again.back();
  await again.seesAnswered(express[0], "3");
});
