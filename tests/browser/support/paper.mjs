// Printed pages, read by another program.

import { execFileSync } from "node:child_process";
import { shown } from "../pages/questionnaire.mjs";

/** Some browsers print two letters as one ligature. */
const letters = (text) => text.replace(/[\ufb00-\ufb06]/g, (it) => it.normalize("NFKC"));

/** Presses *Print* where a browser without a screen has no printer: the page asks for one, and `printed` makes
 * the paper. */
export async function askForPaper(page, press) {
  await page.evaluate(() => {
    window.asked = false;
    window.print = () => {
      dispatchEvent(new Event("beforeprint"));
      window.asked = true;
    };
  });
  await press();
  await page.waitForFunction(() => window.asked);
}

/** Prints a page: its text, its number of pages, the text of each, and words beyond the paper's edge. */
export async function printed(page, testInfo, format = "A4") {
  const path = testInfo.outputPath(`printed-${format}.pdf`);
  await page.pdf({ format, path });
  const read = (...words) => execFileSync("pdftotext", [...words, path, "-"], { encoding: "utf8" });
  const [, width, height] = read("-bbox").match(/<page width="([\d.]+)" height="([\d.]+)"/);
  const words = [...read("-bbox").matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.]+)" yMax="([\d.]+)"[^>]*>([^<]*)</g)];
  const isBeyond = ([, left, top, right, bottom]) => Number(left) < 0 || Number(top) < 0 || Number(right) > Number(width) || Number(bottom) > Number(height);
  // In lines across the paper, as people read a table.
  const sheets = letters(read("-layout")).split("\f").slice(0, -1);
  return {
    sheets,
    rows: shown(sheets.join("\n")),
    // In the order of the document.
    text: shown(letters(read("-raw")).replaceAll(/-\n\s*/g, "-")), // A line may end after a hyphen.
    pages: sheets.length,
    cut: words.filter(isBeyond).map((it) => it[5]),
  };
}
