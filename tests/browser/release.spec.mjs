// What a visitor meets when the host gets another release: a copy of `dist/`, altered as a build would.

import { createHash } from "node:crypto";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DIST, hosted } from "./host.mjs";
import { expect, test } from "./journey.mjs";

test.use({
  baseURL: "http://127.0.0.1/",
  serviceWorkers: "allow",
  expectedTroubles: /request: http:/,
  host: async ({}, use, testInfo) => {
    const folder = testInfo.outputPath("dist");
    cpSync(DIST, folder, { recursive: true });
    const host = await hosted(folder);
    await use({ folder, ...host });
    await host.stop();
  },
});

const NOTICE = /^Une nouvelle version est prête/;

/** Adds to a file; `isAnnounced` tells the worker, as the build does. */
function alter(folder, file, addition, isAnnounced) {
  const bytes = Buffer.concat([readFileSync(join(folder, file)), Buffer.from(addition)]);
  writeFileSync(join(folder, file), bytes);
  rmSync(join(folder, `${file}.br`), { force: true });
  if (isAnnounced) {
    const integrity = `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
    const name = `"${file === "index.html" ? "./" : file}":`;
    changeWorker(folder, (it) => it.replace(new RegExp(`${name}"[^"]*"`), `${name}"${integrity}"`));
  }
}

function changeWorker(folder, change) {
  const worker = join(folder, "sw.js");
  const before = readFileSync(worker, "utf8");
  const after = change(before).replace(/const RELEASE = "[^"]*"/, `const RELEASE = "${Math.random()}"`);
  expect(after).not.toBe(before);
  writeFileSync(worker, after);
}

/** A visit that is kept on the device, and two answers. */
async function atWork(diagnosis, page, host) {
  const { express } = diagnosis.texts;
  await diagnosis.open(host.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await diagnosis.begin("express");
  await diagnosis.answer(express[0], "3");
  await diagnosis.next();
  await diagnosis.answer(express[1], "1");
}

/** The browser looks for a new release, as it does by itself from time to time. */
const look = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update();
});

/** Whether the page gets its files from the new release. */
const isOther = (page) => page.evaluate(async () => (await (await fetch("page.css")).text()).includes("another release"));

test("a new release waits under an answer, until somebody accepts it", async ({ diagnosis, page, host }) => {
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
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Mettre à jour" }).click()]);
  await diagnosis.seesAnswered(express[2], "2");
  await expect(page.getByText(NOTICE)).toBeHidden();
  expect(await isOther(page)).toBe(true);
});

test("accepting in one tab does not reload another under its answer", async ({ diagnosis, context, page, host }) => {
  const { express } = diagnosis.texts;
  await atWork(diagnosis, page, host);
  const other = await context.newPage();
  await other.goto(host.url);
  alter(host.folder, "page.css", "/* another release */", true);
  await look(page);
  await page.evaluate(() => (globalThis.isSamePage = true));
  await Promise.all([other.waitForEvent("load"), other.getByRole("button", { name: "Mettre à jour" }).click()]);
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
  test(`a broken release is not taken: ${fault}`, async ({ diagnosis, page, host }) => {
    await atWork(diagnosis, page, host);
    spoil(host.folder);
    // The browser throws away what could not be installed whole.
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
