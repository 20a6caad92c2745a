// A script in the page that acts as a respondent: it sees and presses what is on the screen.

const widget = () => document.querySelector("faire-ensemble").shadowRoot;
const asWords = (text) => text.replace(/\s+/g, " ").trim();

/** The element that shows exactly these words. */
export function shown(words, as = "button, span, p, text-run") {
  const own = (it) => [...it.childNodes].filter((part) => part.nodeType === Node.TEXT_NODE).map((part) => part.data).join("");
  // What is there but invisible has a box too: the status during a write.
  const isVisible = (it) => it.getClientRects().length > 0 && getComputedStyle(it).visibility === "visible";
  const fits = (it) => [it.textContent, own(it)].map(asWords).includes(words) && isVisible(it);
  return [...widget().querySelectorAll(as)].find(fits);
}

/** Calls `probe` after each change of the page, until it returns something. */
export async function until(expected, probe) {
  const end = performance.now() + 30_000;
  for (;;) {
    const found = probe();
    if (found) return found;
    if (performance.now() > end) throw new Error(`waited in vain for ${expected}; there is: ${asWords(widget().querySelector("#mount").innerText)}`);
    await changed();
  }
}

/** Waits for a change, or for a moment, as styles load without one; in hidden tabs, browsers lengthen
 * that moment. */
function changed() {
  return new Promise((go) => {
    const observer = new MutationObserver(go);
    observer.observe(widget(), { subtree: true, childList: true, characterData: true, attributes: true });
    setTimeout(go, 100);
  });
}

/** Waits until the page has finished its immediate work, drawing included. */
function soon() {
  return new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = go;
    port2.postMessage(0);
  });
}

/** Whichever of these words appears first. */
export const sees = (all) => until(all.join(" or "), () => all.find((it) => shown(it)));

/** Begins or resumes. The first screen is there before the widget starts: a press that comes too early
 * is repeated. */
export async function begin({ begin, resume, path, overview }) {
  await until("what comes first", () => {
    if (shown(overview, "button, h1, h2")) return true;
    const all = shown(resume) ? [resume] : [path, begin];
    all.forEach((it) => shown(it)?.click());
    return false;
  });
}

/** Opens the overview from any screen. */
export async function goToOverview({ overview }) {
  shown(overview, "button")?.click();
  await until(overview, () => shown(overview, "h1, h2"));
}

/** Opens a question from any screen; returns the words of the chosen answer. */
export async function open({ topic, stem }, words) {
  await goToOverview(words);
  shown(topic).click();
  await until(stem, () => shown(stem, "h1, h2"));
  return asWords(widget().querySelector("input[type=radio]:checked")?.parentElement.textContent ?? "");
}

/** Answers, and returns once one of `ends` shows: `{ said, after }`, `after` in milliseconds. */
export async function answer({ question, answer }, words, ends) {
  await open(question, words);
  // In a hidden tab, browsers may delay a click by a second.
  let isHeard = false;
  addEventListener("faire-ensemble-progress", () => (isHeard = true), { once: true });
  shown(answer).click();
  const begin = performance.now();
  await until(`the page to hear of ${answer}`, () => isHeard);
  // The page has redrawn after the press: its status is now about this answer.
  await soon();
  const said = ends ? await sees(ends) : undefined;
  return { said, after: performance.now() - begin };
}
