// What comes beside the widget, when it is asked for: the other ways out, one's results.

import { DIALOGS, DIALOGS_FAILED, DIALOGS_STYLE, DIALOGS_WASM, LOAD_FAILURE } from "build:constants";
import { closeDialog, openDialog } from "./acts.js";
import { sheetOf } from "./theme.js";

export const loadDialogs = (root, load) => load(DIALOGS, root);
/** Why something did not come, in words and in the console. */
export const explain = (root, load, given) => load(LOAD_FAILURE, root).then((it) => it.explain(given), () => {});

/** @typedef {ReturnType<typeof dialogOpener>} OpenDialogs */

/** Opens a screen beside the widget, after it and not in it: two instances of yew would answer each
 * other's events. */
export function dialogOpener({ root, ground, bring, load, widget, told, second, entries, tell, print }) {
  let isOpen = false;
  let isStyled = false;
  let close;
  openDialogs.close = () => close?.();
  const ahead = () => Promise.all([loadDialogs(root, load), bring(DIALOGS_WASM, "arrayBuffer"), bring(DIALOGS_STYLE)]);
  /** Brings all of it before it is asked for; what fails is tried again then. */
  openDialogs.prepare = () => ahead().catch(() => {});
  return openDialogs;

  /** The page as it stands, then these pages; the dialog is none of them. */
  async function printWith(around, pages, report) {
    around.append(pages);
    await null; // Drawn in the next microtask.
    const done = () => pages.remove();
    print((outcome) => {
      if (outcome !== "done") done();
      report(outcome);
    }, done);
  }

  async function openDialogs(screen, [own, visited] = []) {
    if (isOpen) return;
    isOpen = true;
    const { lang, pack, ...given } = told();
    let around;
    const dialog = document.createElement("dialog");
    dialog.className = "dialog dialog--wide";
    dialog.onclose = () => {
      isOpen = false;
      around?.remove();
      // What opened it may be gone, and with it the place of the focus.
      if (!root.activeElement) ground.querySelector("[data-focus]")?.focus({ preventScroll: true });
    };
    // A file that misses its place must not take the page's.
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
    /** What the screen asks for: of the dialog, of the printer, of the page, of the widget. */
    const act = (name, ...values) => {
      if (name === "close") close();
      else if (name === "print") printWith(around, ...values);
      else if (name === "share") tell(name, ...values);
      else widget()[name](...values);
    };
    try {
      const isCopy = screen === "copy";
      // A copy of what is stored needs no more than the script that makes it.
      const needed = isCopy ? Promise.all([loadDialogs(root, load), undefined, bring(DIALOGS_STYLE)]) : ahead();
      const [[ways, wasm, sheet], text, kept] = await Promise.all([needed, isCopy || bring(pack), second()]);
      if (!isStyled) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf(sheet)];
      isStyled = true;
      if (isCopy) ways.copy({ place: dialog, lang, close, second: await entries() });
      else await ways.open({ dialog, wasm, fail, given: { ...given, second: kept, screen, own, visited, act, pack: text, questions: pack.url } });
    } catch (error) {
      fail(error);
    }
    isOpen = ground.isConnected;
    if (!isOpen) return;
    // Only now: our own page covers the ground until the widget is there.
    around = ground.cloneNode();
    around.removeAttribute("id");
    around.append(dialog);
    ground.after(around);
    openDialog(dialog);
  }
}
