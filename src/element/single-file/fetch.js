// Takes the place of `fetch.js` where everything is in one HTML file: modules are functions of the script,
// and other files are data blocks of the document.

import { modules } from "build:modules";

/** Links lead to this file, whatever it is called: there is nothing else. */
export const at = () => new URL(location.href.split("#")[0]);

/** The content of an embedded file. */
export async function bring({ url }, form = "text") {
  const block = document.querySelector(`script[data-file="${url}"]`);
  if (!block) throw Object.assign(Error(`${url} is not in this file`), { file: { url } });
  const bytes = Uint8Array.from(atob(block.textContent), (it) => it.charCodeAt(0));
  return form === "text" ? new TextDecoder().decode(bytes) : bytes.buffer;
}

const loaded = {};
/** The exports of a module, which runs once. */
export const load = async ({ url }) => (loaded[url] ??= modules[url]());
