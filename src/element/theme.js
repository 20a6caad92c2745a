// Applies the colour scheme and the colours that the tag asks for.

import { CONTRAST } from "build:constants";
import { DOOR } from "./own-page.js";
import { pageScheme, watchScheme } from "./page-scheme.js";

export function sheetOf(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** `paint` applies the scheme and the colours. After `watch`, it does so when the page or the system
 * switches, until the function that `watch` returns is called. */
export function themePainter({ host, root, ground, load, word, say }) {
  let painter;
  /** Our own page follows the system, as its other parts do. */
  const scheme = () => {
    const asked = word("scheme") ?? "auto";
    return asked === "auto" && !host[DOOR] ? pageScheme(host) : asked;
  };
  async function paint() {
    if (!host.isConnected) return;
    // A dialog has a ground of its own.
    const now = scheme();
    for (const it of root.querySelectorAll(".ground")) it.dataset.scheme = now;
    const style = getComputedStyle(host);
    const isAsked = ["accent", "surface", "text"].some((name) => style.getPropertyValue(`--faire-ensemble-${name}`).trim());
    if (!painter && !isAsked) return;
    try {
      painter ??= await load(CONTRAST, root);
      painter.paint({ host, ground, say });
    } catch (error) {
      say(error);
    }
  }
  // tokens.css gives the colours a transition, so that a change in any style sheet is an event.
  ground.addEventListener("transitionrun", ({ propertyName }) => propertyName.startsWith("--faire-ensemble-") && paint());
  const look = () => {
    const now = scheme();
    // Our colours follow the system by themselves, a partner's don't.
    if ((painter && now === "auto") || now !== ground.dataset.scheme) paint();
  };
  return { paint, watch: () => watchScheme(host, root, look) };
}
