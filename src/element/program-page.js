// The page of a program that has one to itself: loads what the program needs, keeps it for offline use,
// and starts it.

import { OFFLINE_FILES, PROGRAM, PROGRAM_WASM } from "build:constants";
import { instance } from "build:instance";
import { lacking, tooOld } from "./browser-floor.js";
import { at, bring } from "./fetch.js";
import { unfold } from "./shadow-root.js";

export const lang = document.documentElement.lang;
const { page, pack, other, paper, texts: [words, retry] } = PROGRAM[lang];
export { paper };

/**
 * Starts the program with this name in the element with this id. `own` returns what the program receives besides
 * its pack and the addresses of other pages; `home` is the address of the questionnaire.
 * @param {string} id @param {string} name @param {(root: ShadowRoot, home: string) => any} own
 */
export function startProgram(id, name, own) {
  const host = document.getElementById(id);
  const root = host.shadowRoot ?? unfold(host);
  const place = root.getElementById("mount");
  const home = at(page).href;
  // From here on, this script itself reports what it fails to load.
  document.getElementById("fallback").hidden = true;

  function fail(error, reason) {
    console.error("faire-ensemble:", error);
    const panel = document.createElement("div");
    panel.className = `notice ${name}__failed`;
    panel.setAttribute("role", "alert");
    const button = document.createElement("button");
    button.className = "button";
    button.textContent = retry;
    button.onclick = () => location.reload();
    panel.append(Object.assign(document.createElement("p"), { textContent: words }), button);
    place.replaceChildren(panel);
    const failure = { panel, button, error, reason, lang, scripts: [`./${name}.js`], paper };
    import("./load-failure.js").then((it) => it.explain(failure)).catch((error) => console.info(error.message));
  }

  async function start() {
    const lacks = lacking();
    if (lacks) return fail(tooOld(lacks), "browser");
    const [bytes, text, rest] = await Promise.all([bring(PROGRAM_WASM, "arrayBuffer"), bring(pack), own(root, home)]);
    const mount = await instance(await WebAssembly.compile(bytes), (error) => fail(error));
    place.replaceChildren();
    mount(place, { pack: text, home, other: other && [other.lang, other.name, at(other.url).href], ...rest });
    host.dataset.ready = "";
  }

  /** Shows whether the page works offline. */
  const tell = (isKept) => (host.dataset.offline = isKept ? "yes" : "no");

  start().catch((error) => fail(error));
  import("./worker/registration.js").then((it) => it.keepForOffline()).then(keepAll).then(() => tell(true)).catch((error) => {
    tell(false);
    console.info(error.message);
  });
}

/** Caches everything that the program may need where there is no network. */
async function keepAll() {
  if (!navigator.serviceWorker.controller) await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
  for (const url of OFFLINE_FILES) await fetch(at(url)).catch(() => {});
  const there = await Promise.all(OFFLINE_FILES.map((url) => caches.match(at(url))));
  if (!there.every(Boolean)) throw Error("not all is kept");
}
