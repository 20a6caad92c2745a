// The notice that our own page shows after three seconds without the widget.

import { SLOW_TEXTS } from "build:constants";

/** In milliseconds: then a button offers to reload. Not automatically: a slow network may be halfway. */
const LONG = 17_000;

export function wait(host) {
  if ("ready" in host.dataset || host.shadowRoot.querySelector("[role=alert]")) return;
  const [slow, again] = SLOW_TEXTS[document.documentElement.lang] ?? Object.values(SLOW_TEXTS)[0];
  const word = Object.assign(document.createElement("p"), { className: "word", role: "status", textContent: slow });
  document.body.append(word);
  const offer = setTimeout(() => {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: again });
    // Reloading aborts the requests under way.
    button.onclick = () => location.reload();
    word.append(button);
  }, LONG);
  const end = () => {
    clearTimeout(offer);
    word.remove();
  };
  for (const name of ["ready", "error"]) host.addEventListener(`faire-ensemble-${name}`, end, { once: true });
}
