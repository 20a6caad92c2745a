// Makes elements from data, because the page's policy may forbid parsing HTML, and data from elements.
// Stored data may be anybody's: only what our screens consist of becomes an element.

const FOREIGN = /^(base|link|script|style)$/;
const ATTRIBUTES = /^((aria|data)-.+|autocomplete|checked|class|dir|disabled|for|href|id|lang|max|name|part|readonly|rel|role|rows|tabindex|target|type|value)$/;

/** Headings begin at `level`, and addresses are relative to `base`. Throws on anything foreign.
 * @param {import("./tree.d.ts").Tree} tree
 * @param {{ level: number, base: URL | string }} given
 * @returns {Element} */
export function elementOf([name, attributes, ...children], given) {
  if (FOREIGN.test(name)) throw Error(name);
  const element = document.createElement(name.replace(/^h(\d)/, (_, below) => `h${+below + given.level - 1}`));
  for (const [key, value] of Object.entries(attributes)) {
    const address = key === "href" ? new URL(value, given.base).href : "http";
    if (!ATTRIBUTES.test(key) || !address.startsWith("http")) throw Error(key);
    element.setAttribute(key, key === "href" ? address : value);
  }
  element.append(...children.map((it) => (typeof it === "string" ? it : elementOf(it, given))));
  return element;
}

/** The element as data, without anything foreign.
 * @returns {import("./tree.d.ts").Tree} */
export function treeOf({ localName, attributes, childNodes }) {
  const own = Array.from(attributes, ({ name, value }) => [name, value]).filter(([name]) => ATTRIBUTES.test(name));
  const children = Array.from(childNodes).filter((it) => it instanceof Text || (it instanceof Element && !FOREIGN.test(it.localName)));
  return [localName, Object.fromEntries(own), ...children.map((it) => (it instanceof Text ? it.data : treeOf(it)))];
}
