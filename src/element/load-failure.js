// Why something did not load: for the visitor in words, with what to do now; for whoever runs the host
// in one line of the console, with the file, what is wrong, and what mends it. It comes when it is needed.

import { CAUSES } from "build:constants";

/** What may succeed now: the same again, or the whole page anew. After other causes, nothing would. */
const RETRIES = { release: "reload", wasm: null, browser: null, policy: null, host: null };
/** These take the place of the first words, which speak of an interruption. */
const WHOLE = ["wasm", "browser", "policy"];
/** A host that stalls tells nothing, in milliseconds. */
const PATIENCE = 15_000;

/**
 * `panel` holds the first words as its first child, and `button`, which tries again; `template` is a button
 * of the same kind where there is none to try again, or where only the whole page can; `paper` is an address with
 * its label, if not that of the questionnaire, or nothing where there is one already. `scripts` hold the hashes of all files of a release.
 * @param {{ panel?: HTMLElement, button?: HTMLElement, template?: HTMLElement, lang: string, paper?: [string, string] | null,
 *   isWholePage?: boolean, error: any, reason?: string, scripts?: string[] }} given
 */
export async function explain({ panel, button, template = button, lang, paper, isWholePage, ...failure }) {
  // In place of the widget there is no style yet; a dialog has its own.
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
  // Somebody else's questionnaire has no paper here.
  const isStranger = /[:/.]/.test(/** @type {ShadowRoot} */ (panel.getRootNode()).host?.getAttribute("questionnaire") ?? "");
  const links = paper === null || isStranger ? [] : [paper ?? [words.paper, words.onPaper]];
  if (cause === "policy") links.unshift([words.page, words.onPage]);
  for (const [address, label] of links) {
    const link = Object.assign(element("a", label), { href: new URL(address, import.meta.url).href });
    if (!isOwn) Object.assign(link, { target: "_blank", rel: "noopener" });
    // On pages of any colour.
    Object.assign(link.style, { display: "inline-block", padding: "0.75em 0", marginInlineEnd: "1em", color: "inherit" });
    panel.append(" ", link);
  }
}

const element = (name, textContent) => Object.assign(document.createElement(name), { textContent });

/** The address that all of our files lie below. */
const folder = () => new URL("../", import.meta.url).href;

/** The cause, by the name of its words, and the line for the console.
 * @param {{ error: any, reason?: string, scripts?: string[] }} failure
 * @returns {Promise<{ cause?: string, line?: string }>} */
async function diagnose({ error, reason, scripts = ["./faire-ensemble.js", "./widget.js"] }) {
  if (reason === "policy") return { cause: "policy", line: advice() };
  if (reason === "browser") {
    return { cause: error.lacks === "WebAssembly" ? "wasm" : "browser", line: error.message };
  }
  const { file } = error;
  if (!file) return {};
  const url = new URL(file.url, import.meta.url);
  const of = (cause, words) => ({ cause, line: `${url}: ${words}` });
  let answer;
  let bytes;
  try {
    answer = await fetch(url, { cache: "reload", signal: AbortSignal.timeout?.(PATIENCE) });
    bytes = await answer.arrayBuffer();
  } catch {
    return of(...(answer ? ["network", "the answer broke off"] : await unreadable(url)));
  }
  const type = answer.headers.get("Content-Type") ?? "";
  const ending = url.pathname.split(".").pop();
  if (!answer.ok) return of("missing", `status ${answer.status}; upload the whole folder again${NEEDS[ending] ?? ""}`);
  if (/html/.test(type) && !/html$|\/$/.test(url.pathname)) {
    return of("portal", "a page came in its place (text/html); a host has to answer 404 to what it doesn't have: upload the whole folder again");
  }
  if (file.integrity && !(await fits(bytes, file.integrity))) {
    if (await isReplaced(scripts, file.integrity)) {
      return of("release", 'the host has another release by now, while this page still runs the earlier script; send v1/ with "Cache-Control: no-cache"');
    }
    return of("altered", "integrity: the file on the host is not the one of this release: upload the whole folder again, or let caches expire");
  }
  if (ending === "js" && !/javascript|ecmascript/.test(type)) return of("host", `it came as "${type}"; send .js as text/javascript (Apache: AddType text/javascript .js)`);
  if (error.name === "SyntaxError") return of("browser", "this browser can't read it; docs/embed.md has what is needed");
  return of("passing", "it comes now: what held it up has passed");
}

function advice() {
  const { origin } = new URL(import.meta.url);
  return `add to your policy script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}, or for a frame script-src ${origin}; frame-src ${origin}`;
}

const NEEDS = {
  wasm: '; some hosts refuse what they have no type for (Apache: AddType application/wasm .wasm; IIS: <mimeMap fileExtension=".wasm" mimeType="application/wasm" />)',
};

/** No answer, or one that this page may not read: from another site without its leave, or after a way round. */
async function unreadable(url) {
  const silent = ["network", "no answer; the network, or the host, is down"];
  if (!navigator.onLine) return silent;
  const ask = (options) => fetch(url, { cache: "reload", signal: AbortSignal.timeout?.(PATIENCE), ...options }).catch(() => /** @type {Partial<Response>} */ ({}));
  const { type } = await ask({ redirect: "manual" });
  if (type === "opaqueredirect") return ["portal", "the answer leads to another address"];
  const blind = await ask({ mode: "no-cors" });
  if (!blind.type) return silent;
  if (url.origin === location.origin) return ["network", "the answer can't be read"];
  const leave = 'it came without the leave for other sites; send "Access-Control-Allow-Origin: *" with every file';
  // Nobody but the host answers by https.
  return [url.protocol === "https:" ? "host" : "unread", leave];
}

async function fits(bytes, integrity) {
  const [, bits, wanted] = /^sha(\d+)-(.*)$/.exec(integrity);
  // Without https there is nothing to count it with: what was refused is not that file.
  const hash = await crypto.subtle?.digest(`SHA-${bits}`, bytes);
  return Boolean(hash) && btoa(String.fromCharCode(...new Uint8Array(hash))) === wanted;
}

/** Whether the scripts that know the hashes are those of another release by now. */
async function isReplaced(scripts, integrity) {
  const answers = await Promise.all(scripts.map((it) => fetch(new URL(it, import.meta.url), { cache: "reload" })));
  const texts = await Promise.all(answers.map((it) => it.text()));
  return answers.every((it) => it.ok) && !texts.some((it) => it.includes(integrity));
}

/** The page anew, with nothing of the earlier release left in the browser's cache. */
async function renew() {
  const ours = performance.getEntriesByType("resource").map(({ name }) => name.split("?")[0]).filter((name) => name.startsWith(folder()));
  const all = new Set([new URL("./faire-ensemble.js", import.meta.url).href, ...ours]);
  const page = location.href.split("#")[0];
  if (page.startsWith(folder())) all.add(page);
  await Promise.allSettled([...all].map((address) => fetch(address, { cache: "reload" })));
  location.reload();
}
