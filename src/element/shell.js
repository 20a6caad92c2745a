// The first screen and the first question before the wasm is there, or after a reload the question that was
// left: nothing pressed, chosen or typed meanwhile is lost. The widget gets what was recorded here when it
// takes over.
//
// The build renders both with the widget's own view. Our own page has them in its HTML (page/shell.js);
// on a partner's page they come as data (start.js).

import { readRecord, writeRecord } from "./early-record.js";
import { elementOf } from "./element-of.js";
import { SHELL } from "./own-page.js";
import { previousVisit } from "./previous-visit.js";

/**
 * @typedef {object} Given
 * @property {HTMLElement} host
 * @property {any} root Its shadow root.
 * @property {HTMLElement} place The element that holds the screen.
 * @property {string} lang The language in which the widget will start.
 * @property {boolean} mayOpen Whether the first question can be shown here, or only by the widget.
 * @property {boolean} mayKeep Whether what is answered may be kept on the device.
 * @property {boolean} mayScroll Whether the page may be scrolled from here.
 * @property {import("./wasm-interface.d.ts").WidgetSettings} taken What the visitor has chosen already.
 * @property {(name: string) => string | null | undefined} asked What the page asks for by this name: perimeter, path or storage.
 * @property {(perimeter: string, path: string) => Node} first The screen of the first question.
 * @property {import("./page-interface.d.ts").LastScreen} [last] The question to show instead of the first screen.
 * @property {() => void} [arrived] Called when the first question is shown.
 */

/** Takes charge of the first screen, and sets the property `SHELL` of the element.
 * @param {Given} given
 * @returns {import("./page-interface.d.ts").Shell} */
