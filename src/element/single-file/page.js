// Our page as one HTML file: it draws the widget as our own page does, with an address that opens
// results, but without anything that needs a host.

import { WIDGET } from "build:constants";
import { keptLang } from "../environment.js";
import "../loader.js";
import { languageOf } from "../language.js";
import { DOOR } from "../own-page.js";

const host = document.createElement("faire-ensemble");
const asked = new URLSearchParams(location.search).get("lang");
/** @type {import("../page-interface.d.ts").PageInterface} */
const page = {
  lang: languageOf(asked ?? keptLang() ?? document.documentElement.lang),
  widget: WIDGET,
  needsResult: true,
  styled: Promise.resolve(false),
  settings: () => ({ history: true, headingLevel: "1" }),
  lend() {},
  hear(event, lang, title) {
    if (event !== "lang") return;
    document.documentElement.lang = lang;
    document.title = title;
  },
};
host[DOOR] = page;
for (const [name, value] of Object.entries({ mode: "inline", loading: "eager", lang: page.lang })) host.setAttribute(name, value);
document.querySelector("main").prepend(host);
