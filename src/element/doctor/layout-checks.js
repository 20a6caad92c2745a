// Checks how the page lays the tag out: its display, the blocks that cut it off, and the colours it was given.

/** The least height of a block in which a question can be read while it scrolls, in pixels. */
const SCROLLED_MIN = 480;
/** A fixed height below this can't have been meant for the questionnaire, in pixels. */
const FIXED_MAX = 240;

/** The element around this one, through slots and shadow roots. */
const parentOf = (it) => it.assignedSlot ?? it.parentElement ?? it.getRootNode().host;

function selectorOf(element) {
  if (element.id) return `#${CSS.escape(element.id)}`;
  const [first] = element.classList;
  return element.localName + (first ? `.${CSS.escape(first)}` : "");
}

/** Whether the widget is drawn, or shows why it isn't. Group cards and frames count. */
export const isDrawn = (tag) => Boolean(tag.shadowRoot?.querySelector("slot")?.hidden || tag.shadowRoot?.getElementById("panel"));

/** What a block does to the questionnaire in it; undefined if nothing. */
function faultOf(block, bottom) {
  const { overflowY } = getComputedStyle(block);
  const isOverflowing = bottom > block.getBoundingClientRect().bottom + block.scrollTop + 1;
  if (!isOverflowing) return;
  const height = block.clientHeight;
  if (/hidden|clip/.test(overflowY)) return "height-cut";
  if (/auto|scroll/.test(overflowY)) return height < SCROLLED_MIN ? "height-low" : undefined;
  return height < FIXED_MAX && hasOwnHeight(block) ? "height-over" : undefined;
}

/** Whether a rule gives the block its height. If the browser does not tell, one is assumed. */
function hasOwnHeight(block) {
  const height = block.computedStyleMap?.().get("height");
  return getComputedStyle(block).display !== "inline" && `${height}` !== "auto";
}

function checkHeight(tag) {
  const content = tag.shadowRoot?.querySelector("#mount, iframe, #space") ?? tag;
  // Not the page itself: its hidden part can be scrolled in the viewport, or is behind a notice that
  // goes away.
  for (let it = tag; it && it !== document.body && it !== document.documentElement; it = parentOf(it)) {
    const id = faultOf(it, content.getBoundingClientRect().bottom);
    const selector = it === tag ? "faire-ensemble" : selectorOf(it);
    if (id) return [{ id, value: selector, rule: `${selector} { height: auto; max-height: none; overflow: visible; }` }];
    // Blocks further out contain no more than this block shows.
    if (/auto|scroll|hidden|clip/.test(getComputedStyle(it).overflowY)) return [];
  }
  return [];
}

function checkDisplay(tag) {
  const { display } = getComputedStyle(tag);
  if (tag.hidden || !/^(none|inline|contents)$/.test(display)) return [];
  return [{ id: "hostile", value: display, rule: "faire-ensemble { display: block !important; }" }];
}

/** A drawn widget keeps its own colours where the requested ones have too little contrast. */
function checkColours(tag) {
  const ground = tag.shadowRoot?.getElementById("mount")?.classList;
  if (!ground) return [];
  const style = getComputedStyle(tag);
  const isTaken = { accent: ground.contains("ground--accent"), surface: ground.contains("ground--own"), text: ground.contains("ground--own") };
  const names = Object.keys(isTaken).filter((it) => !isTaken[it]).map((it) => `--faire-ensemble-${it}`);
  const refused = names.filter((it) => style.getPropertyValue(it).trim());
  if (refused.length === 0) return [];
  const value = refused.map((it) => `${it}: ${style.getPropertyValue(it).trim()}`).join("; ");
  return [{ id: "contrast", value, rule: `faire-ensemble { ${refused.map((it) => `${it}: initial;`).join(" ")} }` }];
}

/** A policy leaves a `style` attribute in place but without effect. */
function checkStyleAttribute(tag) {
  const rule = tag.getAttribute("style")?.trim();
  return rule && tag.style.length === 0 ? [{ id: "policy-style", rule }] : [];
}

/** The first finding of each kind.
 * @param {any[]} tags
 * @returns {import("./source-checks.js").Finding[]} */
export function checkLayout(tags) {
  return [checkDisplay, checkHeight, checkColours, checkStyleAttribute].flatMap((check) => tags.flatMap(check).slice(0, 1));
}
