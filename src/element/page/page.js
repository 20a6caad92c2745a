// Our own page around the widget: it takes over the first screen that the build has drawn, gives
// the widget what only our page may ask for, and keeps the page on the device for the next time.

import { LANGUAGES } from "build:constants";
import { languageOf } from "../language.js";
import { openDoor } from "../own-page.js";
import { earlyInput } from "./early-input.js";

/** What the address may ask for; the page around a frame may ask for more. */
const ASKED = ["path", "perimeter", "view", "scheme", "storage", "heading-level"];
const ATTRIBUTES = [...ASKED, "lang", "partner"];
const STYLES = ["accent", "surface", "text", "radius", "font", "space"];

/** @type {HTMLElement} */
const host = document.querySelector("faire-ensemble");
const root = host.shadowRoot ?? unfold(host);
const place = root.getElementById("mount");
const isFramed = parent !== window;
/** The first word of the page around a frame, which brings a channel; nobody else is heard. */
const hello = new Promise((heard) => {
  if (isFramed) addEventListener("message", function hear({ source, data, ports: [port] }) {
    if (source !== parent || data?.["faire-ensemble"] !== 1 || !port) return;
    removeEventListener("message", hear);
    heard({ data, port });
  });
});

/** A code where links don't have it, in any encoding: programs on the way rewrite links. */
const CODE = /(?:[#?&/]|%(?:25)*(?:23|26|2F|3F))r(?:=|%(?:25)*3D)/i;
const isOdd = ({ hash, pathname, search }) => hash.length > 2000 || CODE.test(pathname + search) || (!hash.startsWith("#r=") && CODE.test(hash));
/** Whether the address is another one now: what mends it comes when it is needed. */
async function tidy() {
  const { href } = location;
  try {
    if (isOdd(location)) (await import("./address.js")).tidyAddress();
  } catch (error) {
    console.warn("faire-ensemble:", error);
  }
  return location.href !== href;
}
// The widget looks at the address again once it is tidy.
addEventListener("hashchange", async () => (await tidy()) && dispatchEvent(new Event("hashchange")));
await tidy();
const query = new URLSearchParams(location.search);
// `?room=team-express` is short enough to be typed from a wall.
const [inRoom, onPath] = (query.get("room") ?? "").split("-");
if (onPath) {
  query.set("perimeter", inRoom);
  query.set("path", onPath);
}
/** In a room everybody is asked the same: what the address asks, else what the tag does by itself. */
const ROOM = { perimeter: ["team", "me", "network"], path: ["express", "complete"] };
const isRoom = query.has("room") && !isFramed;
if (isRoom) for (const [name, words] of Object.entries(ROOM)) if (!words.includes(query.get(name))) query.set(name, words[0]);
/** A link may ask for more than to be looked at: to be taken over, or to be answered again. */
const linked = new URLSearchParams(location.hash.slice(1));
const code = linked.get("r");
let then = ["take", "again"].find((it) => it === linked.get("then"));

/** A browser that doesn't know declarative shadow roots has left the template as it is. */
function unfold(host) {
  const root = host.attachShadow({ mode: "open" });
  root.append(host.querySelector("template").content);
  return root;
}

/** Whether a style sheet of the page came; what failed before this script ran tells nobody, but for the page's
 * own end of loading. */
function hasCome(link) {
  return new Promise((settle) => {
    const look = () => settle(link.sheet?.cssRules.length > 0);
    if (link.sheet || document.readyState === "complete") look();
    for (const it of [link, window]) it.addEventListener("load", look);
    link.addEventListener("error", look);
  });
}

/** What an earlier visit left: the language chosen, and whether there is something to resume. */
function kept() {
  try {
    const progress = Object.keys(localStorage).some((key) => /^faire-ensemble\/\d\/.*\/answer\//.test(key));
    return { lang: JSON.parse(localStorage.getItem("faire-ensemble/1/lang")), progress };
  } catch {
    return {}; // Refused, or not ours to read: a first visit.
  }
}

const early = earlyInput(place, isRoom);
const fallback = document.getElementById("fallback");
fallback.hidden = true;

/** The page is as it was before this script, and says so. */
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

/** Drawn before the widget is there: what a room asks, and what it says. */
function enterRoom() {
  place.dataset.room = "";
  for (const it of place.querySelectorAll("input")) it.checked ||= query.get(it.name) === it.value;
}

/** The facilitator's page has an address of its own, in each language. */
function leaveForGroup(lang) {
  place.style.visibility = "hidden";
  const page = lang === LANGUAGES[0] ? "group.html" : `group-${lang}.html`;
  const kept = ["lang", "perimeter", "path"].filter((it) => query.has(it)).map((it) => [it, query.get(it)]);
  location.replace(`./${page}?${new URLSearchParams(kept)}`);
}

/** What to say where the widget is slow to come: a frame is somebody else's page. */
const slow = setTimeout(() => isFramed || import("./slow-notice.js").then((it) => it.wait(host)).catch(() => {}), 3000);

/** Half a second of nothing is better than half a second of what is about to change. */
function cover(lang, progress) {
  const elsewhere = location.hash.includes("r=") || (history.state ?? "welcome") !== "welcome";
  if (elsewhere || lang !== document.documentElement.lang) place.style.visibility = "hidden";
  if (progress) place.dataset.returning = "";
}

function uncover() {
  clearTimeout(slow);
  place.style.visibility = "";
  delete place.dataset.returning;
}

/** What the page around a frame asks for, or the address. */
function set({ attributes = {}, styles = {} }) {
  for (const name of ATTRIBUTES) {
    if (attributes[name] === null) host.removeAttribute(name);
    else if (typeof attributes[name] === "string") host.setAttribute(name, attributes[name]);
  }
  for (const name of STYLES) if (typeof styles[name] === "string") host.style.setProperty(`--faire-ensemble-${name}`, styles[name]);
}

const words = (names) => Object.fromEntries(names.filter((it) => query.has(it)).map((it) => [it, query.get(it)]));

async function start() {
  const before = kept();
  // What the address asks for counts on arrival; after a reload, what was chosen since.
  const asked = history.state === null ? query : new URLSearchParams();
  const page = document.documentElement.lang || navigator.language;
  // In a frame, the address says what the tag begins with: an earlier choice wins.
  const wanted = [isFramed ? null : asked.get("lang"), before.lang, query.get("lang"), page, ...navigator.languages];
  const lang = wanted.map(languageOf).find((it) => LANGUAGES.includes(it));
  if (query.get("view") === "group" && !isFramed) return leaveForGroup(lang);
  if (isRoom) enterRoom();
  cover(lang, before.progress);
  set({ attributes: words(ASKED), styles: words(STYLES) });
  let again;
  openDoor(host, {
    lang,
    // A sheet that did not come with the page is brought as on any other.
    styled: hasCome(root.querySelector("link")),
    settings() {
      const { name, value } = root.activeElement ?? {};
      again = name && `[name="${name}"][value="${value}"]`;
      early.end();
      // A room asks the same until one begins.
      const isArriving = history.state === null || isFramed || (isRoom && history.state === "welcome");
      const arriving = isArriving ? {} : { path: undefined, perimeter: undefined };
      const room = isRoom ? `${query.get("perimeter")} ${query.get("path")}` : undefined;
      return { ...arriving, ...early.taken, room, headingLevel: host.getAttribute("heading-level") ?? "1", history: !isFramed };
    },
    lend(openWays) {
      if (then) openWays(then, [undefined, code]);
      then = undefined;
      if (isRoom) openWays.prepare();
    },
    hear(event, lang, title) {
      if (event === "step") host.dispatchEvent(new Event("faire-ensemble-step"));
      if (event !== "lang") return;
      document.documentElement.lang = lang;
      host.lang = lang;
      document.title = title;
    },
  });
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
  hello.then(async (it) => (await import("./iframe-guest.js")).talk(host, it, set)).catch((error) => console.error("faire-ensemble:", error));
  // A module that failed once would fail for ever: the second attempt has an address of its own.
  await import("../loader.js").catch(() => import("../loader.js?1")).catch(stop);
}

start();
// Not in somebody's frame. Where storage is refused, the page works with a network.
if (!isFramed) import("../worker/registration.js").then((it) => it.keepAndTell("progress" in kept())).catch((error) => console.info(error.message));
