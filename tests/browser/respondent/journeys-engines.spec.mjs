// A short journey in each engine at each size, in both languages: back at the questions, the result, to
// send or to keep it, and back at it after a reload.

import { KINDS } from "../support/engines/engines.mjs";
import { expect, test } from "../support/engines/journey.mjs";
import { Visitor } from "../support/engines/visitor.mjs";
import { outside } from "../support/overflow.mjs";
import { EXPRESS, cameBefore } from "../support/profiles.mjs";

const SIZES = [
  { width: 360, height: 740, isWhole: true },
  { width: 768, height: 1024 },
  { width: 1280, height: 720, isWhole: true },
];
const PAGES = { fr: "index.html", en: "en.html" };
const LAST = EXPRESS.length - 1;

/** Puts what an earlier visit left into the storage of a page. */
const store = (entries) => {
  for (const { name, value } of JSON.parse(entries)) localStorage.setItem(name, value);
};

/** How far the first screen of a result reaches, and how far the page is scrolled. */
const firstScreen = () => {
  const summary = document.querySelector("faire-ensemble").shadowRoot.querySelector(".glance");
  const bottoms = [...summary.querySelectorAll("*")].filter((it) => it.checkVisibility()).map((it) => it.getBoundingClientRect().bottom);
  return { bottom: Math.max(...bottoms), scrolled: scrollY, text: summary.innerText };
};

for (const [at, kind] of KINDS.entries()) {
  for (const [place, { width, height, isWhole }] of SIZES.entries()) {
    const lang = (at + place) % 2 ? "en" : "fr";
    test(`${kind}, ${width} × ${height}, ${lang}: answers, reads the result, ${place % 2 ? "keeps" : "shares"} it, and comes back to it`, async ({ visit, baseURL }) => {
      const page = await visit(kind, { width, height });
      const visitor = new Visitor(page, undefined, lang);
      const { words } = visitor;
      const fits = async () => expect(JSON.stringify(await page.evaluate(outside))).toBe("[]");
      const open = () => page.goto(new URL(PAGES[lang], baseURL).href);

      await page.goto(new URL("404.html", baseURL).href);
      const before = cameBefore(baseURL, EXPRESS.slice(0, LAST), { path: "express", step: visitor.express[LAST - 1].id });
      await page.evaluate(store, JSON.stringify(before.origins[0].localStorage));
      await open();
      await page.waitFor({ role: "button", name: words.resume });
      await fits();
      await visitor.press(words.resume);
      await visitor.seesQuestion(LAST - 1);
      await visitor.press(words.next);
      await visitor.answer(LAST, 1);
      await fits();
      await visitor.press(words.seeResult);
      await visitor.seesResult();
      await fits();
      const { bottom, scrolled, text } = await page.evaluate(firstScreen);
      expect(scrolled).toBe(0);
      if (isWhole) expect(bottom).toBeLessThanOrEqual(height);

      const act = place % 2 ? words.keep : words.share;
      await visitor.press(act);
      await page.waitFor({ role: "heading", name: act });
      await fits();

      await page.goto("about:blank");
      await open();
      await page.waitFor({ role: "button", name: words.seeResult });
      await fits();
      await visitor.press(words.seeResult);
      await visitor.seesResult();
      expect((await page.evaluate(firstScreen)).text).toBe(text);
    });
  }
}
