// The doctor's panel over a partner's page, in a shadow root of its own, out of reach of the page's
// styles.

import { DOCTOR_STYLE, LANGUAGES } from "build:constants";
import { languageOf } from "../language.js";
import { drawn, drawnFindings, summaryOf } from "./findings-list.js";
import { checkPage } from "./live-checks.js";
import { panelTexts } from "./text.js";

const ours = (...tags) => tags.map(languageOf).find((it) => LANGUAGES.includes(it));

/** Opens the panel, once in a page, and checks again whenever a questionnaire starts or fails to. */
export function openPanel(files) {
  if (document.querySelector("faire-ensemble-doctor")) return;
  const host = document.createElement("faire-ensemble-doctor");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(DOCTOR_STYLE);
  root.adoptedStyleSheets = [sheet];
  const panel = drawn("section", { className: "panel" });
  panel.setAttribute("aria-labelledby", "title");
  const title = drawn("h2", { id: "title", tabIndex: -1 });
  const summary = drawn("p", { className: "summary" });
  summary.setAttribute("role", "status");
  const [about, unseen, list, buttons] = ["p", "p", "div", "div"].map((it) => drawn(it));
  panel.append(title, about, summary, unseen, list, buttons);
  root.append(panel);
  (document.body ?? document.documentElement).append(host);

  let lang = ours(document.documentElement.lang, navigator.language) ?? LANGUAGES[0];
  let result;
  let isChecking = false;
  let isStale = false;
  const ending = new AbortController();
  const close = () => {
    ending.abort();
    host.remove();
  };

  function draw() {
    const words = panelTexts(lang);
    panel.lang = lang;
    title.textContent = words.title;
    about.textContent = words.private;
    summary.textContent = result ? summaryOf(result.findings, result.cms, lang) : words.checking;
    unseen.textContent = result?.isUnseen ? words.unseen : "";
    const page = result && { folder: new URL("../", import.meta.url).href, lang: ours(result.tag?.lang, document.documentElement.lang) ?? lang, cms: result.cms.id };
    list.replaceChildren(...(result ? [drawnFindings(result.findings, page, lang)] : []));
    drawButtons(words);
  }

  function drawButtons(words) {
    const focused = [...buttons.children].indexOf(root.activeElement);
    const other = LANGUAGES.find((it) => it !== lang);
    const turn = () => {
      lang = other;
      draw();
    };
    const button = (textContent, onclick) => drawn("button", { type: "button", textContent, onclick });
    const translated = button(words.other, turn);
    translated.lang = other;
    buttons.replaceChildren(button(words.again, check), translated, button(words.close, close));
    /** @type {HTMLElement} */ (buttons.children[focused])?.focus({ preventScroll: true });
  }

  async function check() {
    isStale = isChecking;
    if (isChecking) return;
    isChecking = true;
    result = undefined;
    draw();
    result = await checkPage(files, root);
    isChecking = false;
    if (isStale) return check();
    draw();
  }

  for (const name of ["ready", "error"]) document.addEventListener(`faire-ensemble-${name}`, check, ending);
  root.addEventListener("keydown", (event) => /** @type {KeyboardEvent} */ (event).key === "Escape" && close());
  check();
  // The panel comes last in the page, but is what the address asks for.
  title.focus({ preventScroll: true });
}
