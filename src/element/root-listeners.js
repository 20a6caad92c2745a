// What an element listens to in its shadow root from the first question on, so that nothing typed or
// pressed reaches the widget without it.

import { ignoreDoublePresses } from "./double-press.js";
import { keepKeys } from "./key-events.js";
import { openNotes } from "./note-opener.js";
import { limitTexts } from "./text-limit.js";

/** A property of the root, which outlives a replaced widget: two scripts contain this module. */
const ATTENDED = Symbol.for("faire-ensemble attended");

export function listenInRoot(host, root) {
  if (root[ATTENDED]) return;
  root[ATTENDED] = true;
  ignoreDoublePresses(root);
  openNotes(root);
  // The engine cuts a text that is too long without a message.
  limitTexts(root);
  keepKeys(host, root);
}
