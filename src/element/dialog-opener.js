// Loads and opens the dialogs over the widget: export, targets, saved results, import, comparison.

import { DIALOGS, DIALOGS_FAILED, DIALOGS_STYLE, DIALOGS_WASM, LOAD_FAILURE } from "build:constants";
import { closeDialog, openDialog } from "./acts.js";
import { handOver, handed } from "./hand-over.js";
import { overlayOf, showOverlay } from "./overlay.js";
import { isTaken, watchPrintMenu } from "./print-menu.js";
import { printPages, resultPrinter } from "./print-result.js";

export const loadDialogs = (root, load) => load(DIALOGS, root);
/** Explains a failed load, on the screen and in the console. */
export const explain = (root, load, given) => load(LOAD_FAILURE, root).then((it) => it.explain(given), () => {});

/** Opens a screen in a dialog placed after the widget, not inside it: two instances of yew would handle
 * each other's events. */
export function dialogOpener({ root, ground, bring, load, sheetOf, styleResults, addResults, widget, told, second, entries, tell, print }) {
  let isOpen = false;
  let isStyled = false;
  let close;
  const life = new AbortController();
  showOverlay({ host: root.host, ground, lang: () => told().lang, questions: () => bring(told().pack), signal: life.signal });
  const ahead = () => Promise.all([loadDialogs(root, load), bring(DIALOGS_WASM, "arrayBuffer"), bring(DIALOGS_STYLE), addResults()]);
  /** Prefetches all that a dialog needs; whatever fails is requested again when a dialog is opened. */
  openDialogs.prepare = () => ahead().catch(() => {});
  openDialogs.print = resultPrinter({ root, ground, addSibling, load: loadScreen, told, print });
  const unwatch = watchPrintMenu({ root, ground, addSibling, load: loadScreen, told, sheetOf });
  openDialogs.close = () => {
    unwatch();
    close?.();
    life.abort();
  };
  return openDialogs;

  /** Adds an element like the widget's own after it, with the same colours. */
  function addSibling() {
    const around = ground.cloneNode();
    around.removeAttribute("id");
    ground.after(around);
    return around;
  }

  /** What a screen needs: the module, the wasm, the pack and the second store. */
  async function loadScreen(pack, needed = ahead()) {
    const [[dialogs, wasm, sheet], text, kept] = await Promise.all([needed, pack && bring(pack), second()]);
    if (!isStyled) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf(sheet)];
    isStyled = true;
    return { dialogs, wasm, text, second: kept };
  }

  async function openDialogs(screen, given) {
    if (isOpen || isTaken(given)) return;
    const [own, visited] = given ?? [];
    isOpen = true;
    const { lang, pack, storage, load: loadPack, shareUrl: link, partner } = told();
    let around;
    const dialog = document.createElement("dialog");
    dialog.className = "dialog dialog--wide";
    dialog.onclose = () => {
      isOpen = false;
      around?.remove();
      // The control that opened the dialog may be gone, and the focus with it.
      if (!root.activeElement) ground.querySelector("[data-focus]")?.focus({ preventScroll: true });
    };
    // A file dropped beside its target must not replace the page.
    const hold = (event) => event.dataTransfer?.types.includes("Files") && event.preventDefault();
    dialog.addEventListener("dragover", hold);
    dialog.addEventListener("drop", hold);
    close = () => closeDialog(dialog, "");
    const fail = (error) => {
      console.error("faire-ensemble:", error);
      const button = document.createElement("button");
      button.className = "button";
      button.textContent = "OK";
      button.onclick = close;
      const words = document.createElement("p");
      words.textContent = DIALOGS_FAILED[lang] ?? DIALOGS_FAILED.fr;
      dialog.replaceChildren(words, button);
      explain(root, load, { panel: dialog, template: button, paper: null, error, lang });
    };
    const hand = async (code, partner, report) => report(await handOver(root.host, code, partner));
    /** Requests of the screen, which the dialog, the printer, the page or the widget fulfils. */
    const act = (name, ...values) => {
      if (name === "close") close();
      else if (name === "print") printPages({ ground, around, print }, ...values);
      else if (name === "result") hand(...values);
      else if (name === "share") tell(name, ...values);
      else widget()[name](...values);
    };
    try {
      // It fails with its cause; if the part has come meanwhile, another press opens the dialog.
      if (given === null) throw await addResults().then(() => Error("the result's part came too late"));
      const isCopy = screen === "copy";
      // A copy of the stored data needs only the script that makes it.
      const needed = isCopy ? Promise.all([loadDialogs(root, load), undefined, bring(DIALOGS_STYLE), styleResults()]) : undefined;
      const { dialogs, wasm, text, second: kept } = await loadScreen(!isCopy && pack, needed);
      if (isCopy) dialogs.copy({ place: dialog, lang, close, second: await entries() });
      else await dialogs.open({ dialog, wasm, fail, given: { storage, load: loadPack, link, partner, second: kept, screen, own, visited, overlay: overlayOf(root.host), act, pack: text, questions: pack.url, handed } });
    } catch (error) {
      fail(error);
    }
    isOpen = ground.isConnected;
    if (!isOpen) return;
    // Not earlier, because our own page hides the ground until the widget is there.
    around = addSibling();
    around.append(dialog);
    openDialog(dialog);
  }
}
