// A live preview of the widget with the choices made, as visitors of the partner's site would see it.
import { COLOURS, properties } from "./snippets.js";

const box = document.getElementById("preview");
const heard = document.getElementById("heard");
const pale = document.getElementById("pale");

let shown = {};
let looking;

export function show(choice, view) {
  const { lang, path, perimeter, mode, partner, overlay } = choice;
  // A path in progress continues, so showing what a visitor would see first takes a new widget.
  const isBegun = ["path", "perimeter", "mode"].every((name) => choice[name] === shown[name]);
  // A trial leaves nothing behind, and shows nothing of what somebody answered here before.
  if (!isBegun) place({ lang, path, perimeter, mode, storage: "none", "heading-level": "3" });
  const element = /** @type {HTMLElement} */ (box.firstElementChild);
  const scheme = choice.scheme === "auto" ? view.scheme : choice.scheme;
  for (const [name, value] of Object.entries({ lang, partner, overlay, scheme })) {
    if (value === "") element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  const colours = new Map(properties(choice));
  for (const name of COLOURS.map((it) => `--faire-ensemble-${it}`)) element.style.setProperty(name, colours.get(name) ?? "");
  box.classList.toggle("preview__box--phone", view.width === "phone");
  shown = choice;
  lookSoon();
}

function place(attributes) {
  const element = document.createElement("faire-ensemble");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  box.replaceChildren(element);
  heard.textContent = "";
}

/** In a frame, colours take a moment to arrive. */
function lookSoon() {
  clearTimeout(looking);
  looking = setTimeout(look, 300);
}

/** The widget keeps its own colours where the chosen ones are illegible: this looks there, and reports
 * it here. */
function look() {
  const frame = box.firstElementChild.shadowRoot?.querySelector("iframe");
  const element = frame ? frame.contentDocument?.querySelector("faire-ensemble") : box.firstElementChild;
  const taken = element?.shadowRoot?.getElementById("mount")?.classList;
  const isRefused = taken && ((shown.accent && !taken.contains("ground--accent")) || ((shown.surface || shown.text) && !taken.contains("ground--own")));
  const words = isRefused ? pale.dataset.words : "";
  if (pale.textContent !== words) pale.textContent = words;
}

/** Shows the events that the partner's own page would receive, because people believe what they see. */
for (const name of ["ready", "start", "progress", "complete", "share", "erase", "error", "result"]) {
  box.addEventListener(`faire-ensemble-${name}`, (event) => {
    const { type, detail } = /** @type {CustomEvent} */ (event);
    heard.textContent = detail ? `${type} ${JSON.stringify(detail)}` : type;
    lookSoon();
  });
}
