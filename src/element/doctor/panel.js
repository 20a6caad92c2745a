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
  buttons.className = "buttons";
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

  const other = () => LANGUAGES.find((it) => it !== lang);
  const button = (onclick) => buttons.appendChild(drawn("button", { type: "button", onclick }));
  const checkButton = button(check);
  const languageButton = button(() => {
    lang = other();
    draw();
  });
  const closeButton = button(close);

  /** The buttons stay the same elements: a press may be under way on one of them. */
  function draw() {
    const words = panelTexts(lang);
    panel.lang = lang;
    languageButton.lang = other();
    const texts = [[title, words.title], [about, words.private], [checkButton, words.again], [languageButton, words.other], [closeButton, words.close]];
    for (const [element, text] of texts) element.textContent = text;
    summary.textContent = isChecking ? words.checking : summaryOf(result.findings, result.cms, lang);
    if (!result) return;
    unseen.textContent = result.isUnseen ? words.unseen : "";
    const page = { folder: new URL("../", import.meta.url).href, lang: ours(result.tag?.lang, document.documentElement.lang) ?? lang, cms: result.cms.id };
    const findings = drawnFindings(result.findings, page, lang);
    if (!findings.isEqualNode(list.firstChild)) list.replaceChildren(findings);
  }

  async function check() {
    isStale = isChecking;
    if (isChecking) return;
    isChecking = true;
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
