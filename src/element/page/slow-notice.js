// The notice that our own page shows after three seconds without the widget.

import { SLOW_TEXTS } from "build:constants";
import { slowNotice } from "../slow-notice.js";

export function wait(host) {
  if ("ready" in host.dataset || host.shadowRoot.querySelector("[role=alert]")) return;
  const notice = slowNotice(host, SLOW_TEXTS[document.documentElement.lang] ?? Object.values(SLOW_TEXTS)[0]);
  notice.className = "word";
  document.body.append(notice);
}
