// Lists what the page has requested since it was opened, from the browser's own performance entries.

import { RELEASE } from "build:constants";

/** The default size of the browser's resource timing buffer. */
const NOTED = 250;

/** `pack` is the address of the questions, which is elsewhere for a partner's questionnaire. Addresses
 * are shown as they were sent: what follows a `#` never is. `handed` is what the host page was given:
 * see hand-over.js. */
export function receipt(pack, handed) {
  const questions = new URL(pack, import.meta.url).href;
  const folder = new URL("../", import.meta.url);
  // On a partner's page, other requests are the partner's.
  const isOurPage = location.href.startsWith(folder.href);
  const noted = performance.getEntriesByType("resource");
  const all = new Set([...performance.getEntriesByType("navigation"), ...noted].map(({ name }) => name.split("#")[0]));
  const isOurs = (it) => it.startsWith(folder.href);
  const asked = [...all].filter((it) => /^https?:/.test(it) && (isOurPage || isOurs(it) || it === questions));
  return {
    release: RELEASE,
    host: folder.host,
    handed,
    files: asked.filter(isOurs).map((it) => it.slice(folder.origin.length)),
    questions: isOurs(questions) ? undefined : asked.find((it) => it === questions),
    others: asked.filter((it) => !isOurs(it) && it !== questions),
    isAround: !isOurPage || parent !== window,
    isCut: noted.length >= NOTED,
  };
}
