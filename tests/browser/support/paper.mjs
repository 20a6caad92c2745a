// Printed pages, read by another program.

import { execFileSync } from "node:child_process";
import { shown } from "../pages/questionnaire.mjs";

/** Some browsers print two letters as one ligature. */
const letters = (text) => text.replace(/[\ufb00-\ufb06]/g, (it) => it.normalize("NFKC"));

/** Prints a page: its text, its number of pages, and words beyond the paper's edge. */
export async function printed(page, testInfo) {
  const path = testInfo.outputPath("printed.pdf");
  await page.pdf({ format: "A4", path });
  const read = (...words) => execFileSync("pdftotext", [...words, path, "-"], { encoding: "utf8" });
  const [, width] = read("-bbox").match(/<page width="([\d.]+)"/);
  const words = [...read("-bbox").matchAll(/<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.]+)"[^>]*>([^<]*)</g)];
  return {
    // In lines across the paper, as people read a table; and in the order of the document.
    rows: shown(letters(read("-layout"))),
    text: shown(letters(read("-raw")).replaceAll(/-\n\s*/g, "-")), // A line may end after a hyphen.
    pages: read().split("\f").length - 1,
    cut: words.filter(([, left, right]) => Number(left) < 0 || Number(right) > Number(width)).map((it) => it[3]),
  };
}
