// Our own page in a room with a group, where everybody gets the same questions, and the redirect to the
// facilitator's page.

import { LANGUAGES } from "build:constants";
import { query } from "./arrival.js";
import { place } from "./element.js";

/** Shows the choices of the room on the prerendered first screen. */
export function enterRoom() {
  place.dataset.room = "";
  for (const it of place.querySelectorAll("input")) it.checked ||= query.get(it.name) === it.value;
}

/** The facilitator's page has an address of its own, in each language. */
export function leaveForGroup(lang) {
  place.style.visibility = "hidden";
  const page = lang === LANGUAGES[0] ? "group.html" : `group-${lang}.html`;
  const kept = ["lang", "perimeter", "path"].filter((it) => query.has(it)).map((it) => [it, query.get(it)]);
  location.replace(`./${page}?${new URLSearchParams(kept)}`);
}
