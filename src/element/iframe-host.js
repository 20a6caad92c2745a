// Our own page in an iframe inside the element: for partners who want isolation, and for pages whose
// policy refuses WebAssembly. Both sides talk over one private MessageChannel.

import { EMBED_PAGES, LANGUAGES, TITLES } from "build:constants";
import { lacking, tooOld } from "./browser-floor.js";
import { emit } from "./events.js";
import { groupLink } from "./group-link.js";
import { handOver } from "./hand-over.js";
import { reveal, watchVisiblePart } from "./iframe-scroll.js";
import { languageOf, tagsAround } from "./language.js";
import { overlayForFrame } from "./overlay/fetch.js";
import { pageScheme, watchScheme } from "./page-scheme.js";

const HEIGHT_MAX = 20000;
/** In milliseconds: after that, a stalled host counts as not answering. */
const PATIENCE = 30000;
/** In milliseconds: our own page sends a message once it has loaded, any other page never does. */
const SILENCE = 10000;
const EVENTS = ["start", "progress", "complete", "share", "erase", "error"];
const ATTRIBUTES = ["lang", "path", "perimeter", "view", "scheme", "storage", "heading-level"];
const STYLES = ["accent", "surface", "text", "radius", "font", "space"];

export async function live(given) {
  const { host, root, at, say, fail, keep, isLate } = given;
  const lacks = lacking(root);
  if (lacks) throw fail(tooOld(lacks), "browser");
  if (host.getAttribute("view") === "group") return groupLink(given);
  // If the tag doesn't ask for an iframe, the page's policy has refused WebAssembly.
  if (!host.matches("[mode=frame]")) say(`add to your policy script-src ${at("").origin} 'wasm-unsafe-eval'; connect-src ${at("").origin}`);
  const lang = tagsAround(host).map(languageOf).find((it) => LANGUAGES.includes(it)) ?? LANGUAGES[0];
  const page = at(EMBED_PAGES[lang]);
  /** The page inside can't see what lies behind it. */
  const scheme = () => ["light", "dark"].find((it) => it === host.getAttribute("scheme")) ?? pageScheme(host);
  let toldScheme = scheme();
  for (const [name, value] of Object.entries({ ...attributes(ATTRIBUTES), ...styles() })) {
    if (value) page.searchParams.set(name, value);
  }
  if (host.hasAttribute("questionnaire")) say("a frame knows the questionnaire of its own host alone");
  const first = attributes(ATTRIBUTES);
  const frame = document.createElement("iframe");
  Object.assign(frame, { src: page.href, title: TITLES[lang], loading: "eager", allow: "clipboard-write; web-share; fullscreen" });
  Object.assign(frame.style, { display: "block", border: "0", inlineSize: "100%", blockSize: "0" });
  const slot = root.querySelector("slot");
  let port;
  // The first screen may have been drawn before the page's policy was known: what is pressed there goes nowhere.
  root.getElementById("mount")?.remove();
  slot.hidden = false;

  const tellScheme = () => scheme() !== toldScheme && port?.postMessage({ attributes: { scheme: (toldScheme = scheme()) } });

  async function tellOverlay() {
    const overlay = host.getAttribute("overlay");
    port?.postMessage({ attributes: { overlay: overlay && (await overlayForFrame(overlay)) } });
  }

  function attributes(names) {
    return Object.fromEntries(names.map((name) => [name, name === "scheme" ? scheme() : host.getAttribute(name)]));
  }

  function styles() {
    const style = getComputedStyle(host);
    return Object.fromEntries(STYLES.map((name) => [name, style.getPropertyValue(`--faire-ensemble-${name}`).trim()]));
  }

  const visiblePart = watchVisiblePart(frame, (message) => port?.postMessage(message));

  function hear({ data }, settle) {
    const { height, top, heading, event, detail } = Object(data);
    clearTimeout(silence);
    if (Number.isFinite(height)) {
      frame.style.blockSize = `${Math.min(Math.max(Math.ceil(height), 100), HEIGHT_MAX)}px`;
      // Its first screen replaces the content of the tag at once.
      slot.hidden = true;
    }
    if (top) {
      // A new screen releases the space reserved for the first one.
      root.getElementById("hold")?.removeAttribute("id");
      reveal(host, frame, heading);
    }
    if (event === "ready" || height) visiblePart.observe();
    if (event === "ready") isReady = true;
    else if (EVENTS.includes(event)) emit(host, event, detail);
    else if (event === "result") handOver(host, detail.code, host.getAttribute("partner")).then((outcome) => port.postMessage({ handed: [detail.code, outcome] }));
    // A page that fails to start explains why itself, and may try again.
    if (event === "ready" || event === "error") settle();
    if (life) tellReady();
  }

  let isReady = false;
  let isTold = false;
  function tellReady() {
    if (!isReady || isTold) return;
    isTold = true;
    emit(host, "ready", { mode: "frame" });
  }

  let life;
  let silence;
  const unanswered = (words) => Object.assign(new Error(words), { file: { url: page.href } });
  const waiting = new AbortController();
  await new Promise((settle, refuse) => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
      if (effectiveDirective === "frame-src" && blockedURI.startsWith(page.origin)) refuse(new Error("the page's policy refuses the frame"));
    }, waiting);
    // At each load, since another page listens after a reload of the iframe or a move of the element.
    frame.onload = () => {
      const channel = new MessageChannel();
      port?.close();
      port = channel.port1;
      port.onmessage = (message) => hear(message, settle);
      const changed = Object.entries(attributes(ATTRIBUTES)).filter(([name, value]) => value !== first[name]);
      const asked = { attributes: { ...Object.fromEntries(changed), ...attributes(["partner"]) }, styles: styles() };
      silence ??= setTimeout(() => refuse(unanswered("what is in the frame is no page of ours")), SILENCE);
      frame.contentWindow.postMessage({ "faire-ensemble": 1, ...asked }, page.origin, [channel.port2]);
      if (host.hasAttribute("overlay")) tellOverlay();
    };
    slot.after(frame);
    setTimeout(() => refuse(unanswered("the frame does not answer")), PATIENCE);
  }).catch((error) => {
    frame.remove();
    throw error;
  }).finally(() => waiting.abort());
  if (isLate()) {
    frame.remove();
    throw new Error("too late");
  }
  let unwatch;
  const start = () => {
    visiblePart.listen("addEventListener");
    unwatch = watchScheme(host, root, tellScheme);
  };
  const pause = () => {
    visiblePart.listen("removeEventListener");
    unwatch();
  };
  life = {
    change: (name) => name === "overlay" ? tellOverlay() : port.postMessage(["style", "class"].includes(name) ? { styles: styles() } : { attributes: attributes([name]) }),
    pause,
    resume: start,
    end() {
      pause();
      visiblePart.disconnect();
      frame.remove();
    },
  };
  keep(life);
  start();
  tellReady();
  return life;
}
