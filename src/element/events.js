// The events that the element dispatches, as `docs/embed.md` describes them.

/** What the page learns about each event, in the order in which the widget reports it; hand-over.js
 * emits the result. */
const DETAILS = {
  start: ["path", "perimeter"],
  progress: ["answered", "total"],
  complete: ["answered", "total"],
  share: ["way"],
  erase: [],
};

export const emit = (host, name, detail) => host.dispatchEvent(new CustomEvent(`faire-ensemble-${name}`, { bubbles: true, composed: true, detail }));

/** Emits an event of the widget, if the page may know of it. */
export function emitWidgetEvent(host, event, values) {
  const names = DETAILS[event];
  if (names) emit(host, event, Object.fromEntries(names.map((name, index) => [name, values[index]])));
}
