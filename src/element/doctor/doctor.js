// Finds out what keeps the questionnaire from working on a partner's page: on the page itself, or from its
// source alone. Whoever makes the page asks for it; visitors never load it.

import { cmsOf } from "./cms.js";
import { drawnFindings, summaryOf } from "./findings-list.js";
import { partsOf } from "./page-parts.js";
import { openPanel } from "./panel.js";
import { folderOf } from "./remedies.js";
import { checkDocument } from "./source-checks.js";

/** Opens the panel over this page; `files` are those that the widget needs. */
export function openDoctor(files) {
  openPanel(files);
}

/** What the source of a page reveals: a summary sentence, and the list of findings as an element.
 * @param {Document} document Parsed from the source.
 * @param {{ folder: string, isWhole: boolean, lang: string }} given */
export function examine(document, { folder: ours, isWhole, lang }) {
  const parts = partsOf(document);
  const cms = cmsOf(document);
  const folder = folderOf(parts, ours);
  const tag = parts.tags[0]?.getAttribute("lang") || document.documentElement.lang;
  // If the source does not give its own address, the page is taken to be on https, as nearly all are.
  const known = document.querySelector('link[rel="canonical"], meta[property="og:url"]');
  const isSecure = !/^http:/i.test(known?.getAttribute("href") ?? known?.getAttribute("content") ?? "");
  const findings = checkDocument(document, parts, { folder, isSecure, isWhole });
  const page = { folder, cms: cms.id, lang: /^en/i.test(tag.replace(/^\W+/, "")) ? "en" : "fr" };
  return { summary: summaryOf(findings, cms, lang), list: drawnFindings(findings, page, lang) };
}
