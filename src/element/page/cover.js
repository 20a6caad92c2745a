// Hides the prerendered first screen while it is about to change.

import { host, place } from "./element.js";
import { isFramed } from "./parent-frame.js";

/** What to say where the widget is slow to come: a frame is somebody else's page. */
const slow = setTimeout(() => isFramed || import("./slow-notice.js").then((it) => it.wait(host)).catch(() => {}), 3000);

/** Half a second of nothing is better than half a second of what is about to change. */
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
