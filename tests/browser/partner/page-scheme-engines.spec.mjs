// The widget is light on a light page and dark on a dark one, whatever the visitor's system: as pixels, in each engine.

import { PNG } from "pngjs";
import { KINDS } from "../support/engines/engines.mjs";
import { expect, test } from "../support/engines/journey.mjs";
import { until } from "../support/engines/waiting.mjs";
import { framed } from "./hosts/framed.mjs";

const GROUNDS = { light: [251, 247, 240], dark: [26, 24, 21] };

/** The colour of the widget near its upper left corner, in a picture of the view. */
async function colour(page) {
  const [left, top] = await page.evaluate(() => {
    const box = document.querySelector("faire-ensemble").getBoundingClientRect();
    return [box.left + 4, box.top + 4];
  });
  const { data, width } = PNG.sync.read(await page.shot());
  const at = 4 * (Math.round(top) * width + Math.round(left));
  return [...data.subarray(at, at + 3)];
}

const isNear = (one, other) => one.every((it, at) => Math.abs(it - other[at]) <= 4);

for (const kind of KINDS) {
  for (const isDark of [false, true]) {
    for (const [page, scheme] of [["plain", "light"], ["dark", "dark"]]) {
      for (const mode of ["inline", "frame"]) {
        test(`${kind}, ${isDark ? "dark" : "light"} system: on a ${scheme} page the widget is ${scheme} (${mode})`, async ({ visit, partner }) => {
          const visitor = await visit(kind, undefined, { isDark });
          const attributes = encodeURIComponent(`lang="fr" mode="${mode}"`);
          await visitor.goto(`${partner}${page}.html?element=${attributes}`);
          expect(await visitor.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)).toBe(isDark);
          if (mode === "frame") await framed(visitor);
          else await visitor.waitFor({ role: "button", name: "Commencer" });
          await until(`a ${scheme} widget`, async () => isNear(await colour(visitor), GROUNDS[scheme]));
        });
      }
    }
  }
}
