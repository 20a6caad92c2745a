// The tag on our own page, and the container of the prerendered first screen in it.

import { unfold } from "../shadow-root.js";

/** @type {HTMLElement} */
export const host = document.querySelector("faire-ensemble");
export const root = host.shadowRoot ?? unfold(host);
export const place = root.getElementById("mount");
