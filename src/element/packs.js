// The packs of the questionnaire that the tag asks for: one of ours by its id, or another by its address.

import { DEFAULT_QUESTIONNAIRE, LANGUAGES, PACKS, WORD_FILES } from "build:constants";
import { languageOf } from "./language.js";

/** The packs by language; a third-party questionnaire has a single one, under the language "". */
export function packsOf(host, warn) {
  const first = PACKS[DEFAULT_QUESTIONNAIRE];
  const name = host.getAttribute("questionnaire");
  if (!name || Object.keys(PACKS).includes(name)) return PACKS[name] ?? first;
  let url = {};
  try {
    // No host accepts an address longer than that.
    if (name.length < 2000) url = new URL(name, document.baseURI);
  } catch {} // Not an address.
  if (url.protocol === "https:" || url.origin === location.origin) return { "": { url: url.href } };
  warn(`questionnaire="${name}" is neither a name of ours nor an https: address`);
  return first;
}

/** The words of the interface for a stranger's pack: in its language, else in the first of ours. */
export const wordsFor = (pack) => WORD_FILES[[languageOf(JSON.parse(pack).lang), ...LANGUAGES].find((it) => LANGUAGES.includes(it))];
