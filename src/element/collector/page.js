// The page that gathers results: loads what it needs, keeps it for offline use, and starts it.

import { COLLECTOR_PAGES, COLLECTOR_TEXTS, COLLECTOR_WASM, OFFLINE_FILES, OLDER_PACKS } from "build:constants";
import { instance } from "build:instance";
import { lacking, tooOld } from "../browser-floor.js";
import { at, bring } from "../fetch.js";
import { unfold } from "../shadow-root.js";
import { filesOf } from "./dropped-files.js";
import { pause } from "./pause.js";

const lang = document.documentElement.lang;
const host = document.getElementById("collect");
const root = host.shadowRoot ?? unfold(host);
const place = root.getElementById("mount");
// This script runs, and reports what it fails to load.
document.getElementById("fallback").hidden = true;

function fail(error, reason) {
  console.error("faire-ensemble:", error);
  const word = document.createElement("div");
  word.className = "notice collector__failed";
  word.setAttribute("role", "alert");
  const again = document.createElement("button");
  again.className = "button";
  const [words, retry] = COLLECTOR_TEXTS[lang];
  again.textContent = retry;
  again.onclick = () => location.reload();
  word.append(Object.assign(document.createElement("p"), { textContent: words }), again);
  place.replaceChildren(word);
  const failure = { panel: word, button: again, error, reason, lang, scripts: ["./collector.js"], paper: null };
  import("../load-failure.js").then((it) => it.explain(failure)).catch((error) => console.info(error.message));
}

/** The pack of an earlier revision, in this language or else in the first one there is. */
function loadPack(fingerprint) {
  const files = OLDER_PACKS[fingerprint] ?? [];
  const file = files.find(([it]) => it === lang) ?? files[0];
  return file ? bring(file[1]) : Promise.reject(Error(`no pack ${fingerprint}`));
}

async function start() {
  const lacks = lacking();
  if (lacks) return fail(tooOld(lacks), "browser");
  const { page, pack, other } = COLLECTOR_PAGES[lang];
  const [wasm, text] = await Promise.all([bring(COLLECTOR_WASM, "arrayBuffer"), bring(pack)]);
  const mount = await instance(await WebAssembly.compile(wasm), (error) => fail(error));
  place.replaceChildren();
  mount(place, {
    pack: text,
    home: at(page).href,
    other: other && [other.lang, other.name, at(other.url).href],
    files: filesOf,
    load: loadPack,
    pause,
  });
  host.dataset.ready = "";
}

/** Caches everything that the page needs. */
async function keepAll() {
  if (!navigator.serviceWorker.controller) await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
  for (const url of OFFLINE_FILES) await fetch(at(url)).catch(() => {});
  const there = await Promise.all(OFFLINE_FILES.map((url) => caches.match(at(url))));
  if (!there.every(Boolean)) throw new Error("not all is kept");
}

/** Shows whether the page works offline. */
const tell = (isKept) => (host.dataset.offline = isKept ? "yes" : "no");

start().catch((error) => fail(error));
import("../worker/registration.js").then((it) => it.keepForOffline()).then(keepAll).then(() => tell(true)).catch((error) => {
  tell(false);
  console.info(error.message);
});
