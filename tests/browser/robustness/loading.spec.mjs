// Our own page when the widget arrives broken, late or not at all: it shows a message and a button to
// try again, and the answers are back afterwards. There is no worker: nothing is cached on the device.

import { Diagnosis } from "../pages/diagnosis.mjs";
import { KINDS } from "../support/engines/engines.mjs";
import { expect, test } from "../support/engines/journey.mjs";
import { Visitor } from "../support/engines/visitor.mjs";
import { until } from "../support/engines/waiting.mjs";
import { FAULTS, shows, updatable } from "../support/updates.mjs";

const WASM = "v1/faire-ensemble.wasm";
const NO_WORKER = { "sw.js": FAULTS["is not there"] };

/** Firefox and Chromium cannot decompress it; WebKit takes it as it is, and its hash is right. */
const WORKS = { "is called a text": KINDS, "says that it is packed, and is not": ["webkit"] };
/** The expected cause; for other faults, the engines differ. */
const SITE = "Le site du questionnaire ne donne pas un des fichiers";
const ALTERED = "Un fichier est arrivé autre qu’il ne devrait être";
const CAUSES = {
  "is not there": SITE,
  "is an error of the host": SITE,
  "is cut on its way": "La réponse n’est pas venue, ou pas en entier",
  "is broken off": "La réponse n’est pas venue, ou pas en entier",
  "is short": ALTERED,
  "has one bit changed": ALTERED,
  "is empty": ALTERED,
  "is the page of a Wi-Fi portal": "Une autre page est arrivée à la place du questionnaire",
};
const PLAYED = Object.keys(FAULTS).filter((it) => !["can't be read", "never comes"].includes(it));

for (const kind of KINDS) {
  test(`${kind}: every broken wasm leads to a message and another try, or still works: one that ${PLAYED.join(", ")} #1 #2 #3 #4 #5 #6 #7 #9 #68`, async ({ visit }) => {
    test.setTimeout(120_000);
    const host = await updatable(1);
    const page = await visit(kind);
    const visitor = new Visitor(page);
    const seesAnswer = async (name) => {
      await visitor.press("Reprendre");
      await visitor.seesQuestion(0);
      expect(await page.evaluate(shows), name).toMatchObject({ isReady: true, answer: visitor.express[0].levels[3] });
    };
    try {
      host.faults = NO_WORKER;
      await page.goto(host.url);
      await until("the widget", async () => (await page.evaluate(shows)).isReady);
      await visitor.begin();
      await visitor.answer(0, 3);
      for (const [at, name] of PLAYED.entries()) {
        await test.step(name, async () => {
          host.faults = { ...NO_WORKER, [WASM]: FAULTS[name] };
          await page.goto(`${host.url}?visit=${at}`);
          if (!WORKS[name]?.includes(kind)) {
            await page.waitFor({ text: "Ce qui est gardé sur cet appareil n’est pas perdu" });
            await page.waitFor({ text: CAUSES[name] ?? "Ce qui est gardé" });
            await page.waitFor({ role: "link", name: "Répondre sur papier" });
            host.faults = NO_WORKER;
            await visitor.press("Réessayer");
          }
          await seesAnswer(name);
        });
      }
    } finally {
      await host.stop();
    }
  });
}

for (const kind of KINDS) {
  test(`${kind}: a wasm that is cut twice on its way loads the third time, without a press #3`, async ({ visit }) => {
    const host = await updatable(1);
    const page = await visit(kind);
    let cuts = 0;
    const cutTwice = (reply, response) => (cuts += 1) <= 2 && FAULTS["is cut on its way"](reply, response);
    try {
      host.faults = { ...NO_WORKER, [WASM]: cutTwice };
      await page.goto(host.url);
      await until("the widget", () => page.evaluate(() => document.querySelector("faire-ensemble").dataset.ready === ""));
      await new Visitor(page).begin();
      expect(cuts).toBeGreaterThan(2);
    } finally {
      await host.stop();
    }
  });
}

for (const kind of KINDS) {
  test(`${kind}: a visitor who scrolls before the widget starts stays there`, async ({ visit }) => {
    const host = await updatable(1);
    const page = await visit(kind);
    let come;
    const called = new Promise((go) => (come = go));
    const late = ({ status, headers, bytes }, response) => {
      called.then(() => response.writeHead(status, headers).end(bytes));
      return true;
    };
    try {
      host.faults = { ...NO_WORKER, [WASM]: late };
      await page.goto(host.url);
      // After the first paint: WebKit scrolls to the top when a script has scrolled before.
      await page.evaluate(() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))));
      const there = await page.evaluate(() => (scrollTo(0, 300), scrollY));
      expect(there).toBeGreaterThan(200);
      come();
      await until("the widget", async () => (await page.evaluate(shows)).isReady);
      expect(await page.evaluate(() => scrollY)).toBe(there);
    } finally {
      await host.stop();
    }
  });
}

test("a wasm that never arrives shows a message after three seconds and offers another try after twenty #8", async ({ page }) => {
  const host = await updatable(1);
  const diagnosis = new Diagnosis(page);
  try {
    host.faults = { ...NO_WORKER, [WASM]: FAULTS["never comes"] };
    await page.goto(host.url, { waitUntil: "commit" });
    await expect(diagnosis.button(diagnosis.words.begin)).toBeVisible();
    const word = page.getByRole("status").filter({ hasText: "Le questionnaire met du temps à venir" });
    const again = word.getByRole("button", { name: "Réessayer" });
    await expect(word).toBeVisible();
    await expect(again).toBeHidden();
    await expect(again).toBeVisible({ timeout: 25_000 });
    host.faults = NO_WORKER;
    await again.click();
    await diagnosis.begin("express");
    await diagnosis.answer(diagnosis.texts.express[0], "3");
    await expect(word).toHaveCount(0);
  } finally {
    await host.stop();
  }
});
