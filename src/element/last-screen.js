// The question that was on the screen when the page was left. After a reload, the shell shows it at once:
// see shell.js. It is stored while nobody looks at the page, and removed as soon as a widget is there.

import { SCREEN_VERSION } from "build:constants";
import { readRecord } from "./early-record.js";
import { treeOf } from "./element-of.js";
import { previousVisit } from "./previous-visit.js";

/** Not below `faire-ensemble/1/`, where the widget would read it as an entry of its own. */
const SCREEN_KEY = "faire-ensemble/screen";

/** What a question's screen depends on, apart from the answers: the release, the language, and what the page
 * asks for, which on our own page is in the address. Hashed, because an address may hold secrets. */
function cacheKey(lang, tag) {
  const asked = ["path", "perimeter", "heading-level"].map((name) => tag?.getAttribute(name));
  const all = [SCREEN_VERSION, lang, location.pathname, location.search, ...asked].join("\n");
  return [...all].reduce((hash, it) => (Math.imul(hash, 31) + it.codePointAt(0)) | 0, 7);
}

/** Stores the question that is shown in this place; of another screen, nothing is stored.
 * @param {string} lang
 * @param {Element} [tag] On a partner's page. */
export function keepScreen(place, lang, tag) {
  try {
    const sees = (selector) => place.querySelector(selector);
    const card = sees("[data-item]");
    if (!card || !previousVisit().progress) return;
    const { item, perimeter, path } = card.dataset;
    const [answer, note] = [sees(".option :checked")?.value ?? "", sees("textarea").value];
    const screen = { key: cacheKey(lang, tag), item, perimeter, path, answer, note, tree: treeOf(place.firstElementChild) };
    localStorage.setItem(SCREEN_KEY, JSON.stringify(screen));
  } catch {} // Refused or full: a reload waits for the widget.
}

/** The widget shows what is current. */
export function forgetScreen() {
  try {
    localStorage.removeItem(SCREEN_KEY);
  } catch {} // Refused: there is none.
}

/** The question that was shown here before a reload, or before the visitor went on to another page and
 * came back; with `changes`, if it was answered again meanwhile.
 * @param {string} lang
 * @param {Element} [tag] On a partner's page.
 * @returns {import("./page-interface.d.ts").LastScreen | undefined} */
export function lastScreen(lang, tag) {
  try {
    const screen = JSON.parse(localStorage.getItem(SCREEN_KEY));
    const [{ type }] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
    if (!/reload|back/.test(type) || screen.key !== cacheKey(lang, tag)) return;
    const changes = readRecord();
    if (!changes) return screen;
    const before = { ...changes, ...changes.before };
    // An answer to another question waits for the widget, which stores it first.
    if (["item", "perimeter", "answer", "note"].every((name) => before[name] === screen[name])) return { ...screen, changes };
  } catch {} // Refused, or not ours to read: there is none.
}
