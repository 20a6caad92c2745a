// The first screen and the first question on our own page. This script runs inline, right after both are
// parsed: nothing pressed, chosen or typed from then on is lost.
//
// The build renders the question into a template for each perimeter and path.

import { LANGUAGES } from "build:constants";
import { ignoreDoublePresses } from "../double-press.js";
import { languageOf } from "../language.js";
import { lastScreen } from "../last-screen.js";
import { openNotes } from "../note-opener.js";
import { previousVisit } from "../previous-visit.js";
import { openShell } from "../shell.js";
import { host, place, root } from "./element.js";
import { isFramed, isRoom, mayKeep, mayShowLast, query } from "./query.js";

const before = previousVisit();

/** The address counts on arrival; after a reload, later choices count. In an iframe, the address holds the
 * initial language of the tag: an earlier choice wins. */
const own = document.documentElement.lang;
const asked = history.state === null && !isFramed ? query.get("lang") : null;
const wanted = [asked, before.lang, query.get("lang"), own || navigator.language, ...navigator.languages];
const lang = wanted.map(languageOf).find((it) => LANGUAGES.includes(it));

const left = mayShowLast && before.progress && lastScreen(lang);
const last = left && history.state === `item/${left.item}` ? left : undefined;
// Half a second of an empty page is better than half a second of a screen that is then replaced.
const isElsewhere = !last && (location.hash.includes("r=") || (history.state ?? "welcome") !== "welcome");
if (query.has("scheme")) place.dataset.scheme = document.documentElement.dataset.scheme = query.get("scheme");
if (!last && (isElsewhere || lang !== own)) place.style.visibility = "hidden";
if (before.progress) place.dataset.returning = "";
if (isRoom) place.dataset.room = "";

/** What the visitor has chosen. Until this script ran, the browser itself kept the choices. */
const taken = {};
/** @type {NodeListOf<HTMLInputElement>} */
const choices = place.querySelectorAll("[type=radio]");
for (const it of choices) if (it.checked && !it.defaultChecked && !isRoom) taken[it.name] = it.value;

/** A copy of the template for this perimeter and path. */
function first(perimeter, path) {
  /** @type {HTMLTemplateElement} */
  const { content } = root.querySelector(`[data-first="${perimeter} ${path}"]`);
  return content.cloneNode(true);
}

ignoreDoublePresses(root);
openNotes(root);
openShell({
  host,
  root,
  place,
  lang,
  mayOpen: !(isElsewhere || isRoom || lang !== own || before.progress || query.has("view")),
  mayKeep,
  mayScroll: !isFramed,
  taken,
  asked: (name) => query.get(name),
  first,
  last,
  arrived: () => host.dispatchEvent(new Event("faire-ensemble-step")),
});
// As the widget does after a reload.
if (last) place.querySelector("[data-focus]").focus({ preventScroll: true });

// A page served at an address without its final slash looks for everything else in the wrong folder.
addEventListener("error", ({ target }) => {
  if (!(target instanceof HTMLScriptElement)) return;
  const fallback = document.getElementById("fallback");
  fallback.classList.add("shown");
  fallback.classList.toggle("astray", !/(\/|\.html)$/.test(location.pathname));
}, true);
