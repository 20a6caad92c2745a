// What comes beside the widget, when it is asked for: a partner's colours, the other ways out, and
// the packs of earlier revisions.

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

/** How often the other ways failed to come: see `load`. */
let failures = 0;
const bringWays = (root, load) =>
  load(SHIPMENT.ways, root, failures).catch((error) => {
    failures++;
    throw error;
  });

/** Opens the other ways out, after the widget and not in it: two instances of yew would answer
 * each other's events. */
function opening({ root, ground, bring, load }) {
  let isOpen = false;
  return async function openWays({ lang, pack, link, values: [code, notes] }) {
    if (isOpen) return;
    isOpen = true;
    const around = ground.cloneNode();
    around.removeAttribute("id");
    const dialog = document.createElement("dialog");
    dialog.className = "dialog dialog--wide";
    dialog.onclose = () => {
      isOpen = false;
      around.remove();
    };
    const fail = (error) => {
      console.error("faire-ensemble:", error);
      const button = document.createElement("button");
      button.className = "button";
      button.textContent = "OK";
      button.onclick = () => dialog.close();
      dialog.replaceChildren(SHIPMENT.waysFailed[lang] ?? SHIPMENT.waysFailed.fr, button);
    };
    try {
      const [{ open }, wasm, text] = await Promise.all([
        bringWays(root, load),
        bring(SHIPMENT.waysWasm, "arrayBuffer"),
        bring(pack),
      ]);
      await open({ dialog, wasm, pack: text, lang, bring, code, notes, link, fail });
    } catch (error) {
      fail(error);
    }
    isOpen = ground.isConnected;
    if (!isOpen) return;
    around.append(dialog);
    ground.after(around);
    dialog.showModal();
  };
}
