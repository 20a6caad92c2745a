// The notice of a slow start, and the end of what hides the prerendered first screen.

import { host, place } from "./element.js";
import { isFramed } from "./query.js";

/** Shows a notice if the widget is slow, but not inside an iframe, which is part of another page. */
const slow = setTimeout(() => isFramed || import("./slow-notice.js").then((it) => it.wait(host)).catch(() => {}), 3000);

/** Shows the first screen that was hidden because it was about to change. */
export function uncover() {
  clearTimeout(slow);
  place.style.visibility = "";
  delete place.dataset.returning;
}
