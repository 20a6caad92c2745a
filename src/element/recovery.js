// After a breakdown (a panic, no memory left) a new instance continues at the same question. If it breaks
// again, nothing restarts automatically any more: the stored answers may be the cause.

import { DOOR } from "./own-page.js";

/** In milliseconds: two breakdowns within this are one that comes back. */
const APART = 60_000;
/** By element: `{ place, time, isAtWork }` of each breakdown of late. */
const breakdowns = new WeakMap();
/** By element that was opened without what is kept: whose memory it has instead. */
export const blank = new WeakMap();

/** Where somebody was at work, they go on at once. */
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
  // What broke first, and what took its place.
  for (const it of root.querySelectorAll("#broken")) it.remove();
  const open = () => {
    blank.set(host, {});
    breakdowns.delete(host);
    // Where one was, on our own page, is kept there too.
    if (host[DOOR]) history.replaceState("welcome", "");
    again();
  };
  // Where it can't come, there is *Try again* alone.
  loadDialogs().then((it) => it.offer({ panel: root.getElementById("panel"), lang, entries, open }), () => {});
}
