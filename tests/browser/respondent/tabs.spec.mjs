// Two tabs, or two elements, of one person: each shows the answers of the other, and none is lost.
// A hundred answers each, in three engines: `tabs.fault.mjs`.

import { Diagnosis } from "../pages/diagnosis.mjs";
import config from "../playwright.config.mjs";
import { expect, test } from "../support/journey.mjs";
import { STATUS, hostWithPerson } from "../robustness/kills/rounds.mjs";
import { Tabs } from "../robustness/kills/tabs.mjs";

test.use({ baseURL: "http://127.0.0.1/", expectedTroubles: /^request: http:/ });

test("two tabs that answer at once lose no answer #36", async ({ context }) => {
  test.slow();
  const host = await hostWithPerson("", () => {});
  const tabs = new Tabs(host.url, [await context.newPage(), await context.newPage()]);
  await tabs.open();
  await tabs.answer(15, 0);
  expect(Object.keys(tabs.expected)).toHaveLength(30);
  expect(await tabs.found(0)).toEqual(tabs.expected);
  await tabs.open();
  expect(await tabs.found(1)).toEqual(tabs.expected);
  await host.stop();
});

test("after Back, a page shows what another tab answered meanwhile, and does not overwrite it #50", async ({ playwright, launchOptions }) => {
  test.slow();
  // The back/forward cache is on in people's browsers, and off in Playwright's.
  const browser = await playwright.chromium.launch({ ...launchOptions, ignoreDefaultArgs: ["--disable-back-forward-cache"] });
  const context = await browser.newContext();
  const host = await hostWithPerson("", () => {});
  const tabs = new Tabs(host.url, [await context.newPage(), await context.newPage()]);
  await tabs.open();
  await tabs.answer(2, 0);
  await tabs.goAndComeBack(() => tabs.answer(3, 1, [tabs.pages[1]]));
  expect(await tabs.found(0)).toEqual(tabs.expected);
  await tabs.answer(3, 2, [tabs.pages[0]]);
  await tabs.open();
  expect(await tabs.found(1)).toEqual(tabs.expected);
  await host.stop();
  await browser.close();
});

test.describe("a tab that hears nothing of another one", () => {
  test.use({ baseURL: config.use.baseURL, expectedTroubles: undefined });

  test("gives the last answer to a question that both answer, and loses none of the other's #36", async ({ context, diagnosis, page }) => {
    const { express } = diagnosis.texts;
    await page.addInitScript(() => {
      delete window.BroadcastChannel;
      addEventListener("storage", (event) => event.stopImmediatePropagation());
    });
    await diagnosis.open();
    await diagnosis.begin("express");
    await diagnosis.answer(express[0], "1");
    const other = await new Diagnosis(await context.newPage()).open();
    await other.resume();
    // No key is new: each answer only raises the counter.
    for (const level of ["2", "3", "2", "3"]) await other.answer(express[0], level);
    await expect(other.text(STATUS.kept)).toBeVisible();
    await diagnosis.answer(express[0], "0");
    await expect(diagnosis.text(STATUS.kept)).toBeVisible();
    await other.page.reload();
    await other.seesAnswered(express[0], "0");
    await other.next();
    await other.answer(express[1], "2");
    await expect(other.text(STATUS.kept)).toBeVisible();
    await diagnosis.next();
    await diagnosis.next();
    await diagnosis.answer(express[2], "3");
    await expect(diagnosis.text(STATUS.kept)).toBeVisible();
    await page.reload();
    await diagnosis.seesAnswered(express[2], "3");
    for (const [at, answer] of [[1, "2"], [0, "0"]]) {
      await diagnosis.back();
      await diagnosis.seesAnswered(express[at], answer);
    }
  });
});