export function openShell({ host, root, place, lang, mayOpen, mayKeep, mayScroll, taken, asked, first, last, arrived }) {
  const sees = (selector) => place.querySelector(selector);
  const all = (selector) => Array.from(place.querySelectorAll(selector));
  /** The texts of the pressed buttons that only the widget can handle, in order. */
  const presses = [];
  /** The element on which a key is down, which must be released before the element can be replaced. */
  let key;
  let isComposing = false;
  let isRestored = false;
  let isReplaced = false;
  /** The id of the question that is shown. */
  let item;
  const listening = new AbortController();
  const listen = (name, listener) => place.addEventListener(name, listener, listening);

  function record() {
    if (!item) return;
    const [answer, note] = [sees(".option :checked")?.value, sees("textarea").value];
    if (!last) return { item, answer, note: note || undefined, isRestored };
    // What was changed alone: another tab may have changed the rest. An empty text removes what is stored.
    const [before, changed] = [{ answer: last.answer, note: last.note }, (now, then) => (now === then ? undefined : now)];
    return { item, answer: changed(answer ?? "", last.answer), note: changed(note, last.note), isRestored, perimeter: last.perimeter, before };
  }

  function keep() {
    const early = record();
    const { perimeter, path } = taken;
    if (mayKeep && early) writeRecord((early.answer ?? early.note) === undefined ? undefined : { perimeter, path, ...early });
  }

  /** The parts that only some answers show. */
  function showParts() {
    const answer = sees(".option :checked")?.value;
    for (const { classList } of all(".question__help")) classList.toggle("idle", answer !== "0");
    for (const { classList, part } of all(".withdraw")) for (const it of [classList, part]) it.toggle("idle", !answer);
  }

  /** Shows the first question; `false` if only the widget can. */
  function open() {
    if (!mayOpen || item) return false;
    const [perimeter, path] = ["perimeter", "path"].map((name) => sees(`[name=${name}]:checked`).value);
    Object.assign(taken, { begin: true, perimeter, path });
    show(first(perimeter, path));
    return true;
  }

  function show(screen) {
    place.replaceChildren(screen);
    item = sees("[data-item]").dataset.item;
    showParts();
  }

  /** @param {{ answer?: string, note?: string }} given */
  function fill({ answer, note }) {
    sees("textarea").value = note ?? "";
    if (note) sees(".tools").dataset.note = "";
    for (const it of all(".option [type=radio]")) it.checked = it.value === answer;
    showParts();
  }

  function press(button) {
    if (!button || button.matches(".note__open")) return;
    if (button.matches("[data-start]")) {
      if (open()) return arrive();
      taken.begin = true;
    } else if (button.matches(".withdraw")) {
      sees(".option :checked").checked = false;
      isRestored = false;
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
    if (mayScroll && (top < 0 || bottom > innerHeight)) host.scrollIntoView();
    heading.focus({ preventScroll: true });
    arrived?.();
  }

  const enable = (isReady) => all("button").forEach((it) => (it.disabled = !isReady));

  for (const it of all("[type=radio]")) {
    const word = asked(it.name);
    if (word && !taken[it.name]) it.checked = word === it.value || (it.checked && !sees(`[name=${it.name}][value="${CSS.escape(word)}"]`));
  }
  // The promise that one can go on later.
  if (asked("storage") === "none") sees(".promises li:last-child")?.remove();
  listen("change", ({ target }) => {
    if (target.type === "radio" && target.name !== "answer") taken[target.name] = target.value;
    showParts();
  });
  listen("input", () => {
    isRestored = false;
    keep();
  });
  listen("click", ({ target }) => press(target.closest("button")));
  listen("pointerdown", ({ target }) => {
    const held = target.closest("button, label");
    const releasing = new AbortController();
    for (const name of ["pointerup", "pointercancel"]) {
      addEventListener(name, () => {
        releasing.abort();
        // An element replaced during a press gets no click: browsers need both ends of the press on one element.
        if (isReplaced && name === "pointerup") same(held)?.click();
      }, releasing);
    }
  });
  listen("compositionstart", () => (isComposing = true));
  for (const name of ["compositionend", "focusout"]) listen(name, () => (isComposing = false));
  listen("keydown", (event) => (key = event.key === " " ? event.target : undefined));
  for (const name of ["keyup", "focusout"]) listen(name, () => (key = undefined));
  enable(true);

  /** Shows what was answered on an earlier visit.
   * @param {import("./page-interface.d.ts").EarlyRecord} record */
  function showRecord({ perimeter, path, answer, note }) {
    for (const [name, value] of Object.entries({ perimeter, path })) sees(`[name=${name}][value="${value}"]`).checked = true;
    if (!open()) return;
    isRestored = true;
    fill({ answer, note });
  }

  /** Shows the question that was left.
   * @param {import("./page-interface.d.ts").LastScreen} last */
  function showLast({ perimeter, path, answer, note, tree, changes }) {
    show(elementOf(tree, { level: 1, base: document.baseURI }));
    Object.assign(taken, { perimeter, path });
    isRestored = !!changes;
    fill({ answer: changes?.answer ?? answer, note: changes?.note ?? note });
  }

  const kept = mayKeep && readRecord();
  try {
    if (last) showLast(last);
    // The widget takes the answer to a later question: see mount.js.
    else if (kept && !kept.before) showRecord(kept);
  } catch {} // Not as we wrote it: the record stays, and the visit begins like any other.

  /** The button or label of the widget's screen with the same text as this one. */
  const same = (it) => it && Array.from(root.querySelectorAll(`#mount ${it.localName}`)).find(({ textContent }) => textContent === it.textContent);

  /** Repeats the presses on the widget's screens, one after the other. */
  async function pressAgain() {
    // Another tab may have gone on meanwhile.
    const { item: now, perimeter } = root.querySelector("#mount [data-item]")?.dataset ?? {};
    if (last && (now !== item || perimeter !== last.perimeter)) presses.length = 0;
    for (const text of presses.splice(0)) {
      same({ localName: "button", textContent: text })?.click();
      // The widget draws in a microtask.
      await new Promise((drawn) => setTimeout(drawn));
    }
  }

  /** What had the focus, and where the caret was; which glosses were open. */
  let focus;
  function remember() {
    const { name, value, selectionStart, selectionEnd, selectionDirection, scrollTop, localName } = /** @type {any} */ (root.activeElement ?? {});
    focus = {
      selector: localName === "textarea" ? localName : name ? `[name="${name}"][value="${value}"]` : item && localName && !/^(a|button|summary)$/.test(localName) && "[data-focus]",
      words: localName && { localName, textContent: root.activeElement.textContent },
      caret: [selectionStart, selectionEnd, selectionDirection],
      scrollTop,
      open: all("details").map((it) => it.open),
      isNoteOpen: sees(".tools[data-open]"),
    };
  }
  return (host[SHELL] = {
    lang,
    enable,
    /** @returns {Promise<void>} */
    quiet: () => new Promise((done) => {
      // In a task of its own: WebKit may run what waits for a promise between two listeners of one event, and
      // the element under the pointer would be replaced before it is told of the press.
      const look = () => (isComposing || key?.isConnected ? requestAnimationFrame(look) : done());
      setTimeout(look);
    }),
    settings() {
      if (!listening.signal.aborted) {
        taken.early = record();
        remember();
        listening.abort();
      }
      return taken;
    },
    forget(...names) {
      for (const name of names) delete taken[name];
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
      // The engine cuts a note that is too long without a message; the field shows one.
      if (field && note && [...note].length > field.dataset.limit && note.startsWith(field.value)) {
        field.value = note;
        field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      }
      const active = (selector && root.querySelector(`#mount ${selector}`)) || same(words);
      active?.focus({ preventScroll: true });
      if (selector === "textarea" && active) Object.assign(active, { scrollTop }).setSelectionRange(...caret);
      isReplaced = true;
      await pressAgain();
      if (mayKeep && item && !last && previousVisit().progress) writeRecord();
    },
  });
}
