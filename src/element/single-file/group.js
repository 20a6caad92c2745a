// The facilitator's page as one HTML file: without a camera, a service worker or an address for phones.

import { FACILITATOR_FILES, FACILITATOR_STYLES, LOAD_FAILURE, PROGRAM_WASM } from "build:constants";
import { instance } from "build:instance";
import { lacking, tooOld } from "../browser-floor.js";
import { ignoreDoublePresses } from "../double-press.js";
import { keptLang } from "../environment.js";
import { beep } from "../facilitator/beep.js";
import { groupStore } from "../facilitator/store.js";
import { at, bring, load } from "../fetch.js";
import { languageOf } from "../language.js";
import { limitTexts } from "../text-limit.js";
import { storageChannel } from "./storage-channel.js";

const asked = new URLSearchParams(location.search);
const lang = [asked.get("lang"), keptLang(), document.documentElement.lang].map(languageOf).find((it) => it in FACILITATOR_FILES);
const { title, pack, other, texts } = FACILITATOR_FILES[lang];
Object.assign(document, { title });
document.documentElement.lang = lang;
const host = document.getElementById("group");
const root = host.attachShadow({ mode: "open" });
const place = document.createElement("div");
place.className = "ground ground--facilitator";
root.append(place);

function fail(error, reason) {
  console.error("faire-ensemble:", error);
  const panel = document.createElement("div");
  panel.className = "notice facilitator__failed";
  panel.setAttribute("role", "alert");
  const button = document.createElement("button");
  button.className = "button";
  const [words, retry] = texts;
  button.textContent = retry;
  button.onclick = () => location.reload();
  panel.append(Object.assign(document.createElement("p"), { textContent: words }), button);
  place.replaceChildren(panel);
  load(LOAD_FAILURE, root).then((it) => it.explain({ panel, button, error, reason, lang, paper: null })).catch((error) => console.info(error.message));
}

async function sheet(file) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await bring(file));
  return sheet;
}

async function start() {
  // A browser without constructed style sheets throws; the error is reported below.
  root.adoptedStyleSheets = await Promise.all(FACILITATOR_STYLES.map(sheet)).catch(() => []);
  const lacks = lacking(root);
  if (lacks) return fail(tooOld(lacks), "browser");
  limitTexts(root);
  ignoreDoublePresses(root);
  const [wasm, text, store] = await Promise.all([bring(PROGRAM_WASM, "arrayBuffer"), bring(pack), groupStore(storageChannel)]);
  const mount = await instance(await WebAssembly.compile(wasm), (error) => fail(error));
  mount(place, {
    pack: text,
    store,
    other: other && [other.lang, other.name, new URL(`?lang=${other.lang}`, at()).href],
    asked: ["perimeter", "path"].map((it) => asked.get(it)),
    file: true,
    // There is no camera: only its sounds.
    camera: async () => ({ beep }),
  });
  host.dataset.ready = "";
}

start().catch((error) => fail(error));
