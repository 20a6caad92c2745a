// What an element listens to in its shadow root from the first question on: nothing typed or pressed may
// meet the widget without it.

import { ignoreDoublePresses } from "./double-press.js";
import { keepKeys } from "./key-events.js";
import { openNotes } from "./note-opener.js";
import { limitTexts } from "./text-limit.js";

/** A widget that is replaced keeps its root. */
const attended = new WeakSet();

export function listenInRoot(host, root) {
  if (attended.has(root)) return;
  attended.add(root);
  ignoreDoublePresses(root);
  openNotes(root);
  // The engine cuts a text that is too long without a word.
  limitTexts(root);
  keepKeys(host, root);
}
