// What a visitor sees when the host gets another release.

import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "../support/journey.mjs";
import { NOTICE, USE, accept, alter, changeWorker, look, test } from "../support/releases.mjs";

test.use(USE);

/** Visits until the page is available offline, and gives two answers. */
async function atWork(diagnosis, page, host) {
  const { express } = diagnosis.texts;
  await diagnosis.open(host.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await diagnosis.begin("express");
  await diagnosis.answer(express[0], "3");
  await diagnosis.next();
  await diagnosis.answer(express[1], "1");
}

/** Whether the page receives its files from the new release. */
const isOther = (page) => page.evaluate(async () => (await (await fetch("page.css")).text()).includes("another release"));

test("a new release leaves the answers on screen alone until the visitor accepts it", async ({ diagnosis, page, host }) => {
  const { express } = diagnosis.texts;
  await atWork(diagnosis, page, host);
  alter(host.folder, "page.css", "/* another release */", true);
  await look(page);
  await expect(page.getByRole("status").filter({ hasText: NOTICE })).toBeVisible();
  await diagnosis.seesAnswered(express[1], "1");
  expect(await isOther(page)).toBe(false);
  await diagnosis.next();
  await diagnosis.answer(express[2], "2");
  await page.reload();
  await diagnosis.seesAnswered(express[2], "2");
  expect(await isOther(page)).toBe(false);

  await expect(page.getByText(NOTICE)).toBeVisible();
  await accept(page);
  await diagnosis.seesAnswered(express[2], "2");
  await expect(page.getByText(NOTICE)).toBeHidden();
  expect(await isOther(page)).toBe(true);
});

test("accepting a release in one tab does not reload another tab during its answer #14", async ({ diagnosis, context, page, host }) => {
  const { express } = diagnosis.texts;
  await atWork(diagnosis, page, host);
  const other = await context.newPage();
  await other.goto(host.url);
  alter(host.folder, "page.css", "/* another release */", true);
  await look(page);
  await page.evaluate(() => (globalThis.isSamePage = true));
  await accept(other);
  expect(await isOther(other)).toBe(true);
  expect(await page.evaluate(() => globalThis.isSamePage)).toBe(true);
  await diagnosis.seesAnswered(express[1], "1");
  await diagnosis.next();
  await diagnosis.answer(express[2], "2");
});

for (const [fault, spoil] of Object.entries({
  "a file that is not the one announced": (folder) => {
    changeWorker(folder, (it) => it);
    alter(folder, "page.css", "/* another release */", false);
  },
  "a file that is missing": (folder) => {
    changeWorker(folder, (it) => it);
    rmSync(join(folder, "page.css"));
  },
  "a worker that is a page": (folder) => writeFileSync(join(folder, "sw.js"), "<!doctype html>"),
})) {
  test(`the worker rejects a broken release: ${fault} #12`, async ({ diagnosis, page, host }) => {
    await atWork(diagnosis, page, host);
    spoil(host.folder);
    // The browser discards a worker that could not install everything.
    const outcome = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const over = new Promise((done) => {
        registration.onupdatefound = () => {
          const worker = registration.installing;
          worker.onstatechange = () => done(worker.state);
        };
      });
      return Promise.race([over, registration.update().then(() => over, (error) => error.name)]);
    });
    expect(outcome).toMatch(/redundant|Error/);
    await expect(page.getByText(NOTICE)).toBeHidden();
    await page.reload();
    await diagnosis.seesAnswered(diagnosis.texts.express[1], "1");
    expect(await isOther(page)).toBe(false);
  });
}
