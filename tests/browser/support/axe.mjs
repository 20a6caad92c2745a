// What axe finds on a page. Not by its own adapter, which sends 600 kB into the page at each check and
// brings back whatever passes: that takes more time than the checks.

import axe from "axe-core";

/** WCAG 2.2, levels A and AA. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** The rules that colours alone can break. */
export const COLOURS = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/** A line for each violated rule, in the whole page or `within` what a selector finds. */
export async function violations(page, { runOnly = RULES, within } = {}) {
  for (const frame of page.frames()) {
    if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axe.source);
  }
  return page.evaluate(async ({ runOnly, within }) => {
    const { violations } = await window.axe.run(within ?? document, { runOnly, resultTypes: ["violations"] });
    const says = ({ target, any }) => [target.flat().join(" "), any[0]?.message].filter(Boolean).join(": ");
    return violations.map((it) => `${it.id}: ${it.nodes.map(says).join("; ")}`);
  }, { runOnly, within });
}
