// The dialogs opened over the widget, in a wasm of their own that loads when the first one is opened.
// Results of earlier revisions are read with the packs on which they were answered.

import { COPY_TEXTS, OLDER_PACKS, RECOVERY_TEXTS } from "build:constants";
import { instance } from "build:instance";
import { writeClipboard } from "./acts.js";
import { downloadFile } from "./acts/files.js";
import { receipt } from "./receipt.js";

/** The file of a pack of an earlier revision, found by its fingerprint or by a share code that contains
 * it, in this language if there is one, else in the first available. */
export function older(name, lang) {
  const fingerprint = name.length > 8 ? fingerprintOf(name) : name;
  const files = Object.keys(OLDER_PACKS).includes(fingerprint) ? OLDER_PACKS[fingerprint] : [];
  return (files.find(([it]) => it === lang) ?? files[0])?.[1];
}

/** The fingerprint in a share code, little-endian (docs/formats.md). */
function fingerprintOf(code) {
  const bytes = atob(code.replace(/^s?1/, "").replaceAll("-", "+").replaceAll("_", "/")).slice(3, 7);
  return [...bytes].reverse().map((it) => it.charCodeAt(0).toString(16).padStart(2, "0")).join("");
}

const newElement = (name, className, textContent) => Object.assign(document.createElement(name), { className, textContent });
const newButton = (className, words, onclick) => Object.assign(newElement("button", className, words), { type: "button", onclick });

/** Gives a copy of everything stored, unchanged, for data that can't be read here. It comes as a file,
 * and as text in `place`, since no browser reports whether a file was saved. `second` is what the
 * second store and this tab hold.
 * @param {{ place: Element, lang: string, close?: () => void, second: import("./wasm-interface.d.ts").Pairs }} given */
export function copy({ place, lang, close, second }) {
  const words = COPY_TEXTS[lang] ?? COPY_TEXTS.fr;
  const local = {};
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith("faire-ensemble/")) local[key] = localStorage[key];
  } catch {} // Refused.
  const text = JSON.stringify({ "faire-ensemble": "stored", version: 1, local, second: Object.fromEntries(second) }, null, 1);
  const outcome = downloadFile("faire-ensemble.json", "application/json", [text]);
  const status = newElement("p", "", outcome === "unconfirmed" ? words.copy_asked : words.copy_refused);
  status.setAttribute("role", "status");
  const field = Object.assign(newElement("textarea", "share__text"), { readOnly: true, rows: 6, value: text });
  field.setAttribute("aria-label", words.copy_text);
  field.setSelectionRange(0, 0); // Scrolled to its beginning when it gets the focus.
  const press = () => writeClipboard(text, (outcome) => {
    status.textContent = outcome === "done" ? words.copy_copied : words.copy_by_hand;
    if (outcome !== "done") field.select();
  });
  const actions = newElement("div", "actions");
  actions.append(newButton("button", words.copy_press, press));
  if (close) actions.append(newButton("button button--main", words.copy_close, close));
  const around = newElement("div", "dialogs");
  around.append(status, field, actions);
  place.replaceChildren(around);
}

/** Offers the alternatives to trying again, after two breakdowns. */
export function offer({ panel, lang, entries, open }) {
  if (!panel) return;
  const [words, save, blank] = RECOVERY_TEXTS[lang] ?? RECOVERY_TEXTS.fr;
  panel.firstChild.textContent = words;
  const place = document.createElement("div");
  const keep = async () => copy({ place, lang, second: await entries() });
  for (const [words, press] of [[save, keep], [blank, open]]) {
    const button = newButton("", words, press);
    button.id = "again";
    Object.assign(button.style, { marginTop: "0.5em", padding: "0.75em 1em", font: "inherit" });
    panel.append(" ", button);
  }
  panel.append(place);
}

/** An instance of the wasm: the function that draws a screen of it. */
export const mounter = async (wasm, fail) => instance(await WebAssembly.compile(wasm), fail);

/** Draws a screen in the dialog, which it may close. */
export async function open({ dialog, wasm, given, fail }) {
  const mount = await mounter(wasm, fail);
  const place = document.createElement("div");
  dialog.append(place);
  mount(place, given.screen === "receipt" ? { ...given, receipt: receipt(given.questions, given.handed) } : given);
}
