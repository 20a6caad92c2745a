// Browsers that store less than they claim, or nothing, in each given engine. The checks play
// Chromium, `cargo xtask test faults` the others too.

import { expect, test } from "./engines/journey.mjs";
import { Visitor } from "./engines/visitor.mjs";

const NOT_KEPT = "Ici, vos réponses ne seront pas gardées";
/** A promise of the first screen, where answers are kept. */
const LATER = "reprendre quand vous voulez, sauf en navigation privée";

const HALF = {
  null: "local storage is not there",
  deaf: "local storage takes all and keeps nothing",
  throws: "local storage can't even be asked",
};

export function testRefusingStorage(kinds) {
  for (const kind of kinds) {
    for (const [how, what] of Object.entries(HALF)) {
      test(`${kind}: where ${what}, the other store has the answers #29 #30`, async ({ visit, partner }) => {
        const page = await visit(kind);
        await page.goto(`${partner}storage-${how}.html`);
        const visitor = new Visitor(page);
        await visitor.begin();
        await visitor.answer(0, 1);
        await visitor.press(visitor.words.next);
        await visitor.answer(1, 3);
        await page.waitFor({ text: "Enregistré" });
        await page.goto(`${partner}plain.html?bare`);
        await page.goto(`${partner}storage-${how}.html`);
        await visitor.press("Reprendre");
        await visitor.seesQuestion(1);
        await visitor.press(visitor.words.next);
        await visitor.finish(2);
        await visitor.share();
        expect((await page.evaluate(() => window.noted())).troubles).toBe("");
        expect(page.troubles).toEqual([]);
      });
    }

    test(`${kind}: where nothing can be stored, a message comes before any answer, and a respondent can finish #29`, async ({ visit, partner }) => {
      const page = await visit(kind);
      await page.goto(`${partner}storage-none.html`);
      const visitor = new Visitor(page);
      await page.waitFor({ text: NOT_KEPT });
      expect(await page.sees({ text: LATER })).toBeFalsy();
      await visitor.begin();
      await visitor.answer(0, 0);
      await page.waitFor({ text: "Gardé dans cet onglet seulement." });
      await page.waitFor({ role: "button", name: "Le garder pour de bon" });
      await visitor.press(visitor.words.next);
      await visitor.finish(1);
      await visitor.share();
      expect((await page.evaluate(() => window.noted())).troubles).toBe("");
    });

    test(`${kind}: in a private window, a message comes before any answer, and the next window is blank #34`, async ({ visit, baseURL }) => {
      const options = { isPrivate: true };
      const page = await visit(kind, {}, options);
      await page.goto(baseURL);
      await page.waitFor({ text: LATER });
      const visitor = new Visitor(page);
      await visitor.begin();
      await visitor.answer(0);
      const next = await visit(kind, {}, options);
      await next.goto(baseURL);
      await next.waitFor({ role: "button", name: visitor.words.begin });
    });
  }
}
