// Explains why something did not load. The visitor reads what to do now; whoever runs the host reads one
// line in the console with the file, the fault and its remedy. Loaded only after a failure.

import { CAUSES, DOCTOR } from "build:constants";
import { diagnose } from "./failure-diagnosis.js";

/** What to retry, by cause: the whole page, or nothing. For any other cause, the same file again. */
const RETRIES = { release: "reload", wasm: null, browser: null, policy: null, host: null };
/** For these causes, the text replaces the first one, which mentions an interruption. */
const WHOLE = ["wasm", "browser", "policy"];
/**
 * `panel` contains the first text as its first child, and `button`, which tries again. `template` is a button
 * to clone where `button` is missing. `paper` is an address with its label, by default that of the questionnaire
 * on paper; null where the page has that link already. `scripts` contain the hashes of all files of a release.
 * @param {{ panel?: HTMLElement, button?: HTMLElement, template?: HTMLElement, lang: string, paper?: [string, string] | null,
 *   isWholePage?: boolean, error: any, reason?: string, scripts?: string[] }} given
 */
export async function explain({ panel, button, template = button, lang, paper, isWholePage, ...failure }) {
  // A panel in place of the widget has no style sheet yet; a dialog has one.
  if (panel?.id === "panel") Object.assign(panel.style, { margin: "1em", padding: "0 0.5em 1em", border: "2px solid", font: "medium system-ui" });
  if (button?.id === "again") Object.assign(button.style, { padding: "0.75em", font: "inherit" });
  if (failure.reason === "panic") return;
  const { cause, line } = await diagnose(failure).catch((error) => ({ line: `${error}`, cause: undefined }));
  if (line) console.warn(`faire-ensemble: ${line}`);
  if (!panel?.isConnected || !cause) return;
  const words = CAUSES[lang] ?? Object.values(CAUSES)[0];
  const said = element("p", words[cause]);
  if (WHOLE.includes(cause)) panel.firstElementChild.replaceWith(said);
  else panel.firstElementChild.after(said);
  const retry = cause in RETRIES ? RETRIES[cause] : isWholePage ? "reload" : "again";
  if (retry !== "again") button?.remove();
  if (retry === "reload") {
    const reload = Object.assign(template.cloneNode(), { textContent: words.reload, onclick: renew });
    panel.append(reload, " ");
  }
  const isOwn = location.href.startsWith(folder()) && parent === self;
  // Only our own questionnaires have a version on paper.
  const isStranger = /[:/.]/.test(/** @type {ShadowRoot} */ (panel.getRootNode()).host?.getAttribute("questionnaire") ?? "");
  const links = paper === null || isStranger ? [] : [paper ?? [words.paper, words.onPaper]];
  if (cause === "policy") links.unshift([words.page, words.onPage]);
  for (const [address, label] of links) {
    const link = Object.assign(element("a", label), { href: new URL(address, import.meta.url).href });
    if (!isOwn) Object.assign(link, { target: "_blank", rel: "noopener" });
    // Legible on a page of any colour.
    Object.assign(link.style, { display: "inline-block", padding: "0.75em 0", marginInlineEnd: "1em", color: "inherit" });
    panel.append(" ", link);
  }
}

/** Opens the doctor over the page, for the files that the widget needs. The loader, which has no room for
 * another hash, gives its own `load`, and the script that knows the other files.
 * @param {{ load: (file: object, root: Node) => Promise<any>, start: { url: string, integrity: string } }} given */
export async function doctor({ load, start }) {
  const { FILES } = await load(start, document.head).catch(() => ({ FILES: [] }));
  (await load(DOCTOR, document.head)).openDoctor([start, ...FILES]);
}

const element = (name, textContent) => Object.assign(document.createElement(name), { textContent });

/** The address of the folder of the release. */
const folder = () => new URL("../", import.meta.url).href;

/** Reloads the page after refreshing all our files in the browser's cache. */
async function renew() {
  const ours = performance.getEntriesByType("resource").map(({ name }) => name.split("?")[0]).filter((name) => name.startsWith(folder()));
  const all = new Set([new URL("./faire-ensemble.js", import.meta.url).href, ...ours]);
  const page = location.href.split("#")[0];
  if (page.startsWith(folder())) all.add(page);
  await Promise.allSettled([...all].map((address) => fetch(address, { cache: "reload" })));
  location.reload();
}
