// Our own page around the widget: it takes over the prerendered first screen, gives the widget what only
// our page may ask for, and keeps the page for offline use.

import { LANGUAGES } from "build:constants";
import { languageOf } from "../language.js";
import { DOOR } from "../own-page.js";
import { host, place, root } from "./element.js";
import { hello, isFramed } from "./parent-frame.js";
import { isRoom, linked, query } from "./arrival.js";
import { setAttributes, setFromAddress } from "./attributes-set.js";
import { cover, uncover } from "./cover.js";
import { earlyInput } from "./early-input.js";
import { previousVisit } from "./previous-visit.js";
import { enterRoom, leaveForGroup } from "./room.js";
import { hasLoaded } from "./style-sheet.js";

const early = earlyInput(place, isRoom);
const fallback = document.getElementById("fallback");
fallback.hidden = true;

/** Puts the page back into its state before this script, and shows the failure. */
function stop(error) {
  console.error("faire-ensemble:", error);
  early.enable(false);
  host.dispatchEvent(new CustomEvent("faire-ensemble-error", { detail: { reason: "load" } }));
  fallback.hidden = false;
  fallback.classList.add("shown");
  const failure = { error: Object.assign(error, { file: { url: "./faire-ensemble.js" } }), lang: document.documentElement.lang };
  const word = { panel: fallback, template: document.createElement("button"), isWholePage: true, paper: null };
  import("../load-failure.js").then((it) => it.explain({ ...failure, ...word })).catch(() => {});
}

/** A link may ask for more than being viewed, once: to be imported, or to be answered again. */
let request = ["take", "again"].find((it) => it === linked.get("then"));

async function start() {
  const before = previousVisit();
  // The address counts on arrival; after a reload, later choices count.
  const asked = history.state === null ? query : new URLSearchParams();
  const own = document.documentElement.lang || navigator.language;
  // In an iframe, the address holds the initial language of the tag: an earlier choice wins.
  const wanted = [isFramed ? null : asked.get("lang"), before.lang, query.get("lang"), own, ...navigator.languages];
  const lang = wanted.map(languageOf).find((it) => LANGUAGES.includes(it));
  if (query.get("view") === "group" && !isFramed) return leaveForGroup(lang);
  if (isRoom) enterRoom();
  cover(lang, before.progress);
  setFromAddress();
  let again;
  /** @type {import("../page-interface.d.ts").PageInterface} */
  const page = {
    lang,
    // A sheet that failed to load with the page is fetched as on any other page.
    styled: hasLoaded(root.querySelector("link")),
    settings() {
      const { name, value } = root.activeElement ?? {};
      again = name && `[name="${name}"][value="${value}"]`;
      early.end();
      // A room presets the choices until the respondent starts.
      const isArriving = history.state === null || isFramed || (isRoom && history.state === "welcome");
      const arriving = isArriving ? {} : { path: undefined, perimeter: undefined };
      const room = isRoom ? `${query.get("perimeter")} ${query.get("path")}` : undefined;
      return { ...arriving, ...early.taken, room, headingLevel: host.getAttribute("heading-level") ?? "1", history: !isFramed };
    },
    lend(openDialogs) {
      if (request) openDialogs(request, [undefined, linked.get("r")]);
      request = undefined;
      if (isRoom) openDialogs.prepare();
    },
    hear(event, lang, title) {
      if (event === "step") host.dispatchEvent(new Event("faire-ensemble-step"));
      if (event !== "lang") return;
      document.documentElement.lang = lang;
      host.lang = lang;
      document.title = title;
    },
  };
  host[DOOR] = page;
  host.addEventListener("faire-ensemble-ready", () => {
    host.dataset.ready = "";
    delete host.dataset.failed;
    if (again) root.querySelector(again)?.focus({ preventScroll: true });
    uncover();
    early.pressAgain(root);
  });
  host.addEventListener("faire-ensemble-error", (event) => {
    const { detail } = /** @type {CustomEvent} */ (event);
    host.dataset.failed = detail.reason;
    uncover();
  });
  hello.then(async (it) => (await import("./iframe-guest.js")).talk(host, it, setAttributes)).catch((error) => console.error("faire-ensemble:", error));
  // Browsers never retry a module that failed: the second attempt has an address of its own.
  await import("../loader.js").catch(() => import("../loader.js?1")).catch(stop);
}

start();
// Not inside an iframe. Where storage is refused, the page works online only.
if (!isFramed) import("../worker/registration.js").then((it) => it.keepAndTell("progress" in previousVisit())).catch((error) => console.info(error.message));
