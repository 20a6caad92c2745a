// The private door between our own page and the tag.

/** @typedef {import("./page-interface.d.ts").PageInterface} PageInterface */

const DOOR = Symbol.for("faire-ensemble");

/** What our own page gives; nothing on any other page.
 * @param {HTMLElement} host @returns {PageInterface | undefined} */
export const pageOf = (host) => host[DOOR];

/** @param {HTMLElement} host @param {PageInterface} page */
export const openDoor = (host, page) => (host[DOOR] = page);
