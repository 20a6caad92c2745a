// What is needed once somebody is at work: it comes behind the first question, which doesn't wait for it.
//
// The build puts beside this: double-press.js, key-events.js, print-isolation.js, recovery.js, text-limit.js.

/** Once for each element, whatever comes to life in it. */
const attended = new WeakSet();

export function attend(host, root) {
  if (attended.has(root)) return;
  attended.add(root);
  ignoreDoublePresses(root);
  limitTexts(root);
  keepKeys(host, root);
}

export { printAlone };
