// The browser's own print, on our own page: the same pages as our button prints. The browser waits for
// nothing that has to be fetched or compiled, so all that the pages need is there beforehand.

import { overlayOf } from "./overlay.js";
import { DOOR } from "./own-page.js";
import { printAlone } from "./print-isolation.js";

/** The buttons whose events carry the result on the screen: *Print*, or *Compare with mine* for someone
 * else's. */
const TELLS = ".summary:not(.summary--visited) .glance__actions .button:last-child, .summary--visited .glance .button:nth-child(2)";

/** In milliseconds: the whole result is painted before anything is fetched for paper. */
const SETTLED = 200;

/** What these buttons sent for the browser's own print: it must cause nothing else. */
const taken = new WeakSet();
export const isTaken = (given) => !!given && taken.has(given);

/** Returns a function that ends this. Does nothing on a host page, or in an iframe of one. */
export function watchPrintMenu({ root, ground, addSibling, load, told, sheetOf }) {
  const page = root.host[DOOR];
  if (!page || parent !== window) return () => {};
  let ready;
  let isAsking = false;
  const { hear } = page;
  page.hear = (event, ...values) => {
    hear(event, ...values);
    if (!isAsking || !["print", "dialog"].includes(event)) return;
    isAsking = false;
    taken.add(values[1]);
    lay(values[1]);
  };
  /** Fetches all that the pages need, in the language of the screen. */
  const prepare = () => {
    if (!ground.querySelector(TELLS)) return;
    const { pack } = told();
    if (ready?.pack === pack) return;
    const own = (ready = { pack, text: "", mount: undefined });
    const forget = () => ready === own && (ready = undefined);
    load(pack).then(async ({ dialogs, wasm, text }) => {
      own.mount = await dialogs.mounter(wasm, forget);
      own.text = text;
    }).catch(forget);
  };
  /** Lays the pages out in place of the screen, before the browser looks. */
  const lay = ([own, visited]) => {
    const { load, shareUrl: link } = told();
    const around = addSibling();
    const remove = () => {
      around.remove();
      ground.classList.remove("behind-paper");
    };
    const act = (_, pages) => {
      if (!pages) return remove();
      around.append(pages);
      ground.classList.add("behind-paper");
      printAlone({ host: root.host, sheetOf, printPage: (report) => report("done"), report: () => {}, done: remove });
    };
    // Nothing is stored here: the copy in memory may be older than the stored data.
    ready.mount(around, { storage: false, load, link, screen: "print", own, visited, overlay: overlayOf(root.host), act, pack: ready.text });
  };
  const onPrint = () => {
    // Our own button is printing, and the pages are there.
    if (!ready?.mount || ready.pack !== told().pack || ground.classList.contains("behind-paper")) return;
    const button = ground.querySelector(TELLS);
    isAsking = !!button;
    button?.click();
  };
  let timer;
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(prepare, SETTLED);
  });
  observer.observe(ground, { childList: true, subtree: true });
  addEventListener("beforeprint", onPrint);
  prepare();
  return () => {
    observer.disconnect();
    clearTimeout(timer);
    removeEventListener("beforeprint", onPrint);
    page.hear = hear;
  };
}
