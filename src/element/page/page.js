// Our own page around the widget: it takes over the prerendered first screen, gives the widget what only
// our page may ask for, and keeps the page for offline use.

import { WIDGET } from "build:constants";
import { DOOR, SHELL } from "../own-page.js";
import { painted } from "../painted.js";
import { previousVisit } from "../previous-visit.js";
import { linked } from "./arrival.js";
import { setAttributes, setFromAddress } from "./attributes-set.js";
import { uncover } from "./cover.js";
import { host, root } from "./element.js";
import { leaveForGroup } from "./facilitator-redirect.js";
import { hello } from "./parent-frame.js";
import { isFramed, isRoom, mayShowLast, query } from "./query.js";
import { hasLoaded } from "./style-sheet.js";

// Under a host's policy that is stricter than ours, no inline script runs and no inline style applies.
if (!host[SHELL]) await import("./shell.js");
if (!document.styleSheets.length) document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: "./page.css" }));
/** @type {import("../page-interface.d.ts").Shell} */
const shell = host[SHELL];
const { lang } = shell;
const fallback = document.getElementById("fallback");
fallback.hidden = true;

/** Puts the page back into its state before this script, and shows the failure. */
function stop(error) {
  console.error("faire-ensemble:", error);
  shell.enable(false);
  host.dispatchEvent(new CustomEvent("faire-ensemble-error", { detail: { reason: "load" } }));
  fallback.hidden = false;
  fallback.classList.add("shown");
  const failure = { error: Object.assign(error, { file: { url: "./faire-ensemble.js" } }), lang: document.documentElement.lang };
  const word = { panel: fallback, template: document.createElement("button"), isWholePage: true, paper: null };
  import("../load-failure.js").then((it) => it.explain({ ...failure, ...word })).catch(() => {});
}

/** A link may ask, once, for more than to be viewed: to be imported, or to be answered again. */
let request = ["take", "again"].find((it) => it === linked.get("then"));

async function start() {
  if (query.get("view") === "group" && !isFramed) return leaveForGroup(lang);
  setFromAddress();
  let isReady = false;
  let isErased = false;
  /** @type {import("../page-interface.d.ts").PageInterface} */
  const page = {
    lang,
    widget: WIDGET,
    mayShowLast,
    needsResult: linked.has("r") || /^(summary|visit)/.test(history.state),
    // A sheet that failed to load with the page is fetched as on any other page.
    styled: hasLoaded(root.querySelector("style")),
    settings() {
      // A room presets the choices until the respondent starts.
      const isArriving = isErased || history.state === null || isFramed || (isRoom && history.state === "welcome");
      const arriving = isArriving ? {} : { path: undefined, perimeter: undefined };
      const room = isRoom ? `${query.get("perimeter")} ${query.get("path")}` : undefined;
      return { ...arriving, room, headingLevel: host.getAttribute("heading-level") ?? "1", history: !isFramed };
    },
    lend(openDialogs) {
      if (request) openDialogs(request, [undefined, linked.get("r")]);
      request = undefined;
      if (isRoom) openDialogs.prepare();
    },
    hear(event, lang, title) {
      // Nothing moves where the widget takes over.
      if (event === "erase") isErased = true;
      if (event === "step" && isReady) host.dispatchEvent(new Event("faire-ensemble-step"));
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
    isReady = true;
    uncover();
  });
  host.addEventListener("faire-ensemble-error", (event) => {
    const { detail } = /** @type {CustomEvent} */ (event);
    host.dataset.failed = detail.reason;
    uncover();
  });
  hello.then(async (it) => (await import("./iframe-guest.js")).talk(host, it, setAttributes)).catch((error) => console.error("faire-ensemble:", error));
  // After a reload, the question is painted first.
  if (root.querySelector("#mount [data-item]")) await painted();
  // Browsers never retry a module that failed: the second attempt has an address of its own.
  await import("../loader.js").catch(() => import("../loader.js?1")).catch(stop);
}

start();
// Not inside an iframe. If storage is refused, the page only works online.
if (!isFramed) import("../worker/registration.js").then((it) => it.keepAndTell("progress" in previousVisit())).catch((error) => console.info(error.message));
