// What changes on the screen when the widget takes over from the shell.

import { expect } from "@playwright/test";

/** The elements of the widget with their attributes and texts, in an order of their own. */
const markup = (page) => page.locator("faire-ensemble").evaluate((host) => {
  const lines = (node, depth) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data ? [`${"  ".repeat(depth)}${node.data}`] : [];
    if (node.nodeType !== Node.ELEMENT_NODE || node.hidden) return [];
    // The line that says where answers are stored changes with the first write.
    const children = node.matches(".footer__where") ? [] : [...node.childNodes];
    // The widget puts each text into an element, for translators.
    if (node.localName === "text-run") return children.flatMap((it) => lines(it, depth));
    const attributes = [...node.attributes].map((it) => `${it.name}=${it.name === "href" ? node.href : it.value}`).filter((it) => !/^hidden=/.test(it)).sort();
    return [`${"  ".repeat(depth)}<${[node.localName, ...attributes].join(" ")}>`, ...children.flatMap((it) => lines(it, depth + 1))];
  };
  return lines(host.shadowRoot.querySelector("#mount > .widget"), 0).join("\n");
});

/** What moved on the page, but what somebody's own press moved. */
const shifts = (page) => page.evaluate(() => new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries().filter((it) => !it.hadRecentInput && it.startTime > self.before).map((it) => it.value)))
    .observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0, [])));
}));

/** From now on, what moves counts. */
const still = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
  self.before = performance.now();
  done();
}))));

/** Releases the wasm, waits until the widget is ready, and expects that nothing on the screen changes or
 * moves. `adapted` turns the elements of the shell into those of the widget, where they differ. */
export async function takesOverInPlace(page, release, ready, adapted = (markup) => markup) {
  const before = await markup(page);
  await still(page);
  release();
  await ready(page);
  expect(await markup(page)).toBe(adapted(before));
  expect(await shifts(page)).toEqual([]);
}
