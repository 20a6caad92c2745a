// Prints a result on pages of its own, which the dialogs' wasm lays out beside the widget.

import { overlayOf } from "./overlay.js";
import { isTaken } from "./print-menu.js";

/** In milliseconds: how long somebody who pressed *Print* waits for these pages. */
const PAGES_TIME = 8000;

/** Prints these pages instead of the widget. `done` is called once they are gone. */
export async function printPages({ ground, around, print }, pages, report, done = () => {}) {
  around.append(pages);
  ground.classList.add("behind-paper");
  await null; // Drawn in the next microtask.
  const remove = () => {
    pages.remove();
    ground.classList.remove("behind-paper");
    done();
  };
  print((outcome) => {
    if (outcome !== "done") remove();
    report(outcome);
  }, remove);
}

/** Loads and prints the pages. If they fail to load, or for a link that holds scores alone, prints what
 * is on the screen. */
export function resultPrinter({ root, ground, addSibling, load, told, print }) {
  let isLoading = false;
  return async function printResult(report, given) {
    if (isLoading || isTaken(given)) return;
    const [own, visited] = given ?? [];
    isLoading = true;
    let around;
    const remove = () => around?.remove();
    const printScreen = () => {
      remove();
      print(report);
    };
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(reject, PAGES_TIME, new Error("the pages to print did not load in time"));
    });
    try {
      const { pack, storage, load: loadPack, shareUrl: link } = told();
      const { dialogs, wasm, text, second } = await Promise.race([load(pack), late]);
      around = addSibling();
      const act = (_, pages) => pages ? printPages({ ground, around, print }, pages, report, remove) : printScreen();
      await dialogs.open({ dialog: around, wasm, fail: printScreen, given: { storage, load: loadPack, link, second, screen: "print", own, visited, overlay: overlayOf(root.host), act, pack: text, questions: pack.url } });
    } catch (error) {
      console.error("faire-ensemble:", error);
      printScreen();
    } finally {
      clearTimeout(timer);
      isLoading = false;
    }
  };
}
