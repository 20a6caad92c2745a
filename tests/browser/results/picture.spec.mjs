// The picture of a result for other questionnaires: every name is whole or shortened, and nothing
// crosses the edge or lies under a bar.

import { Dialogs } from "../pages/dialogs.mjs";
import { expect, test } from "../partner/hosts/embedding.mjs";
import { currentPack } from "../pages/questionnaire.mjs";

const NAME = "Une façon de faire ensemble que personne ici n’avait encore nommée, et qui dure longtemps ·";

/** Our questionnaire with this many themes of one question, each with a long name. */
function packOf(count) {
  const { pack } = currentPack("fr");
  const [axis] = pack.axes;
  const [dimension] = axis.dimensions;
  const [item] = dimension.items;
  const dimensions = Array.from({ length: count }, (_, at) => ({ ...dimension, id: `A${at + 1}`, name: `${NAME} ${at + 1}`, short: `${NAME} ${at + 1}`, items: [{ ...item, id: `A${at + 1}a` }] }));
  return { ...pack, id: "themes", earlier: undefined, axes: [{ ...axis, dimensions }] };
}

for (const count of [1, 20, 40]) {
  test(`${count} themes with names of ninety characters all fit #i40`, async ({ embed, page }) => {
    test.slow();
    await page.route("**/pack.json", (route) => route.fulfill({ json: packOf(count) }));
    const diagnosis = await embed('lang="fr" questionnaire="pack.json"');
    await diagnosis.begin("express");
    for (let at = 0; at < count; at += 1) {
      await page.getByRole("radio").nth(at % 4).check();
      await (at + 1 < count ? diagnosis.next() : diagnosis.seeResult());
    }
    const dialogs = await new Dialogs(diagnosis).openExport();
    const { path } = await dialogs.saved("Une image");
    expect(path).toMatch(/\.png$/);
    const drawing = dialogs.dialog.getByRole("img");
    const faults = await drawing.evaluate((svg) => {
      const box = (it) => {
        const { x, y, width, height } = it.getBBox();
        return [x, y, x + width, y + height];
      };
      const [, ...bars] = svg.querySelectorAll("rect");
      const texts = [...svg.querySelectorAll("text")];
      const overlap = ([l, t, r, b], [left, top, right, bottom]) => l < right && left < r && t < bottom && top < b;
      const outside = [...bars, ...texts].filter((it) => !overlap(box(it), [0, 0, 1200, 630]) || box(it)[2] > 1200 || box(it)[3] > 630);
      const under = texts.filter((text) => bars.some((bar) => overlap(box(text), box(bar))));
      return [...outside, ...under].map((it) => it.outerHTML);
    });
    expect(faults).toEqual([]);
    // The names follow the first square; the summary in words, which has some of them too, comes before.
    const said = await drawing.locator("rect ~ rect ~ text").allTextContents();
    const whole = said.join(" ").split("Une façon de faire ensemble").length - 1;
    expect(whole).toBe(count);
  });
}
