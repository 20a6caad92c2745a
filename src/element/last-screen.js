// The question that was on the screen when the page was left. After a reload, the shell shows it at once:
// see shell.js.

import { DRAWING } from "build:constants";

/** Not below `faire-ensemble/1/`, where the widget would read it as an entry of its own. */
const SCREEN_KEY = "faire-ensemble/screen";

/** What a question's screen depends on, apart from the answers: how the release draws it, and what the page
 * asks for; on our own page, that is in the address. */
function circumstances(lang, tag) {
  const asked = ["path", "perimeter", "view", "heading-level"].map((name) => tag?.getAttribute(name));
  return [DRAWING, lang, location.pathname, location.search, ...asked].join("\n");
}

const readScreen = () => JSON.parse(localStorage.getItem(SCREEN_KEY));

/** @returns {import("./tree.d.ts").Tree} */
const treeOf = ({ localName, attributes, childNodes }) => [
  localName,
  Object.fromEntries(Array.from(attributes, ({ name, value }) => [name, value])),
  ...Array.from(childNodes, (it) => it.data ?? treeOf(it)),
];

/** Stores the question that is shown in this place; of another screen, nothing is stored.
 * @param {string} lang
 * @param {Element} [tag] On a partner's page. */
export function keepScreen(place, lang, tag) {
  try {
    const sees = (selector) => place.querySelector(selector);
    const card = sees("[data-item]");
    const of = circumstances(lang, tag);
    if (card) {
      const { item, perimeter } = card.dataset;
      const [answer, note] = [sees(".option :checked")?.value ?? "", sees("textarea").value];
      localStorage.setItem(SCREEN_KEY, JSON.stringify({ of, item, perimeter, answer, note, tree: treeOf(place.firstElementChild) }));
    } else if (readScreen()?.of === of) localStorage.removeItem(SCREEN_KEY);
  } catch {} // Refused, full, or not ours to read: a reload waits for the widget.
}

/** The question that was shown here before a reload, or before the visitor went on to another page and
 * came back.
 * @param {string} lang
 * @param {Element} [tag] On a partner's page.
 * @returns {import("./page-interface.d.ts").LastScreen | undefined} */
export function lastScreen(lang, tag) {
  try {
    const screen = readScreen();
    const [{ type }] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
    return type !== "navigate" && screen.of === circumstances(lang, tag) ? screen : undefined;
  } catch {} // Refused, or not ours to read: there is none.
}
