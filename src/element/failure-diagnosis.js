// Finds out why a file did not load, by requesting it once more.

/** In milliseconds: after that, a stalled host counts as not answering. */
const PATIENCE = 15_000;

/** The cause, as a key of `CAUSES`, and the line for the console.
 * @param {{ error: any, reason?: string, scripts?: string[] }} failure
 * @returns {Promise<{ cause?: string, line?: string }>} */
export async function diagnose({ error, reason, scripts = ["./faire-ensemble.js", "./start.js", "./widget.js"] }) {
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

/** The cause of a request without a readable answer: no network, a redirection, or no CORS header. */
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
  // Over https, the answer can only be the host's own.
  return [url.protocol === "https:" ? "host" : "unread", leave];
}

async function fits(bytes, integrity) {
  const [, bits, wanted] = /^sha(\d+)-(.*)$/.exec(integrity);
  // Without https there is no `crypto.subtle`; the browser refused the file, so the hash differs.
  const hash = await crypto.subtle?.digest(`SHA-${bits}`, bytes);
  return Boolean(hash) && btoa(String.fromCharCode(...new Uint8Array(hash))) === wanted;
}

/** Whether the host now has the scripts of another release, with other hashes. */
async function isReplaced(scripts, integrity) {
  const answers = await Promise.all(scripts.map((it) => fetch(new URL(it, import.meta.url), { cache: "reload" })));
  const texts = await Promise.all(answers.map((it) => it.text()));
  return answers.every((it) => it.ok) && !texts.some((it) => it.includes(integrity));
}
