// The first screen and the first question before the wasm is there. It runs inline in our own page, right
// after both are parsed: nothing pressed, chosen or typed from then on is lost. page.js gives the widget
// what was recorded here.
//
// The build renders the question with the widget's own view, into a template for each perimeter and path.

import { LANGUAGES } from "build:constants";
import { ignoreDoublePresses } from "../double-press.js";
import { languageOf } from "../language.js";
import { openNotes } from "../note-opener.js";
import { SHELL } from "../own-page.js";
import { readRecord, writeRecord } from "./early-record.js";
import { host, place, root } from "./element.js";
import { previousVisit } from "./previous-visit.js";
import { isFramed, isRoom, query } from "./query.js";

const sees = (selector) => place.querySelector(selector);
const all = (selector) => Array.from(place.querySelectorAll(selector));
const before = previousVisit();

/** The address counts on arrival; after a reload, later choices count. In an iframe, the address holds the
 * initial language of the tag: an earlier choice wins. */
const own = document.documentElement.lang;
const asked = history.state === null && !isFramed ? query.get("lang") : null;
const wanted = [asked, before.lang, query.get("lang"), own || navigator.language, ...navigator.languages];
const lang = wanted.map(languageOf).find((it) => LANGUAGES.includes(it));

// Half a second of an empty page is better than half a second of a screen that then changes.
const isElsewhere = location.hash.includes("r=") || (history.state ?? "welcome") !== "welcome";
if (query.has("scheme")) place.dataset.scheme = document.documentElement.dataset.scheme = query.get("scheme");
if (isElsewhere || lang !== own) place.style.visibility = "hidden";
if (before.progress) place.dataset.returning = "";
if (isRoom) place.dataset.room = "";

/** Settings for `mount`. */
const taken = {};
/** The texts of the buttons pressed, in order, that only the widget can answer. */
const presses = [];
/** What is held down, and must be released before it can be replaced. */
let held;
let key;
let isComposing = false;
let isRestored = false;
let isReplaced = false;
/** The template that is shown. */
let shown;
const listening = new AbortController();
const listen = (name, listener) => place.addEventListener(name, listener, listening);

function record() {
  if (!shown) return;
  const [answer, note] = [sees(".option :checked")?.value, sees("textarea").value || undefined];
  return { item: shown.dataset.item, answer, note, isRestored };
}

/** A partner's page, or the address, may forbid to keep anything. */
const mayKeep = !isFramed && query.get("storage") !== "none";
function keep() {
  const early = record();
  const { perimeter, path } = taken;
  if (mayKeep && early) writeRecord(early.answer || early.note ? { ...early, perimeter, path } : undefined);
}

/** The parts that only some answers show. */
function showParts() {
  const answer = sees(".option :checked")?.value;
  for (const { classList } of all(".question__help")) classList.toggle("idle", answer !== "0");
  for (const { classList, part } of all(".withdraw")) for (const it of [classList, part]) it.toggle("idle", !answer);
}

/** Shows the first question; `false` where only the widget can. */
function open() {
  if (isElsewhere || isRoom || lang !== own || before.progress || query.has("view")) return false;
  const [perimeter, path] = ["perimeter", "path"].map((name) => sees(`[name=${name}]:checked`).value);
  /** @type {HTMLTemplateElement} */
  const template = root.querySelector(`[data-first="${perimeter} ${path}"]`);
  Object.assign(taken, { begin: true, perimeter, path });
  shown = template;
  place.replaceChildren(template.content.cloneNode(true));
  showParts();
  return true;
}

function press(button) {
  if (!button || button.matches(".note__open")) return;
  if (button.matches("[data-start]")) {
    if (open()) return arrive();
    taken.begin = true;
  } else if (button.matches(".withdraw")) {
    sees(".option :checked").checked = false;
    showParts();
    keep();
    return sees("[data-focus]").focus({ preventScroll: true });
  } else if (presses[presses.length - 1] !== button.textContent) presses.push(button.textContent);
  for (const it of all("[aria-busy]")) it.removeAttribute("aria-busy");
  button.setAttribute("aria-busy", "true");
}

/** Moves the focus as the widget does with a new screen. */
function arrive() {
  const heading = sees("[data-focus]");
  const { top, bottom } = heading.getBoundingClientRect();
  if (!isFramed && (top < 0 || bottom > innerHeight)) host.scrollIntoView();
  heading.focus({ preventScroll: true });
  host.dispatchEvent(new Event("faire-ensemble-step"));
}

const enable = (isReady) => all("button").forEach((it) => (it.disabled = !isReady));

