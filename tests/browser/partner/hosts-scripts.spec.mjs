// Pages whose scripts replace what the widget depends on: constructors, keys, texts.

import { KINDS } from "../support/engines/engines.mjs";
import { expect, test } from "../support/engines/journey.mjs";
import { Visitor } from "../support/engines/visitor.mjs";
import { until } from "../support/engines/waiting.mjs";
import { WORDS, questionnaire, shown } from "../pages/questionnaire.mjs";

const english = questionnaire("en").express;
const button = (name) => ({ role: "button", name });
const isClosed = (page) => until("no dialog", async () => !(await page.sees({ role: "dialog" })));

for (const kind of KINDS) {
  for (const [name, file] of [["zone.js before our line", "zone"], ["a page that replaced constructors", "classes"]]) {
    test(`${kind}: ${name}: another language and the dialogs load #78`, async ({ visit, partner }) => {
      const page = await visit(kind);
      await page.goto(`${partner}${file}.html`);
      const visitor = new Visitor(page);
      await visitor.begin();
      await visitor.answer(0);
      await visitor.press("English");
      await page.waitFor({ role: "heading", name: shown(english[0].stem) });
      await visitor.press(WORDS.en.erase);
      await visitor.press("Keep my answers");
      await isClosed(page);
      await visitor.press("My results");
      await page.waitFor({ role: "heading", name: "My results" });
      await visitor.press("Close");
      await isClosed(page);
      await visitor.press(WORDS.en.next);
      await page.waitFor({ role: "heading", name: shown(english[1].stem) });
      expect((await page.evaluate(() => window.noted())).troubles).toBe("");
    });
  }

  for (const how of ["bubble", "capture", "editable"]) {
    test(`${kind}: a note receives the letters that the page uses as shortcuts (${how}), and the page keeps its keys #79`, async ({ visit, partner }) => {
      const page = await visit(kind);
      await page.goto(`${partner}shortcuts-${how}.html`);
      const visitor = new Visitor(page);
      await visitor.begin();
      await visitor.seesQuestion(0);
      await visitor.press(visitor.words.addNote);
      await page.type("ses / fêtess");
      await page.key("Backspace");
      const written = () => page.evaluate(() => document.querySelector("faire-ensemble").shadowRoot.querySelector("textarea").value);
      await until("the whole note", async () => (await written()) === "ses / fêtes");
      await page.key("Escape");
      const taken = () => page.evaluate(() => window.taken.join());
      expect((await taken()).endsWith("Escape")).toBe(true);
      if (how !== "capture") expect(await taken()).toBe("Escape");
      // Outside of a text field, letters belong to the page, except for keys that a radio button uses.
      await page.evaluate(() => document.querySelector("faire-ensemble").shadowRoot.querySelector("input").focus());
      await page.key("f");
      expect((await taken()).split(",").at(-1)).toBe("f");
      expect((await page.evaluate(() => window.noted())).troubles).toBe("");
      // The note is stored, and shows again.
      await visitor.press(visitor.words.next);
      await visitor.press(visitor.words.back);
      await visitor.seesQuestion(0);
      expect(await written()).toBe("ses / fêtes");
    });
  }

  test(`${kind}: under a page translator, every screen shows its current texts, to the end #80`, async ({ visit, partner }) => {
    const page = await visit(kind);
    await page.goto(`${partner}translated.html`);
    const visitor = new Visitor(page);
    const inWords = (name) => `«${shown(name)}»`;
    const press = (name, role) => page.press({ role, name: inWords(name) });
    const sees = (name) => page.waitFor({ role: "heading", name: inWords(name) });
    const text = () => page.evaluate(() => document.querySelector("faire-ensemble").shadowRoot.querySelector(".widget").textContent);
    const { express, words } = visitor;
    await page.waitFor(button(inWords(words.begin)));
    await press(words.begin, "button");
    for (const [at, item] of express.entries()) {
      await sees(item.stem);
      if (at) expect(await text()).not.toContain(shown(express[at - 1].stem));
      await press(item.levels[at % 4], "radio");
      if (at === 1) {
        await page.waitFor({ text: /webkit/.test(kind) ? "Enregistré ici" : "Enregistré sur cet appareil" });
        await press("English", "button");
        await sees(english[at].stem);
        expect(await text()).not.toMatch(/Enregistré|Suivant/);
        await press("Français", "button");
        await sees(item.stem);
        // The words inside a dialog's button are no button themselves.
        await press(words.erase, "button");
        await press("Garder mes réponses", "button");
        await isClosed(page);
      }
      await press(at + 1 < express.length ? words.next : words.seeResult, "button");
    }
    await sees(words.overall);
    await press("Mes résultats", "button");
    await page.waitFor({ role: "dialog" });
    await sees("Mes résultats");
    await press("Fermer", "button");
    await isClosed(page);
    const { troubles, events } = await page.evaluate(() => window.noted());
    expect(troubles).toBe("");
    expect(events).not.toContain("error");
  });
}
