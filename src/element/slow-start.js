// The notice within the first screen, or the first question, when the widget is slow to come.

import { SLOW_TEXTS } from "build:constants";
import { slowNotice } from "./slow-notice.js";

/** In milliseconds. */
const SLOW = 3000;

/** Returns a function that shows the notice again, if there is one, on a screen that has replaced the
 * first. */
export function watchSlowStart(host, ground, lang) {
  let notice;
  const show = () => notice && ground.append(notice);
  const timer = setTimeout(() => {
    notice = slowNotice(host, SLOW_TEXTS[lang]);
    notice.className = "notice notice--slow";
    show();
  }, SLOW);
  for (const name of ["ready", "error"]) {
    host.addEventListener(`faire-ensemble-${name}`, () => {
      clearTimeout(timer);
      notice = undefined;
    }, { once: true });
  }
  return show;
}
