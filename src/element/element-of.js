// Makes elements from data, because the page's policy may forbid parsing HTML.

/** Headings begin at `level`, and addresses are relative to `base`.
 * @param {import("./tree.d.ts").Tree} tree
 * @param {{ level: number, base: URL | string }} given
 * @returns {Element} */
export function elementOf([name, attributes, ...children], given) {
  const element = document.createElement(name.replace(/^h(\d)/, (_, below) => `h${+below + given.level - 1}`));
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, key === "href" ? new URL(value, given.base).href : value);
  }
  element.append(...children.map((it) => (typeof it === "string" ? it : elementOf(it, given))));
  return element;
}
