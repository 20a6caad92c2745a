// Redirects to the facilitator's page, which has an address of its own in each language.

import { LANGUAGES } from "build:constants";
import { place } from "./element.js";
import { query } from "./query.js";

export function leaveForGroup(lang) {
  place.style.visibility = "hidden";
  const page = lang === LANGUAGES[0] ? "group.html" : `group-${lang}.html`;
  const kept = ["lang", "perimeter", "path"].filter((it) => query.has(it)).map((it) => [it, query.get(it)]);
  location.replace(`./${page}?${new URLSearchParams(kept)}`);
}
