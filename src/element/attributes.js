// Reads the attributes of the tag. An invalid value counts as absent, and the console names it.

import { languageOf, tagsAround } from "./language.js";

/** Enumerated attributes and their values. */
const WORDS = {
  mode: ["auto", "inline", "frame"],
  loading: ["lazy", "eager"],
  storage: ["local", "none"],
  scheme: ["auto", "light", "dark"],
  view: ["page", "stage", "group"],
  path: ["express", "complete"],
  perimeter: ["me", "team", "network"],
  "heading-level": ["1", "2", "3", "4"],
};

export function attributeReader({ host, page, say, keptLang }) {
  const warn = (words) => say(words.slice(0, 200));
  /** An invalid value counts as absent, and is reported once. */
  const warned = new Set();
  function word(name, words = WORDS[name]) {
    const value = host.getAttribute(name);
    if (value === null) return value;
    const meant = name === "lang" ? languageOf(value) : value;
    if (words.includes(meant)) return meant;
    if (!warned.has(name + value)) warn(`${name}="${value}" is none of: ${words.join(", ")}`);
    warned.add(name + value);
  }

  /** The language chosen on an earlier visit, else that of the tag or of the host page. */
  function language(languages) {
    const tags = [page?.lang ?? (word("storage") !== "none" && keptLang()), ...tagsAround(host)];
    return tags.map(languageOf).find((it) => languages.includes(it)) ?? languages[0];
  }

  return { word, warn, language };
}
