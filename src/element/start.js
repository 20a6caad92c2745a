// Starts the widget on a partner's page. This script brings the first screen and the first question, and
// shows them while the widget is fetched: see shell.js. Its own requests come afterwards, so that the
// first question has the connection to itself.

import { DEFAULT_QUESTIONNAIRE, FIRST_SCREENS, LANGUAGES, SHELL_STYLE, WIDGET, WIDGET_WASM } from "build:constants";
import { attributeReader } from "./attributes.js";
import { lacking } from "./browser-floor.js";
import { elementOf } from "./element-of.js";
import { newGround } from "./ground.js";
import { lastScreen } from "./last-screen.js";
import { SHELL } from "./own-page.js";
import { painted } from "./painted.js";
import { previousVisit } from "./previous-visit.js";
import { listenInRoot } from "./root-listeners.js";
import { openShell } from "./shell.js";
import { watchSlowStart } from "./slow-start.js";
import { sheetOf, themePainter } from "./theme.js";

/** The files that the widget needs, for the doctor. */
export const FILES = [WIDGET, WIDGET_WASM];

export async function live(given) {
  const { root, bring, load } = given;
  const shown = showShell(given);
  // Starting a request takes longer than drawing the screen, so the screen comes first; but requests don't
  // wait for a partner's colours.
  await Promise.race([shown, new Promise((next) => setTimeout(next))]);
  bring(WIDGET_WASM, "arrayBuffer").catch(() => {});
  const widget = load(WIDGET, root);
  widget.catch(() => {});
  await shown;
  // After a reload, the question is painted first.
  if (root.querySelector("[data-item]")) await painted();
  return (await widget).live(given);
}

async function showShell({ host, root, at, load, keptLang, isLate }) {
  // The widget reports what is wrong with the attributes and the colours.
  const say = () => {};
  const { word, language } = attributeReader({ host, page: undefined, say, keptLang });
  const isKept = word("storage") !== "none";
  const isOurs = [null, "", DEFAULT_QUESTIONNAIRE].includes(host.getAttribute("questionnaire"));
  // The shell is shown only once: after a failure, the widget takes over what was done in it.
  if (host[SHELL] || lacking(root) || !isOurs || word("view") === "stage") return;
  const lang = language(LANGUAGES);
  const isBack = isKept && previousVisit().progress;
  const last = isBack ? lastScreen(lang, host) : undefined;
  if (isBack && !last) return;
  const { welcome, questions } = FIRST_SCREENS[lang];
  const level = Number(word("heading-level") ?? "2");
  const drawn = (tree) => elementOf(tree, { level, base: at("../") });
  const sheet = sheetOf(SHELL_STYLE);
  root.adoptedStyleSheets = [root.adoptedStyleSheets[0], sheet];
  const ground = newGround(root);
  await themePainter({ host, root, ground, load, word, say }).paint();
  if (isLate()) return;
  root.querySelector("slot").hidden = true;
  if (!last) ground.append(drawn(welcome));
  listenInRoot(host, root);
  const showNotice = watchSlowStart(host, ground, lang);
  const shell = openShell({
    host,
    root,
    place: ground,
    lang,
    mayOpen: true,
    mayKeep: isKept,
    mayScroll: true,
    taken: last ? { begin: true } : {},
    asked: (name) => word(name),
    first: (perimeter, path) => drawn(questions[`${perimeter} ${path}`]),
    last,
    arrived: showNotice,
  });
  shell.sheet = sheet;
}
