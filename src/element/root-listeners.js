// What an element listens to in its shadow root from the first question on: nothing typed or pressed may
// meet the widget without it.

import { ignoreDoublePresses } from "./double-press.js";
import { keepKeys } from "./key-events.js";
import { openNotes } from "./note-opener.js";
import { limitTexts } from "./text-limit.js";

/** A property of the root, which a widget that is replaced keeps: two scripts contain this module. */
const ATTENDED = Symbol.for("faire-ensemble attended");

export function listenInRoot(host, root) {
  if (root[ATTENDED]) return;
  root[ATTENDED] = true;
  ignoreDoublePresses(root);
  openNotes(root);
  // The engine cuts a text that is too long without a word.
  limitTexts(root);
  keepKeys(host, root);
}
