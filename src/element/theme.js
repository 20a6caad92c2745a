// Applies the colour scheme and the colours that the tag asks for.

import { CONTRAST } from "build:constants";

export function sheetOf(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** Gives a function that applies the scheme and the colours whenever they may have changed. */
export function themePainter({ host, root, ground, load, word, say }) {
  let painter;
  return async function paint() {
    if (!host.isConnected) return;
    ground.dataset.scheme = word("scheme") ?? "auto";
    const style = getComputedStyle(host);
    const isAsked = ["accent", "surface", "text"].some((name) => style.getPropertyValue(`--faire-ensemble-${name}`).trim());
    if (!painter && !isAsked) return;
    try {
      painter ??= await load(CONTRAST, root);
      painter.paint({ host, ground, say });
    } catch (error) {
      say(`the page's colours could not come: ${error}`);
    }
  };
}
