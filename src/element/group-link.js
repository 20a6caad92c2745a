// A link to the facilitator's page, in place of the questionnaire, for `view="group"`. That page keeps two
// windows in step, asks for the camera and stores a session, so it needs an origin of its own, which
// also works offline. This module loads no wasm.

import { GROUP_LINK_STYLE, GROUP_PAGES, GROUP_TEXTS, LANGUAGES } from "build:constants";
import { attributeReader } from "./attributes.js";
import { emit } from "./events.js";
import { newGround } from "./ground.js";
import { DOOR } from "./own-page.js";
import { themePainter, sheetOf } from "./theme.js";

export async function groupLink({ host, root, at, load, say, keep, isLate, keptLang }) {
  const { word, language } = attributeReader({ host, page: host[DOOR], say, keptLang });
  for (const name of ["mode", "loading"]) word(name);
  if (host.hasAttribute("questionnaire")) say("a group answers the questionnaire of its own host alone");
  root.getElementById("mount")?.remove();
  root.adoptedStyleSheets = [root.adoptedStyleSheets[0], sheetOf(GROUP_LINK_STYLE)];
  const slot = root.querySelector("slot");
  const ground = newGround(root);
  const theme = themePainter({ host, root, ground, load, word, say });
  await theme.paint();
  if (isLate()) {
    ground.remove();
    throw new Error("too late");
  }

  let lang = language(LANGUAGES);
  function draw() {
    lang = word("lang", LANGUAGES) ?? lang;
    const [title, what, open] = GROUP_TEXTS[lang];
    const to = at(GROUP_PAGES[lang]);
    to.searchParams.set("lang", lang);
    for (const name of ["perimeter", "path"]) if (word(name)) to.searchParams.set(name, word(name));
    const link = part("a", "button button--main", open);
    Object.assign(link, { href: to.href, target: "_blank", rel: "noopener" });
    const box = part("section", "card", part(`h${word("heading-level") ?? 2}`, "heading", title), part("p", "", what), link);
    Object.assign(box, { lang, dir: "ltr" });
    ground.replaceChildren(box);
  }
  draw();
  if (slot) slot.hidden = true;
  root.getElementById("hold")?.removeAttribute("id");

  let stop;
  const life = {
    change: (name) => (["style", "class", "scheme"].includes(name) ? theme.paint() : draw()),
    pause: () => stop?.(),
    resume() {
      stop = theme.watch();
      theme.paint();
    },
    end() {
      life.pause();
      ground.remove();
    },
  };
  keep(life);
  life.resume();
  emit(host, "ready", { mode: "inline" });
  return life;
}

/** An element with its class, which is also its `part` name for partners' styles. */
function part(name, words, ...children) {
  const element = document.createElement(name);
  if (words) element.className = words;
  if (/^(button|heading)/.test(words)) element.setAttribute("part", words);
  element.append(...children);
  return element;
}
