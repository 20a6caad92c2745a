// The integration page for partners: their choices become the preview and the snippets to copy.

import { copyOnPress } from "../copy-button.js";
import { overlayChosen, overlayForm } from "./overlay-form.js";
import { downloadOnPress } from "./packages.js";
import { lines, properties } from "./snippets.js";
import { show } from "./preview.js";

const page = document.querySelector("main").dataset;
const host = new URL("../", import.meta.url).href;
const form = /** @type {HTMLFormElement} */ (document.getElementById("choices"));
const views = /** @type {HTMLFormElement} */ (document.getElementById("views"));

/** `204080` becomes `#204080`, `#248` becomes `#224488`; anything that is not a colour counts as none. */
function colour(text) {
  const digits = text.trim().replace(/^#/, "").toLowerCase();
  if (/^[0-9a-f]{6}$/.test(digits)) return `#${digits}`;
  return /^[0-9a-f]{3}$/.test(digits) ? `#${digits.replace(/./g, "$&$&")}` : "";
}

/** The choices, without anything that the widget would not understand. */
function chosen() {
  /** @type {Record<string, any>} */
  const choice = Object.fromEntries(new FormData(form));
  choice.partner = choice.partner.trim();
  /** @type {NodeListOf<HTMLInputElement>} */
  const fields = form.querySelectorAll("[data-palette]");
  for (const field of fields) {
    choice[field.name] = colour(field.value);
    const isWrong = field.value.trim() !== "" && !choice[field.name];
    field.setAttribute("aria-invalid", `${isWrong}`);
    document.getElementById(`${field.name}-wrong`).hidden = !isWrong;
    const palette = /** @type {HTMLInputElement} */ (document.getElementById(field.dataset.palette));
    palette.value = choice[field.name] || palette.defaultValue;
  }
  return Object.assign(choice, overlayChosen());
}

/** The tools that get the colours with what is pasted or uploaded; the WordPress plugin takes one
 * colour. */
const WITH_COLOURS = ["address", "frame", "training", "unknown"];

/** Which parts of the page apply to this choice. */
function parts(choice) {
  const { site } = choice;
  const isColoured = properties(choice).length > 0 && !WITH_COLOURS.includes(site);
  const isByRule = site === "wordpress" ? choice.surface !== "" || choice.text !== "" : !choice.inline;
  return {
    [`site-${site}`]: true,
    plain: site === "address" || site === "frame",
    rule: isColoured && isByRule,
    style: isColoured && site !== "wordpress" && Boolean(choice.inline),
    inline: choice.mode !== "frame",
    frame: choice.mode !== "inline",
    framed: choice.mode === "frame",
    auto: choice.mode === "auto",
    partner: choice.partner !== "",
  };
}

function write(choice) {
  const texts = { ...lines(choice, host, { name: page.pinned, integrity: page.integrity }), host: new URL(host).origin, partner: choice.partner, page: location.href.split(/[?#]/)[0] };
  /** @type {NodeListOf<HTMLElement>} */
  const places = document.querySelectorAll("[data-text]");
  for (const place of places) {
    const { text, words } = place.dataset;
    place.textContent = words ? words.replace(/\[(\w+)\]/g, (_, name) => texts[name]) : texts[text];
  }
  const shown = parts(choice);
  /** @type {NodeListOf<HTMLElement>} */
  const conditional = document.querySelectorAll("[data-when]");
  for (const part of conditional) part.hidden = !shown[part.dataset.when];
}

function follow() {
  const choice = chosen();
  write(choice);
  show(choice, Object.fromEntries(new FormData(views)));
  // A scheme that the widget always has can't be changed in the preview.
  const { scheme } = /** @type {any} */ (views.elements);
  for (const field of scheme) field.disabled = choice.scheme !== "auto";
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", (event) => {
  const target = /** @type {HTMLInputElement} */ (event.target);
  /** @type {HTMLInputElement} */
  const field = form.querySelector(`[data-palette="${target.id}"]`);
  if (field) field.value = target.value;
  follow();
});
views.addEventListener("input", follow);
copyOnPress(page);
downloadOnPress(chosen, page.missing);
overlayForm(follow);
const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
/** @type {any} */ (views.elements).scheme.value = isDark ? "dark" : "light";
follow();
// Until both this script and the loader are there, the page itself shows a notice.
customElements.whenDefined("faire-ensemble").then(() => (document.getElementById("fallback").hidden = true));
