// The partner's overlay, from the attribute `overlay`: loads it, shows it with a result, and adds it to
// what is printed and saved. Without an overlay, or with one that can't be read, the widget goes on
// without it.

import { OVERLAY_TEXTS } from "build:constants";
import { overlayText } from "./overlay/fetch.js";
import { readOverlay } from "./overlay/read.js";
import { placeIn, section } from "./overlay/section.js";

/** What dialogs print and save, by element: see `src/dialogs/overlay.rs`. */
const shown = new WeakMap();
export const overlayOf = (host) => shown.get(host);

/** Shows the overlay whenever a result is on the screen, until `signal` aborts. `questions` resolves to the
 * text of the questionnaire in the language that `lang` returns.
 * @param {{ host: Element, ground: HTMLElement, lang: () => string, questions: () => Promise<string>, signal: AbortSignal }} given */
export function showOverlay({ host, ground, lang, questions, signal }) {
  let drawn;
  const update = async () => {
    const attribute = host.getAttribute("overlay");
    // Called after every change of the screen.
    if (attribute === null && !drawn) return;
    const key = `${lang()} ${attribute}`;
    const old = ground.querySelector(".overlay");
    if (old && drawn?.key !== key) old.remove();
    if (attribute === null || !placeIn(ground)) return;
    // Each attribute and language is read only once, so that a fault is reported once.
    if (drawn?.key !== key) drawn = { key, content: read(host, lang(), questions) };
    const { content } = drawn;
    const found = await content;
    const place = placeIn(ground);
    if (!found || !place || drawn.content !== content || signal.aborted || ground.querySelector(".overlay")) return;
    place.append(section(found, ground));
  };
  const observer = new MutationObserver(update);
  observer.observe(ground, { childList: true, subtree: true });
  observer.observe(host, { attributeFilter: ["overlay"] });
  signal.addEventListener("abort", () => observer.disconnect());
  update();
}

async function read(host, lang, questions) {
  shown.delete(host);
  try {
    const { text, base } = await overlayText(host.getAttribute("overlay"));
    const { axes } = JSON.parse(await questions());
    const titles = Object.fromEntries(axes.flatMap((it) => it.dimensions).map(({ id, name }) => [id, name]));
    const { overlay, faults } = readOverlay(text, { lang, ids: Object.keys(titles), base });
    if (!overlay) throw new Error(faults.join("; "));
    const words = wordsOf(lang, overlay.name);
    shown.set(host, { ...overlay, heading: words.heading });
    return { overlay, words, titles };
  } catch (error) {
    console.warn(`faire-ensemble: the overlay is not shown: ${error.message}`);
  }
}

function wordsOf(lang, name) {
  const words = OVERLAY_TEXTS[lang] ?? OVERLAY_TEXTS.fr;
  return { heading: words[0].replace("{name}", () => name), others: words[1] };
}
