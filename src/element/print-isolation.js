// Prints our part of the page alone: the rest is hidden, and no container limits our part to the height of
// a screen. Style sheets for print media do this, so the elements of the page stay untouched.

/** In a layer, `!important` wins over the page's own. Remaining text gets no size. */
const PLAIN = "all:initial!important;display:block!important;visibility:hidden!important;font-size:0!important;line-height:0!important";

/** Node types; not from `Node`, which the page may have replaced. */
const [ELEMENT, DOCUMENT] = [1, 9];

/** A selector for an element by its position, within its own tree. */
function pathOf(element) {
  const parent = element.parentNode;
  const isIn = (type) => parent.nodeType === type;
  if (isIn(DOCUMENT)) return ":root";
  const at = `:nth-child(${[...parent.children].indexOf(element) + 1})`;
  return `${isIn(ELEMENT) ? pathOf(parent) : ":host"}>${at}`;
}

/** Walks from the element to the root of the page, through the shadow trees around it. */
function isolate(host, sheetOf) {
  const adopted = [];
  for (let it = host; it; it = it.assignedSlot ?? it.parentElement ?? it.parentNode.host) {
    const path = pathOf(it);
    const others = path.replace(/>(:nth-child\(\d+\))$/, ">:not($1)");
    const hidden = others === path ? "" : `${others}{display:none!important}`;
    const pseudo = ["before", "after", "backdrop"].map((name) => `${path}::${name}`);
    const sheet = sheetOf(`@page{margin:13mm}@media print{@layer{${path}{${PLAIN}}${pseudo}{display:none!important}${hidden}}}`);
    const tree = it.getRootNode();
    tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
    adopted.push([tree, sheet]);
  }
  return () => {
    for (const [tree, sheet] of adopted) tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((it) => it !== sheet);
  };
}

/** Prints our part of the page, and reports as `printPage` in acts.js does. The style sheets are removed
 * afterwards, or at the next press in browsers without `afterprint`. */
export function printAlone({ host, sheetOf, printPage, report, done = () => {} }) {
  let undo = isolate(host, sheetOf);
  const listening = new AbortController();
  const restore = () => {
    listening.abort();
    undo();
    done();
  };
  // The page may have rearranged its elements for print.
  addEventListener("beforeprint", () => {
    undo();
    undo = isolate(host, sheetOf);
  }, listening);
  for (const name of ["afterprint", "pointerdown", "keydown"]) addEventListener(name, restore, { capture: true, signal: listening.signal });
  printPage((outcome) => {
    if (outcome !== "done") restore();
    report(outcome);
  });
}
