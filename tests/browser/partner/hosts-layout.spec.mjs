// Pages with a difficult layout: scrolling boxes, fixed headers, no doctype, tall iframes.

import { KINDS } from "../support/engines/engines.mjs";
import { expect, test } from "../support/engines/journey.mjs";
import { Visitor } from "../support/engines/visitor.mjs";
import { until } from "../support/engines/waiting.mjs";
import { framed } from "./hosts/framed.mjs";

/** Runs in the page: the place of the heading, of the iframe around it, and of the scrolling box. */
const headingInside = () => {
  const host = document.querySelector("faire-ensemble");
  const { top, bottom } = host.shadowRoot.querySelector("[data-focus]").getBoundingClientRect();
  return `${top} ${bottom}`;
};
const around = () => {
  const frame = document.querySelector("faire-ensemble").shadowRoot.querySelector("iframe");
  const box = document.getElementById("box")?.getBoundingClientRect();
  return `${frame?.getBoundingClientRect().top ?? 0} ${box?.top ?? 0} ${Math.min(box?.bottom ?? innerHeight, innerHeight)}`;
};
const numbers = (text) => text.split(" ").map(Number);
const toTheEnd = () => {
  const box = document.getElementById("box");
  box?.scrollTo({ top: box.scrollHeight, behavior: "instant" });
  // The box is low in the viewport: what has scrolled out of it is still within the window.
  scrollTo({ top: box ? 0 : document.documentElement.scrollHeight, behavior: "instant" });
};

const SCROLLERS = [
  { name: "a box that scrolls", page: "scroller", covered: 0 },
  { name: "a frame in a box that scrolls", page: "scroller-frame", within: framed, covered: 0 },
  { name: "a header fixed over the page", page: "fixed-header", covered: 250 },
];
for (const kind of KINDS) {
  // WebKit's driver finds no button in an iframe within a scrolling box.
  for (const { name, page: file, within, covered } of SCROLLERS.filter((it) => kind !== "webkit" || !it.within)) {
    test(`${kind}: ${name}: the next question is visible from its first word #81`, async ({ visit, partner }) => {
      const page = await visit(kind, { width: 800, height: 1200 });
      await page.goto(`${partner}${file}.html`);
      const visitor = within ? await within(page) : new Visitor(page);
      const seen = async () => {
        const [[offset, top, bottom], [first, last]] = [numbers(await page.evaluate(around)), numbers(await visitor.scope.evaluate(headingInside))];
        return { first: first + offset >= Math.max(top, covered), last: last + offset <= bottom };
      };
      await visitor.begin();
      for (const at of [0, 1]) {
        await visitor.answer(at);
        await page.evaluate(toTheEnd);
        await visitor.press(visitor.words.next);
        await visitor.seesQuestion(at + 1);
        await until("the heading within the box", async () => Object.values(await seen()).every(Boolean));
      }
      // A visible heading does not move.
      const before = await page.evaluate(around);
      await visitor.scope.evaluate(() => document.querySelector("faire-ensemble").shadowRoot.querySelector(".navigation button").click());
      await visitor.seesQuestion(1);
      expect(await page.evaluate(around)).toBe(before);
    });
  }

  test(`${kind}: without a doctype, on a dark page, every element looks as it does elsewhere #83`, async ({ visit, partner }) => {
    const looks = async (address, mode) => {
      const page = await visit(kind);
      await page.goto(address);
      await page.evaluate(() => document.querySelector("faire-ensemble").setAttribute("scheme", "light"));
      expect(await page.evaluate(() => document.compatMode)).toBe(mode);
      const visitor = new Visitor(page);
      const seen = [];
      const look = async () => {
        // A button under the mouse has another colour.
        await page.inside?.mouse?.move(0, 0);
        seen.push(await looksOf(page));
      };
      const looksOf = (page) => page.evaluate(() => {
        const NAMES = ["color", "font", "text-align", "white-space", "line-height", "box-sizing", "margin", "padding"];
        const root = document.querySelector("faire-ensemble").shadowRoot;
        const style = (it) => NAMES.map((name) => getComputedStyle(it).getPropertyValue(name)).join("; ");
        return [...root.querySelectorAll(".ground :not(.footer__where, .footer__where *)")].map((it) => `${it.localName}.${it.getAttribute("class")} ${style(it)}`).join("\n");
      });
      // Before the widget has taken over, texts have no elements of their own.
      await until("the widget", () => page.evaluate(() => /^ready /m.test(window.noted().events)));
      await visitor.begin();
      await visitor.seesQuestion(0);
      await look();
      await visitor.finish();
      await look();
      await visitor.press(visitor.words.export);
      await page.waitFor({ role: "button", name: "Fermer" });
      await look();
      return seen;
    };
    const quirks = await looks(`${partner}quirks.html`, "BackCompat");
    const standards = await looks(`${partner}plain.html`, "CSS1Compat");
    for (const [at, lines] of standards.entries()) expect(quirks[at].split("\n")).toEqual(lines.split("\n"));
  });

  test(`${kind}: a page that accepts only isolated iframes shows the widget in one #84`, async ({ visit, partner }) => {
    const page = await visit(kind);
    await page.goto(`${partner}isolated.html`);
    const visitor = await framed(page);
    await visitor.begin();
    await visitor.answer(0);
  });
}

const SIZES = [[390, 844], [1366, 768], [1920, 1080], [740, 360]];
for (const kind of KINDS) {
  test(`${kind}: a dialog in a tall iframe fits the visible part, and its end can be reached #82`, async ({ visit, partner }) => {
    const page = await visit(kind, { width: 390, height: 844 });
    await page.goto(`${partner}frame.html`);
    const visitor = await framed(page);
    await visitor.begin();
    await visitor.finish();
    // The drivers of the other engines set the viewport once.
    for (const [width, height] of kind === "chromium" ? SIZES : SIZES.slice(0, 1)) {
      if (kind === "chromium") await page.inside.setViewportSize({ width, height });
      await visitor.press(visitor.words.export);
      await visitor.scope.waitFor({ role: "button", name: "Fermer" });
      const boxes = async () => {
        const [top] = numbers(await page.evaluate(around));
        const inside = await visitor.scope.evaluate(() => {
          const dialog = document.querySelector("faire-ensemble").shadowRoot.querySelector("dialog[open]");
          const box = dialog.getBoundingClientRect();
          const close = [...dialog.querySelectorAll("button")].at(-1).getBoundingClientRect();
          return `${box.top} ${box.bottom} ${close.top} ${close.bottom} ${dialog.scrollHeight - dialog.clientHeight - dialog.scrollTop}`;
        });
        const [first, last, closeTop, closeBottom] = numbers(inside).slice(0, 4).map((it) => it + top);
        return { first, last, closeTop, closeBottom };
      };
      const isSeen = async () => {
        const { first, last } = await boxes();
        return first >= 0 && last <= height;
      };
      await until(`the whole dialog at ${width} × ${height}`, isSeen);
      await page.evaluate(() => scrollBy({ top: -150, behavior: "instant" }));
      await until("the whole dialog after the page has scrolled", isSeen);
      await visitor.scope.evaluate(() => {
        const dialog = document.querySelector("faire-ensemble").shadowRoot.querySelector("dialog[open]");
        dialog.scrollTo({ top: dialog.scrollHeight, behavior: "instant" });
      });
      await until("its last button in view", async () => {
        const { closeTop, closeBottom } = await boxes();
        return closeTop >= 0 && closeBottom <= height;
      });
      await visitor.press("Fermer");
      await until("no dialog", async () => !(await visitor.scope.sees({ role: "dialog" })));
    }
  });
}
