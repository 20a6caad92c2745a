// Sets the attributes and colours of the tag from the address, or from the page around the iframe.

import { host } from "./element.js";
import { query } from "./query.js";

/** Attributes that the address may set; the page around the iframe may set more. */
const ASKED = ["path", "perimeter", "view", "scheme", "storage", "heading-level"];
const ATTRIBUTES = [...ASKED, "lang", "overlay", "partner"];
const STYLES = ["accent", "surface", "text", "radius", "font", "space"];

/** @typedef {Record<string, string | null>} Values */

/** Sets the allowed ones among these attributes and colours; null removes an attribute.
 * @param {{ attributes?: Values, styles?: Values }} asked */
export function setAttributes({ attributes = {}, styles = {} }) {
  for (const name of ATTRIBUTES) {
    if (attributes[name] === null) host.removeAttribute(name);
    else if (typeof attributes[name] === "string") host.setAttribute(name, attributes[name]);
  }
  // The page has the ground of the widget.
  if (attributes.scheme) document.documentElement.dataset.scheme = attributes.scheme;
  for (const name of STYLES) if (typeof styles[name] === "string") host.style.setProperty(`--faire-ensemble-${name}`, styles[name]);
}

const inQuery = (names) => Object.fromEntries(names.filter((it) => query.has(it)).map((it) => [it, query.get(it)]));

/** Sets what the address asks for. */
export const setFromAddress = () => setAttributes({ attributes: inQuery(ASKED), styles: inQuery(STYLES) });
