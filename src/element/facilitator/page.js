// The facilitator's page: loads what it needs, keeps it for offline use, and starts it.

import { FACILITATOR_PAGES, FACILITATOR_TEXTS, FACILITATOR_WASM, OFFLINE_FILES } from "build:constants";
import { instance } from "build:instance";
import { lacking, tooOld } from "../browser-floor.js";
import { ignoreDoublePresses } from "../double-press.js";
import { at, bring } from "../fetch.js";
import { unfold } from "../shadow-root.js";
import { limitTexts } from "../text-limit.js";
import { groupStore } from "./store.js";

const lang = document.documentElement.lang;
const host = document.getElementById("group");
const root = host.shadowRoot ?? unfold(host);
const place = root.getElementById("mount");
// This script runs, and reports what it fails to load.
document.getElementById("fallback").hidden = true;

function fail(error, reason) {
  console.error("faire-ensemble:", error);
  const word = document.createElement("div");
  word.className = "notice facilitator__failed";
  word.setAttribute("role", "alert");
  const again = document.createElement("button");
  again.className = "button";
  const [words, retry, kit] = FACILITATOR_TEXTS[lang];
  again.textContent = retry;
  again.onclick = () => location.reload();
  word.append(Object.assign(document.createElement("p"), { textContent: words }), again);
  place.replaceChildren(word);
  const failure = { panel: word, button: again, error, reason, lang, scripts: ["./facilitator.js"] };
  /** @type {[string, string]} */
  const paper = [FACILITATOR_PAGES[lang].kit, kit];
  import("../load-failure.js").then((it) => it.explain({ ...failure, paper })).catch((error) => console.info(error.message));
}

async function start() {
  const lacks = lacking();
  if (lacks) return fail(tooOld(lacks), "browser");
  limitTexts(root);
  ignoreDoublePresses(root);
  const { page, pack, other, kit } = FACILITATOR_PAGES[lang];
  const [wasm, text, store] = await Promise.all([bring(FACILITATOR_WASM, "arrayBuffer"), bring(pack), groupStore()]);
  const mount = await instance(await WebAssembly.compile(wasm), (error) => fail(error));
  place.replaceChildren();
  mount(place, {
    pack: text,
    store,
    join: at(page).href,
    home: at(page).href,
    kit: kit && at(kit).href,
    other: other && [other.lang, other.name, at(other.url).href],
    asked: ["perimeter", "path"].map((it) => new URLSearchParams(location.search).get(it)),
    // Browsers never retry a module that failed: the second attempt has an address of its own.
    camera: () => import("./camera.js").catch(() => import("./camera.js?1")),
  });
  host.dataset.ready = "";
}

/** Caches everything that a session may need, in case the room has no network. */
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
