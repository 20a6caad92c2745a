// *Print* on pages that are built like applications: the whole widget, and nothing of the page.

import { expect, test } from "../support/engines/journey.mjs";
import { Visitor } from "../support/engines/visitor.mjs";
import { until } from "../support/engines/waiting.mjs";
import { printed } from "../support/paper.mjs";
import { questionnaire, shown } from "../pages/questionnaire.mjs";

const THEIRS = /voisins du lavoir|Qui nous sommes|La prochaine fois|remis le lavoir|Association|menu du composant|mot du composant|Avant|Après/;
const SHELLS = [
  { name: "an application as high as the screen", page: "shell" },
  { name: "a dialog of the page", page: "shell-dialog" },
  { name: "a component of the page", page: "shell-component" },
];

for (const kind of ["chromium", "firefox"]) {
  for (const { name, page: file } of kind === "chromium" ? SHELLS : SHELLS.slice(0, 1)) {
    test(`${kind}: in ${name}, the widget prints whole and alone, and the page stays as it was #85`, async ({ visit, partner }, testInfo) => {
      const page = await visit(kind);
      await page.goto(`${partner}${file}.html`);
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      const visitor = new Visitor(page);
      await visitor.begin();
      await visitor.finish();
      // A browser without a screen has no printer: the page asks for one, and `printed` makes the paper.
      await page.evaluate(() => {
        window.print = () => {
          window.asked = true;
          dispatchEvent(new Event("beforeprint"));
        };
        // The page changes for printing too.
        addEventListener("beforeprint", () => document.body.prepend(Object.assign(document.createElement("p"), { id: "paper", textContent: "Association, imprimé" })), { once: true });
      });
      await visitor.press("Imprimer");
      await until("the printer", () => page.evaluate(() => window.asked));
      const { text, pages, cut } = await printed(page.inside, testInfo);
      const { themes, texts } = questionnaire("fr");
      for (const it of themes) expect(text).toContain(shown(it.name));
      expect(text).toContain(shown(texts.title));
      expect(text).toContain("ni un label");
      expect(text).not.toMatch(THEIRS);
      expect(cut).toEqual([]);
      expect(pages).toBe(2);

      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      await page.evaluate(() => document.getElementById("paper").remove());
      expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    });
  }
}
