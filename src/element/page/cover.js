// Hides the prerendered first screen while it is about to change.

import { host, place } from "./element.js";
import { isFramed } from "./parent-frame.js";

/** A notice if the widget is slow; not inside an iframe, which is part of another page. */
const slow = setTimeout(() => isFramed || import("./slow-notice.js").then((it) => it.wait(host)).catch(() => {}), 3000);

/** Half a second of an empty page is better than half a second of a screen that then changes. */
export function cover(lang, progress) {
  const elsewhere = location.hash.includes("r=") || (history.state ?? "welcome") !== "welcome";
  if (elsewhere || lang !== document.documentElement.lang) place.style.visibility = "hidden";
  if (progress) place.dataset.returning = "";
}

export function uncover() {
  clearTimeout(slow);
  place.style.visibility = "";
  delete place.dataset.returning;
}
