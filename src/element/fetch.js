// How the loader fetches files and modules: each one with its integrity, and none twice.

export const at = (path) => new URL(path, import.meta.url);

/** Each file is fetched once for all callers. A fetch that fails is tried three times, past the browser's
 * cache from the second on; after that it may be requested again. The error names the file. */
const fetched = {};
export function bring(file, form = "text", tries = 3) {
  const { url } = file;
  // `file` serves as request options: `integrity` is one of them.
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

/** Browsers never retry a module that failed, and their cache may hold the one of another release: each
 * further attempt has an address of its own. */
const attempts = {};
export async function load(file, root) {
  const { url, integrity } = file;
  const attempt = (attempts[url] ??= "");
  const href = at(url) + attempt;
  const link = document.createElement("link");
  try {
    if (link.relList.supports("modulepreload")) {
      await new Promise((onload, onerror) => {
        // Outside the page, a link never loads.
        (root.isConnected ? root : document.head).append(Object.assign(link, { rel: "modulepreload", integrity, href, onload, onerror }));
      });
      link.remove();
    }
    return await import(href);
  } catch (error) {
    attempts[url] = attempt + "?";
    if (!attempt) return load(file, root);
    error.file = file;
    throw error;
  }
}
