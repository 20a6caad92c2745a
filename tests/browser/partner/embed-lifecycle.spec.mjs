import { expect, test } from "./hosts/embedding.mjs";
import { shown } from "../pages/questionnaire.mjs";

test("the widget leaves the page's history, address, focus, scroll, title and storage alone", async ({ embed, page }) => {
  const own = () => page.evaluate(() => [history.length, JSON.stringify(history.state), location.href, document.title, document.cookie, sessionStorage.length, localStorage.getItem("panier"), Object.keys(window).length].join("\n"));
  await page.addInitScript(() => localStorage.setItem("panier", "3 pommes"));
  const diagnosis = await embed();
  await page.getByLabel("Votre nom").evaluate((it) => it.focus({ preventScroll: true }));
  const isFocused = () => page.getByLabel("Votre nom").evaluate((it) => it === document.activeElement);
  await expect(diagnosis.welcome()).toBeVisible();
  expect(await isFocused()).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const before = await own();
  await diagnosis.begin("express");
  for (const at of [0, 1, 2]) {
    await diagnosis.answer(diagnosis.texts.express[at], "1");
    await diagnosis.next();
  }
  await diagnosis.back();
  await diagnosis.button(diagnosis.words.erase).click();
  await diagnosis.dialog().getByRole("button", { name: diagnosis.words.erase }).click();
  await expect(diagnosis.welcome()).toBeVisible();
  expect(await own()).toBe(before);
  const strange = await page.evaluate(() => Object.keys(localStorage).filter((it) => it !== "panier" && !it.startsWith("faire-ensemble/")));
  expect(strange).toEqual([]);
});

test("a widget that was moved, removed and put back shows the same question #44", async ({ embed, page, element }) => {
  const diagnosis = await embed();
  const { express } = diagnosis.texts;
  await diagnosis.begin("express");
  await diagnosis.answer(express[0], "2");
  await diagnosis.next();
  await diagnosis.answer(express[1], "3");
  await element.evaluate((it) => document.querySelector("footer").append(it));
  await diagnosis.seesAnswered(express[1], "3");
  await element.evaluate(async (it) => {
    it.remove();
    await new Promise(requestAnimationFrame);
    document.querySelector("header").append(it);
  });
  await diagnosis.seesAnswered(express[1], "3");
  await diagnosis.back();
  await diagnosis.seesAnswered(express[0], "2");
});

test("an application that mounts and removes it a thousand times leaks nothing, and the answers stay #44", async ({ embed, page }) => {
  test.setTimeout(120_000);
  const diagnosis = await embed();
  const { express } = diagnosis.texts;
  await diagnosis.begin("express");
  await diagnosis.answer(express[0], "2");
  const session = await page.context().newCDPSession(page);
  const rounds = (count) => page.evaluate(async (count) => {
    const place = document.getElementById("place");
    for (let round = 0; round < count; round += 1) {
      const it = document.createElement("faire-ensemble");
      it.setAttribute("lang", "fr");
      it.setAttribute("loading", "eager");
      const isReady = new Promise((ready) => it.addEventListener("faire-ensemble-ready", ready, { once: true }));
      place.replaceChildren(it);
      // Some visitors leave before the widget is ready.
      if (round % 10) await isReady;
    }
    place.replaceChildren();
  }, count);
  const counted = async () => {
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    await session.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
    return { nodes, jsEventListeners };
  };
  await rounds(20);
  const before = await counted();
  // A leak shows early; a thousand rounds make sure.
  for (const count of [100, 900]) {
    await rounds(count);
    await expect.poll(async () => {
      const now = await counted();
      return Math.max(now.nodes - before.nodes, now.jsEventListeners - before.jsEventListeners);
    }, { timeout: 20_000 }).toBeLessThan(20);
  }
  await page.evaluate(() => document.getElementById("place").append(document.createElement("faire-ensemble")));
  await diagnosis.resume();
  await diagnosis.seesAnswered(express[0], "2");
});

test("two elements share the progress, and each has its own screen", async ({ embed, page }) => {
  const diagnosis = await embed(undefined, "two");
  await page.evaluate(() => document.getElementById("place").append(document.querySelector("faire-ensemble").cloneNode(true)));
  const both = page.locator("faire-ensemble");
  await expect(both).toHaveCount(2);
  const words = (name) => ({ name, exact: true });
  await both.nth(0).getByRole("button", words("Commencer")).click();
  const { express } = diagnosis.texts;
  await both.nth(0).getByRole("radio", words(shown(express[0].levels[3]))).check();
  await both.nth(1).getByRole("button", words("Reprendre")).click();
  await expect(both.nth(1).getByRole("radio", words(shown(express[0].levels[3])))).toBeChecked();
  await both.nth(1).getByRole("radio", words(shown(express[0].levels[1]))).check();
  await expect(both.nth(0).getByRole("radio", words(shown(express[0].levels[1])))).toBeChecked();
});

test("a page that clears local storage destroys no answer #39", async ({ embed, page }) => {
  const diagnosis = await embed();
  const { express } = diagnosis.texts;
  await diagnosis.begin("express");
  for (const [at, level] of ["2", "0"].entries()) {
    await diagnosis.answer(express[at], level);
    await diagnosis.next();
  }
  await expect(diagnosis.text("Enregistré sur cet appareil.")).toBeVisible();
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await diagnosis.resume();
  await diagnosis.back();
  await diagnosis.seesAnswered(express[1], "0");
  await diagnosis.back();
  await diagnosis.seesAnswered(express[0], "2");
});
