// The first question, and the last one after a reload, before the wasm, in each engine: what is answered
// meanwhile is there afterwards.

import { expect, test } from "../support/engines/journey.mjs";
import { Visitor } from "../support/engines/visitor.mjs";
import { until } from "../support/engines/waiting.mjs";
import { FAULTS, updatable } from "../support/updates.mjs";

/** Holds the wasm of a host back, until the function that comes back is called. */
function heldBack(host) {
  let come;
  const called = new Promise((go) => (come = go));
  const late = ({ status, headers, bytes }, response) => {
    called.then(() => response.writeHead(status, headers).end(bytes));
    return true;
  };
  host.faults = { "sw.js": FAULTS["is not there"], "v1/faire-ensemble.wasm": late };
  return come;
}

for (const kind of ["chromium", "firefox", "webkit"]) {
  test(`${kind}: answers the first question before the wasm, then another one, and presses Next early`, async ({ visit }) => {
    const host = await updatable(1);
    const come = heldBack(host);
    try {
      const page = await visit(kind);
      const visitor = new Visitor(page);
      const isAlive = () => page.evaluate(() => document.querySelector("faire-ensemble").dataset.ready === "");
      await page.goto(host.url);
      await visitor.begin();
      await visitor.answer(0, 1);
      await visitor.answer(0, 3);
      await visitor.press(visitor.words.next);
      expect(await isAlive()).toBe(false);
      await visitor.seesQuestion(0);
      come();
      await visitor.seesQuestion(1);
      await until("the widget", isAlive);
      await visitor.press(visitor.words.back);
      await visitor.seesQuestion(0);
      const chosen = () => page.evaluate(() => document.querySelector("faire-ensemble").shadowRoot.querySelector("input:checked").value);
      expect(await chosen()).toBe("3");
      await page.goto("about:blank");
      await page.goto(host.url);
      await visitor.press("Reprendre");
      await visitor.seesQuestion(0);
      expect(await chosen()).toBe("3");
    } finally {
      come();
      await host.stop();
    }
  });

  test(`${kind}: after a reload, answers the same question before the wasm, and presses Next early`, async ({ visit }) => {
    const host = await updatable(1);
    let come = () => {};
    try {
      const page = await visit(kind);
      const visitor = new Visitor(page);
      const isAlive = () => page.evaluate(() => document.querySelector("faire-ensemble").dataset.ready === "");
      const chosen = () => page.evaluate(() => document.querySelector("faire-ensemble").shadowRoot.querySelector("input:checked")?.value);
      host.faults = { "sw.js": FAULTS["is not there"] };
      await page.goto(host.url);
      await visitor.begin();
      await visitor.answer(0, 1);
      await visitor.press(visitor.words.next);
      await visitor.answer(1, 2);
      await until("the answer is stored", () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("/answer/")).length === 2));
      come = heldBack(host);
      await page.evaluate(() => {
        self.isOld = true;
        location.reload();
      });
      await until("the reload", () => page.evaluate(() => !self.isOld && !!document.querySelector("faire-ensemble")).catch(() => false));
      await visitor.seesQuestion(1);
      expect([await isAlive(), await chosen()]).toEqual([false, "2"]);
      await visitor.answer(1, 3);
      await visitor.press(visitor.words.next);
      come();
      await visitor.seesQuestion(2);
      await visitor.press(visitor.words.back);
      await visitor.seesQuestion(1);
      await until("the answer", async () => (await chosen()) === "3");
    } finally {
      come();
      await host.stop();
    }
  });
}
