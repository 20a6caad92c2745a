// The form for a partner's overlay: their contact and resources become the value of the attribute, or a file,
// and a preview. `overlay/read.js` decides what the widget accepts.

import { OVERLAY_TEXTS } from "build:constants";
import { downloadFile } from "../acts/files.js";
import { LONGEST, readOverlay } from "../overlay/read.js";
import { section } from "../overlay/section.js";

const fields = document.getElementById("overlay-fields");
const rows = document.getElementById("overlay-rows");
const shownOverlay = document.getElementById("overlay-shown");
const download = /** @type {HTMLButtonElement} */ (document.getElementById("overlay-download"));
const template = /** @type {HTMLTemplateElement} */ (document.getElementById("overlay-row"));

let count = 0;
let file = "";

/** @param {string} name @param {Element} [within] */
const input = (name, within = fields) => /** @type {HTMLInputElement} */ (within.querySelector(`[name="overlay-${name}"]`));
/** @param {string} name @param {Element} [within] */
const typed = (name, within = fields) => input(name, within).value.trim();

/** An address as people type it: `a@b.example` is `mailto:a@b.example`, `b.example` is `https://b.example`.
 * Empty if it is none. */
function addressed(text, protocols = ["https:"]) {
  const isMail = protocols.includes("mailto:") && /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text);
  const url = isMail ? `mailto:${text}` : /^[\w-]+(\.[\w-]+)+(?=[/?#]|$)/.test(text) ? `https://${text}` : text;
  return URL.canParse?.(url) !== false && protocols.some((it) => url.startsWith(it)) && !/\s/.test(url) && url.length <= LONGEST.url ? url : "";
}

/** Shows what is wrong with a field, in the words that the page has for it. */
function complain(field, fault) {
  const words = fault ? fields.dataset[fault] : "";
  field.setAttribute("aria-invalid", `${Boolean(fault)}`);
  const place = document.getElementById(field.getAttribute("aria-describedby").split(" ")[0]);
  place.hidden = !fault;
  if (place.textContent !== words) place.textContent = words;
  return Boolean(fault);
}

/** The themes that the rows describe, and whether each row can be used. */
function themesOf(all) {
  const themes = {};
  let isWrong = false;
  for (const row of all) {
    const [id, label, address] = [typed("theme", row), typed("label", row), typed("link", row)];
    const url = addressed(address);
    const theme = (themes[id] ??= { links: [] });
    const isLine = label !== "" && address === "";
    const longest = isLine ? LONGEST.line : LONGEST.label;
    const ofLabel = label === "" && address !== "" ? "words" : label.length > longest ? "long" : isLine && theme.line ? "lines" : "";
    const ofLink = address !== "" && !url ? "https" : address !== "" && theme.links.length === LONGEST.links ? "links" : "";
    // Both faults are shown, each beside its own field.
    const wrong = [complain(input("label", row), ofLabel), complain(input("link", row), ofLink)];
    isWrong ||= wrong.includes(true);
    if (isLine) theme.line = label;
    else if (url) theme.links.push({ label, url });
  }
  const filled = Object.entries(themes).filter(([, it]) => it.line || it.links.length);
  return { themes: Object.fromEntries(filled), isWrong };
}

/** The overlay as typed; null if nothing was typed, or if something in it can't be used. */
function typedOverlay() {
  const { themes, isWrong } = themesOf(rows.children);
  const [name, introduction, about] = ["name", "introduction", "about"].map((it) => typed(it));
  const [label, contact] = [typed("contact-label"), typed("contact")];
  const url = addressed(contact, ["mailto:", "https:"]);
  const isEmpty = [name, introduction, about, label, contact].every((it) => it === "") && Object.keys(themes).length === 0;
  const wrong = [complain(input("name"), !isEmpty && name === "" ? "name" : ""), complain(input("contact"), (contact || label) && !url ? "contact" : "")];
  if (isEmpty || isWrong || wrong.includes(true)) return null;
  // Empty members are left out.
  const given = { introduction, about, contact: url && { label: label || name, url }, themes: Object.keys(themes).length ? themes : "" };
  const texts = Object.fromEntries(Object.entries(given).filter(([, it]) => it));
  return { "faire-ensemble": "overlay", version: 1, name, ...texts };
}

/** The value of the attribute `overlay` for what the form holds, and the overlay itself; empty where there
 * is none. */
export function overlayChosen() {
  const overlay = typedOverlay();
  file = overlay ? JSON.stringify(overlay, null, 2) : "";
  const isTaken = preview();
  const address = typed("address");
  const url = addressed(address);
  const isWrong = complain(input("address"), address !== "" && !url ? "https" : "");
  download.disabled = !isTaken;
  if (!isTaken) return { overlay: "", overlayFile: null };
  const inPlace = `data:application/json,${encodeURIComponent(JSON.stringify(overlay))}`;
  return { overlay: url && !isWrong ? url : inPlace, overlayFile: overlay };
}

/** Shows the overlay as a result does, in the language of the page and with all themes. Returns whether
 * the widget accepts it. */
function preview() {
  shownOverlay.replaceChildren();
  if (!file) return false;
  const { lang } = document.documentElement;
  /** @type {NodeListOf<HTMLOptionElement>} */
  const options = template.content.querySelectorAll("option");
  const titles = Object.fromEntries([...options].map((it) => [it.value, it.textContent]));
  const { overlay, faults } = readOverlay(file, { lang, ids: Object.keys(titles), base: location.href });
  if (!overlay) {
    console.warn(`faire-ensemble: ${faults.join("; ")}`);
    return false;
  }
  const [heading, others] = OVERLAY_TEXTS[lang];
  const words = { heading: heading.replace("{name}", () => overlay.name), others };
  shownOverlay.append(section({ overlay, words, titles }, shownOverlay));
  return true;
}

function add() {
  count += 1;
  const row = /** @type {Element} */ (template.content.cloneNode(true)).firstElementChild;
  row.querySelector("legend").append(` ${count}`);
  for (const it of row.querySelectorAll("[id], [for], [aria-describedby]")) {
    for (const name of ["id", "for", "aria-describedby"]) if (it.hasAttribute(name)) it.setAttribute(name, `${it.getAttribute(name)}-${count}`);
  }
  rows.append(row);
  return row;
}

/** Calls `changed` after a row is removed; typing already fires an event on the form. */
export function overlayForm(changed) {
  fields.addEventListener("click", ({ target }) => {
    const button = /** @type {Element} */ (target);
    if (button.id === "overlay-add") input("theme", add()).focus();
    else if (button.matches("[data-remove]")) {
      button.closest("fieldset").remove();
      document.getElementById("overlay-add").focus();
      changed();
    } else if (button === download) downloadFile("overlay.json", "application/json", [file]);
  });
  add();
}