ignoreDoublePresses(root);
openNotes(root);
for (const it of all("[type=radio]")) {
  // Until this script ran, the browser itself kept the choices.
  if (it.checked && !it.defaultChecked && !isRoom) taken[it.name] = it.value;
  const word = query.get(it.name);
  if (word && !taken[it.name]) it.checked = word === it.value || (it.checked && !sees(`[name=${it.name}][value="${CSS.escape(word)}"]`));
}
listen("change", ({ target }) => {
  if (target.name !== "answer") taken[target.name] = target.value;
  showParts();
  keep();
});
listen("input", keep);
listen("click", ({ target }) => press(target.closest("button")));
listen("pointerdown", ({ target }) => (held = target.closest("button, label")));
addEventListener("pointerup", () => {
  // An element replaced during a press gets no click: browsers need both ends of the press on one element.
  if (isReplaced) same(held)?.click();
  held = undefined;
});
addEventListener("pointercancel", () => (held = undefined));
listen("compositionstart", () => (isComposing = true));
for (const name of ["compositionend", "focusout"]) listen(name, () => (isComposing = false));
listen("keydown", (event) => (key = event.key === " " ? event.target : undefined));
for (const name of ["keyup", "focusout"]) listen(name, () => (key = undefined));
enable(true);

/** Shows what was answered on an earlier visit.
 * @param {import("../page-interface.d.ts").EarlyRecord} record */
function showRecord({ perimeter, path, answer, note }) {
  for (const [name, value] of Object.entries({ perimeter, path })) sees(`[name=${name}][value="${value}"]`).checked = true;
  if (!open()) return;
  isRestored = true;
  sees("textarea").value = note ?? "";
  if (note) sees(".tools").dataset.note = "";
  if (answer) sees(`.option [value="${answer}"]`).checked = true;
  showParts();
}

const kept = mayKeep && readRecord();
try {
  if (kept) showRecord(kept);
} catch {} // Not as we wrote it: it stays, and the visit begins as any other.

// A page served under an address without its slash looks for everything else in the wrong folder.
addEventListener("error", ({ target }) => {
  if (!(target instanceof HTMLScriptElement)) return;
  const fallback = document.getElementById("fallback");
  fallback.classList.add("shown");
  fallback.classList.toggle("astray", !/(\/|\.html)$/.test(location.pathname));
}, true);

/** The button or the label of a living screen with the text of another one. */
const same = (it) => it && Array.from(root.querySelectorAll(`#mount ${it.localName}`)).find(({ textContent }) => textContent === it.textContent);

/** Repeats presses on the living screens, one after the other. */
async function pressAgain() {
  for (const text of presses.splice(0)) {
    same({ localName: "button", textContent: text })?.click();
    // The widget draws in a microtask.
    await new Promise((drawn) => setTimeout(drawn));
  }
}

/** What had the focus, and where in it; which glosses were open. */
let focus;
function remember() {
  const { name, value, selectionStart, selectionEnd, selectionDirection, scrollTop, localName } = /** @type {any} */ (root.activeElement ?? {});
  focus = {
    selector: localName === "textarea" ? localName : name ? `[name="${name}"][value="${value}"]` : shown && localName && !/^(a|button|summary)$/.test(localName) && "[data-focus]",
    words: localName && { localName, textContent: root.activeElement.textContent },
    caret: [selectionStart, selectionEnd, selectionDirection],
    scrollTop,
    open: all("details").map((it) => it.open),
    isNoteOpen: sees(".tools[data-open]"),
  };
}

/** @type {import("../page-interface.d.ts").Shell} */
const shell = {
  lang,
  enable,
  /** Resolves once nothing is under way that a new element would interrupt: a composition of letters, or a
   * key that is down. */
  quiet: () => new Promise((done) => {
    const look = () => (isComposing || key?.isConnected ? requestAnimationFrame(look) : done());
    look();
  }),
  settings() {
    if (!listening.signal.aborted) {
      taken.early = record();
      remember();
      listening.abort();
    }
    return taken;
  },
  forget() {
    for (const name of ["perimeter", "path"]) delete taken[name];
    return true;
  },
  async restore() {
    const { note } = taken.early ?? {};
    delete taken.early;
    delete taken.begin;
    if (!focus) return;
    const { selector, words, caret, scrollTop, open, isNoteOpen } = focus;
    focus = undefined;
    root.querySelectorAll("#mount details").forEach((it, at) => (it.open = open[at]));
    if (isNoteOpen) root.querySelector("#mount .tools").setAttribute("data-open", "");
    const field = root.querySelector("#mount textarea");
    // The engine cuts a note that is too long without a message: the field shows one.
    if (field && note && [...note].length > field.dataset.limit && note.startsWith(field.value)) {
      field.value = note;
      field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    }
    const active = (selector && root.querySelector(`#mount ${selector}`)) || same(words);
    active?.focus({ preventScroll: true });
    if (selector === "textarea" && active) Object.assign(active, { scrollTop }).setSelectionRange(...caret);
    isReplaced = true;
    await pressAgain();
    if (shown && previousVisit().progress) writeRecord();
  },
};
host[SHELL] = shell;
