// Fixtures for `docs/embed.md`: its promises are tested in Chromium on a partner's page.

import { Diagnosis } from "../../pages/diagnosis.mjs";
import { expect, test as base } from "../../support/engines/journey.mjs";

export { expect };

export const test = base.extend({
  viewport: { width: 1000, height: 1400 },
  permissions: ["clipboard-read", "clipboard-write"],
  /** Every line of the console from the first page on: `warning: …`. */
  said: [
    async ({ page }, use) => {
      const said = [];
      page.on("console", (it) => said.push(`${it.type()}: ${it.text()}`));
      page.on("pageerror", (it) => said.push(`uncaught: ${it}`));
      await use(said);
    },
    { auto: true },
  ],
  /** The address of a page whose element has these attributes, or its own. */
  at: async ({ partner }, use) => use((attributes = `lang="fr"`, page = "plain") => `${partner}${page}.html${attributes === null ? "" : `?element=${encodeURIComponent(attributes)}`}`),
  /** Opens such a page, and returns its questionnaire. */
  embed: async ({ page, at }, use) => {
    await use(async (attributes, file) => {
      await page.goto(at(attributes, file));
      return new Diagnosis(page);
    });
  },
  element: async ({ page }, use) => use(page.locator("faire-ensemble")),
  /** The events that the element sent to the page: `[name, detail]`. */
  events: async ({ page }, use) => {
    await use(async () => {
      const { events } = await page.evaluate(() => window.noted());
      return events.split("\n").filter(Boolean).map((it) => [it.slice(0, it.indexOf(" ")), JSON.parse(it.slice(it.indexOf(" ")))]);
    });
  },
});

/** Applies a rule to every page from its first paint on: later, the widget may already have started. */
export const styleFromStart = (page, rule) => page.addInitScript((rule) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rule);
  document.adoptedStyleSheets.push(sheet);
}, rule);

/** Puts the tag far below the viewport, as at the end of a long article. */
export const putFarBelow = (page) => styleFromStart(page, ".lead { padding-bottom: 6000px !important }");

/** Sets an attribute, or removes it. */
export const set = (element, name, value) =>
  element.evaluate((it, [name, value]) => (value === null ? it.removeAttribute(name) : it.setAttribute(name, value)), [name, value]);

/** Waits for a line in the console. */
export const expectSaid = (said, line) => expect.poll(() => said.join("\n")).toMatch(line);

/** The widget has taken over from the first screen or the first question. */
export const takenOver = (page) => page.waitForFunction(() => /^ready /m.test(window.noted().events));
