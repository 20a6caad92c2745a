// How the loader gets what it needs: each file with its integrity, and none twice.

export const at = (path) => new URL(path, import.meta.url);
export const say = (words) => console.warn("faire-ensemble:", words);

/** Each file comes once, whoever asks first. What fails, as a transfer that is cut, is tried three times,
 * the later ones past the browser's cache, and may be asked for again. Its error names the file. */
const fetched = {};
export function bring(file, form = "text", tries = 3) {
  const { url } = file;
  // Of a file, a request takes its integrity.
  return (fetched[url] ??= fetch(at(url), tries < 3 ? { ...file, cache: "reload" } : file)
    .then((answer) => {
      if (answer.ok) return answer[form]();
      throw Error(`${answer.status}`);
    })
    .catch((error) => {
      delete fetched[url];
      if (--tries) return bring(file, form, tries);
      error.file = file;
      throw error;
    }));
}

/** A module that failed once would fail for ever, and the browser's cache may hold another release's: each
 * further attempt has an address of its own. */
const attempts = {};
export async function load(file, root) {
  const { url, integrity } = file;
  const attempt = attempts[url] ?? 0;
  const href = at(url) + (attempt ? `?${attempt}` : "");
  const link = document.createElement("link");
  try {
    if (link.relList.supports("modulepreload")) {
      await new Promise((onload, onerror) => {
        root.append(Object.assign(link, { rel: "modulepreload", integrity, href, onload, onerror }));
      });
    }
    return await import(href);
  } catch (error) {
    attempts[url] = attempt + 1;
    if (!attempt) return load(file, root);
    error.file = file;
    throw error;
  }
}

/** The language that the visitor chose on an earlier visit. */
export function keptLang() {
  try {
    return JSON.parse(localStorage.getItem("faire-ensemble/1/lang"));
  } catch {} // Refused, or not ours to read: a first visit.
}

/** A page's policy may refuse all WebAssembly: eight bytes are enough to know. WebKit refuses the
 * instance, the others the module. */
export function allowsWasm() {
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch {}
}
