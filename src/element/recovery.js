// After a breakdown (a panic, no memory left) a new instance continues at the same question. If it breaks
// again, nothing restarts automatically: the stored answers may be the cause.

import { DOOR } from "./own-page.js";

/** In milliseconds: a second breakdown within this time has the same cause. */
const APART = 60_000;
/** By element: `{ place, time, isAtWork }` of each recent breakdown. */
const breakdowns = new WeakMap();
/** By element that was opened without its stored data: the owner of the memory that it uses instead. */
export const blank = new WeakMap();

/** Respondents who were answering continue at once, without the welcome screen. */
export const resumed = (host) => {
  const last = breakdowns.get(host)?.slice(-1)[0];
  const begin = last?.isAtWork;
  if (last) last.isAtWork = false;
  return begin === undefined ? {} : { begin };
};

export function recover({ host, root, error, lang, entries, loadDialogs, fail, again }) {
  const ground = root.getElementById("mount");
  const sees = (selector) => ground?.querySelector(selector);
  const now = {
    place: sees("[data-focus]")?.textContent,
    time: performance.now(),
    isAtWork: !!sees(".item-card, .overview, .summary") && !sees(".visited__banner"),
  };
  const before = breakdowns.get(host) ?? [];
  breakdowns.set(host, [...before, now]);
  if (!before.some(({ place, time }) => place === now.place || now.time - time < APART)) {
    console.error("faire-ensemble:", error);
    return again();
  }
  fail(error, "panic");
  // The first broken widget and the one that replaced it.
  for (const it of root.querySelectorAll("#broken")) it.remove();
  const open = () => {
    blank.set(host, {});
    breakdowns.delete(host);
    // On our own page, the history holds the current step too.
    if (host[DOOR]) history.replaceState("welcome", "");
    again();
  };
  // If the module fails to load, *Try again* is the only choice.
  loadDialogs().then((it) => it.offer({ panel: root.getElementById("panel"), lang, entries, open }), () => {});
}
