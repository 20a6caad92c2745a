// A single-page application mounts and removes a thousand widgets, and moves the one in use each
// time. Chromium also counts leaks: see embed-lifecycle.spec.mjs.

import { expect, test } from "../support/engines/journey.mjs";
import { Visitor } from "../support/engines/visitor.mjs";

/** Runs in the page: a hundred others come and go, and the first one changes places. */
const hundred = async () => {
  const first = document.querySelector("faire-ensemble");
  const places = [first.parentNode, document.querySelector("footer")];
  for (let round = 0; round < 100; round += 1) {
    const other = document.createElement("faire-ensemble");
    other.setAttribute("loading", "eager");
    const isReady = new Promise((ready) => other.addEventListener("faire-ensemble-ready", ready, { once: true }));
    places[0].append(other);
    places[round % 2 ? 0 : 1].append(first);
    await isReady;
    other.remove();
  }
  places[0].append(first);
  return document.querySelectorAll("faire-ensemble").length;
};

for (const kind of ["firefox", "webkit"]) {
  test(`${kind}: the widget shows the same question after a thousand others and a thousand moves #44`, async ({ visit, partner }) => {
    test.setTimeout(180_000);
    const page = await visit(kind);
    await page.goto(`${partner}plain.html`);
    const visitor = new Visitor(page);
    await visitor.begin();
    await visitor.answer(0);
    await visitor.press(visitor.words.next);
    await visitor.answer(1, 3);
    for (let turn = 0; turn < 10; turn += 1) expect(await page.evaluate(hundred)).toBe(1);
    await visitor.seesQuestion(1);
    await visitor.press(visitor.words.next);
    await visitor.finish(2);
    await visitor.share();
    const { troubles } = await page.evaluate(() => window.noted());
    expect(troubles).toBe("");
    expect(page.troubles).toEqual([]);
  });
}
