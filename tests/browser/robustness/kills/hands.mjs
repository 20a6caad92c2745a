// Somebody at work in the page, as a script there: they see and press what is on the screen.

const widget = () => document.querySelector("faire-ensemble").shadowRoot;
const asWords = (text) => text.replace(/\s+/g, " ").trim();

/** What shows these very words. */
export function shown(words, as = "button, span, p") {
  const own = (it) => [...it.childNodes].filter((part) => part.nodeType === Node.TEXT_NODE).map((part) => part.data).join("");
  const fits = (it) => [it.textContent, own(it)].map(asWords).includes(words) && it.getClientRects().length > 0;
  return [...widget().querySelectorAll(as)].find(fits);
}

/** What `probe` gives once it gives something: it is asked again when the page has changed. */
export async function until(expected, probe) {
  const end = performance.now() + 30_000;
  for (;;) {
    const found = probe();
    if (found) return found;
    if (performance.now() > end) throw new Error(`waited in vain for ${expected}; there is: ${asWords(widget().querySelector("#mount").innerText)}`);
    await changed();
  }
}

/** Or a moment has gone by, as styles arrive without a change; browsers make it long in a tab that
 * nobody looks at. */
function changed() {
  return new Promise((go) => {
    const observer = new MutationObserver(go);
    observer.observe(widget(), { subtree: true, childList: true, characterData: true, attributes: true });
    setTimeout(go, 100);
  });
}

/** After what the page does at once: its own drawing among it. */
function soon() {
  return new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = go;
    port2.postMessage(0);
  });
}

/** Whichever of these words is there first. */
export const sees = (all) => until(all.join(" or "), () => all.find((it) => shown(it)));

/** In, or back in. The first screen is there before the widget is: whoever presses too early presses
 * again. */
export async function begin({ begin, resume, path, overview }) {
  await until("what comes first", () => {
    if (shown(overview, "button, h1, h2")) return true;
    const all = shown(resume) ? [resume] : [path, begin];
    all.forEach((it) => shown(it)?.click());
    return false;
  });
}

/** From anywhere to every question. */
export async function goToOverview({ overview }) {
  shown(overview, "button")?.click();
  await until(overview, () => shown(overview, "h1, h2"));
}

/** From anywhere to a question; gives the words of the answer that it shows. */
export async function open({ topic, stem }, words) {
  await goToOverview(words);
  shown(topic).click();
  await until(stem, () => shown(stem, "h1, h2"));
  return asWords(widget().querySelector("input[type=radio]:checked")?.parentElement.textContent ?? "");
}

/** Answers, and comes back once one of `ends` shows: `{ said, after }`, after how many milliseconds. */
export async function answer({ question, answer }, words, ends) {
  await open(question, words);
  // In a tab that nobody looks at, browsers let the page wait a second before it hears of a press.
  let isHeard = false;
  addEventListener("faire-ensemble-progress", () => (isHeard = true), { once: true });
  shown(answer).click();
  const begin = performance.now();
  await until(`the page to hear of ${answer}`, () => isHeard);
  // The page has drawn itself anew once the press is done with: what it says now is about this answer.
  await soon();
  const said = ends ? await sees(ends) : undefined;
  return { said, after: performance.now() - begin };
}
