// The tag on our own page, and the place in it where the build has drawn the first screen.

import { unfold } from "../shadow-root.js";

/** @type {HTMLElement} */
export const host = document.querySelector("faire-ensemble");
export const root = host.shadowRoot ?? unfold(host);
export const place = root.getElementById("mount");
