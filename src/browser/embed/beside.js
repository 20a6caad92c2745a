// What comes beside the widget, when it is asked for: a partner's colours, the other ways out.

function sheetOf(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** Paints the ground in the scheme and the colours that the tag asks for. */
function painting({ host, root, ground, load, word, say }) {
  let painter;
  return async function paint() {
    if (!host.isConnected) return;
    ground.dataset.scheme = word("scheme") ?? "auto";
    const style = getComputedStyle(host);
    const isAsked = ["accent", "surface", "text"].some((name) => style.getPropertyValue(`--faire-ensemble-${name}`).trim());
    if (!painter && !isAsked) return;
    try {
      painter ??= await load(SHIPMENT.colours, root, 0);
      painter.paint({ host, ground, say });
    } catch (error) {
      say(`the page's colours could not come: ${error}`);
    }
  };
}

/** How often what stands beside failed to come: see `load`. */
let failures = 0;
const bringWays = (root, load) =>
  load(SHIPMENT.ways, root, failures).catch((error) => {
    failures++;
    throw error;
  });

/** Opens a screen beside the widget, after it and not in it: two instances of yew would answer each
 * other's events. */
function opening({ root, ground, bring, load, widget, told, tell }) {
  let isOpen = false;
  let isStyled = false;
  let close;
  openWays.close = () => close?.();
  return openWays;

  async function openWays(screen, [own, visited] = []) {
    if (isOpen) return;
    isOpen = true;
    const { lang, pack, ...given } = told();
    const around = ground.cloneNode();
    around.removeAttribute("id");
    const dialog = document.createElement("dialog");
    dialog.className = "dialog dialog--wide";
    dialog.onclose = () => {
      isOpen = false;
      around.remove();
      // What opened it may be gone, and with it the place of the focus.
      if (!root.activeElement) ground.querySelector("[data-focus]")?.focus({ preventScroll: true });
    };
    // A file that misses its place must not take the page's.
    const hold = (event) => event.dataTransfer?.types.includes("Files") && event.preventDefault();
    dialog.addEventListener("dragover", hold);
    dialog.addEventListener("drop", hold);
    close = () => dialog.close();
    const fail = (error) => {
      console.error("faire-ensemble:", error);
      const button = document.createElement("button");
      button.className = "button";
      button.textContent = "OK";
      button.onclick = () => dialog.close();
      dialog.replaceChildren(SHIPMENT.waysFailed[lang] ?? SHIPMENT.waysFailed.fr, button);
    };
    /** What the screen asks for: of the dialog, of the printer, of the page, of the widget. */
    const act = (name, ...values) => {
      if (name === "close") dialog.close();
      else if (name === "print") print(around, ...values);
      else if (name === "share") tell(name, ...values);
      else widget()[name](...values);
    };
    try {
      const [{ open }, wasm, sheet, text] = await Promise.all([
        bringWays(root, load),
        bring(SHIPMENT.waysWasm, "arrayBuffer"),
        bring(SHIPMENT.waysStyle),
        bring(pack),
      ]);
      if (!isStyled) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf(sheet)];
      isStyled = true;
      await open({ dialog, wasm, fail, given: { ...given, screen, own, visited, act, pack: text } });
    } catch (error) {
      fail(error);
    }
    isOpen = ground.isConnected;
    if (!isOpen) return;
    around.append(dialog);
    ground.after(around);
    dialog.showModal();
  }
}

/** The page as it stands, then these pages; the dialog is none of them. */
async function print(around, pages) {
  around.append(pages);
  await null; // Drawn in the next microtask.
  addEventListener("afterprint", () => pages.remove(), { once: true });
  globalThis.print();
}
