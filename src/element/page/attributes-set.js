// Sets the attributes and colours of the tag from the address, or from the page around the iframe.

import { query } from "./arrival.js";
import { host } from "./element.js";

/** What the address may ask for; the page around a frame may ask for more. */
const ASKED = ["path", "perimeter", "view", "scheme", "storage", "heading-level"];
const ATTRIBUTES = [...ASKED, "lang", "partner"];
const STYLES = ["accent", "surface", "text", "radius", "font", "space"];

/** What the page around a frame asks for, or the address. */
export function setAttributes({ attributes = {}, styles = {} }) {
  for (const name of ATTRIBUTES) {
    if (attributes[name] === null) host.removeAttribute(name);
    else if (typeof attributes[name] === "string") host.setAttribute(name, attributes[name]);
  }
  for (const name of STYLES) if (typeof styles[name] === "string") host.style.setProperty(`--faire-ensemble-${name}`, styles[name]);
}

const inQuery = (names) => Object.fromEntries(names.filter((it) => query.has(it)).map((it) => [it, query.get(it)]));

/** What the address asks for. */
export const setFromAddress = () => setAttributes({ attributes: inQuery(ASKED), styles: inQuery(STYLES) });
