// The sentences about a finding, in one language.

import { DOCTOR_TEXTS } from "build:constants";
import { remedyOf } from "./remedies.js";

export const panelTexts = (lang) => DOCTOR_TEXTS[lang].panel;
export const filledText = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** The problem, what visitors notice, where the line goes, and the line.
 * @param {import("./source-checks.js").Finding} finding
 * @param {{ folder: string, lang: string, cms: import("./cms.js").Cms }} page */
export function sentencesOf(finding, page, lang) {
  const { findings, where } = DOCTOR_TEXTS[lang];
  const values = { value: finding.value, origin: new URL(page.folder).origin };
  const { place, line } = remedyOf(finding, page);
  const { what, notice } = findings[finding.id];
  const at = place && (where[place][page.cms] ?? where[place].html);
  return { what: filledText(what, values), notice: filledText(notice, values), where: at && filledText(at, values), line };
}
