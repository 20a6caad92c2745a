// What the widget needs once somebody interacts with it. It loads after the first question is drawn, so
// that the question doesn't wait for it.

import { ignoreDoublePresses } from "./double-press.js";
import { keepKeys } from "./key-events.js";

export { printAlone } from "./print-isolation.js";
export { blank, recover, resumed } from "./recovery.js";

/** Once for each element, whatever comes to life in it. */
const attended = new WeakSet();

export function attend(host, root) {
  if (attended.has(root)) return;
  attended.add(root);
  ignoreDoublePresses(root);
  keepKeys(host, root);
}
