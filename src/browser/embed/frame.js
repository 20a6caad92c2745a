// Our own page in a frame inside the element: for partners who want isolation, and for pages whose
// policy refuses WebAssembly. All that is said goes through one channel, which nobody else holds.

// The build puts beside this: card.js, which draws the way to the facilitator's page, asking.js and
// painting.js.

// Put in by the build: languages, colours, and by language the page for a frame and its title, the
// facilitator's page and its words.
const SHIPMENT = {};
const HEIGHT_MAX = 20000;
/** A host that stalls is one that does not answer. */
const PATIENCE = 30000;
const EVENTS = ["start", "progress", "complete", "share", "erase", "result", "error"];
const ATTRIBUTES = ["lang", "path", "perimeter", "view", "scheme", "storage", "heading-level"];
const STYLES = ["accent", "surface", "text", "radius", "font", "space"];

export async function live(given) {
  const { host, root, at, say, keep, isLate } = given;
  if (host.getAttribute("view") === "group") return card(given);
  const lang = [host.getAttribute("lang"), host.parentElement?.closest("[lang]")?.lang, document.documentElement.lang, SHIPMENT.languages[0]]
    .map((it) => String(it).split("-")[0])
    .find((it) => SHIPMENT.languages.includes(it));
  const page = at(SHIPMENT.embed[lang]);
  for (const [name, value] of Object.entries({ ...attributes(ATTRIBUTES), ...styles() })) {
    if (value) page.searchParams.set(name, value);
  }
  if (host.hasAttribute("questionnaire")) say("a frame knows the questionnaire of its own host alone");
  const first = attributes(ATTRIBUTES);
  const frame = document.createElement("iframe");
  Object.assign(frame, { src: page.href, title: SHIPMENT.titles[lang], loading: "eager", allow: "clipboard-write; web-share; fullscreen" });
  Object.assign(frame.style, { display: "block", border: "0", inlineSize: "100%", blockSize: "0" });
  const slot = root.querySelector("slot");
  let port;

  function attributes(names) {
    return Object.fromEntries(names.map((name) => [name, host.getAttribute(name)]));
  }

  function styles() {
    const style = getComputedStyle(host);
    return Object.fromEntries(STYLES.map((name) => [name, style.getPropertyValue(`--faire-ensemble-${name}`).trim()]));
  }

  /** The part of the frame that is seen, as distances from its top and from its bottom: known
   * before a dialog opens there, or the browser would scroll to the middle of the frame. */
  let isDue;
  const show = () => (isDue ??= requestAnimationFrame(() => {
    isDue = undefined;
    const { top, bottom } = frame.getBoundingClientRect();
    port?.postMessage({ visible: { above: Math.max(0, -top), below: Math.max(0, bottom - innerHeight) } });
  }));
  const listen = (change) => {
    globalThis[change]("scroll", show, { capture: true, passive: true });
    globalThis[change]("resize", show);
  };

  function hear({ data }, ready) {
    const { height, top, event, detail } = Object(data);
    if (Number.isFinite(height)) frame.style.blockSize = `${Math.min(Math.max(Math.ceil(height), 100), HEIGHT_MAX)}px`;
    if (top && frame.getBoundingClientRect().top < 0) host.scrollIntoView({ block: "start" });
    if (event === "ready" || height) show();
    if (event === "ready") ready();
    else if (EVENTS.includes(event)) emit(event, detail);
  }

  const emit = (name, detail) => host.dispatchEvent(new CustomEvent(`faire-ensemble-${name}`, { bubbles: true, composed: true, detail }));

  const waiting = new AbortController();
  await new Promise((ready, refuse) => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
      if (effectiveDirective === "frame-src" && blockedURI.startsWith(page.origin)) refuse(new Error("the page's policy refuses the frame"));
    }, waiting);
    // Again at each load: when the frame reloads, or the element moves, another page listens.
    frame.onload = () => {
      const channel = new MessageChannel();
      port?.close();
      port = channel.port1;
      port.onmessage = (message) => hear(message, ready);
      const changed = Object.entries(attributes(ATTRIBUTES)).filter(([name, value]) => value !== first[name]);
      const asked = { attributes: { ...Object.fromEntries(changed), ...attributes(["partner"]) }, styles: styles() };
      frame.contentWindow.postMessage({ "faire-ensemble": 1, ...asked }, page.origin, [channel.port2]);
    };
    slot.after(frame);
    setTimeout(() => refuse(new Error("the frame does not answer")), PATIENCE);
  }).catch((error) => {
    frame.remove();
    throw error;
  }).finally(() => waiting.abort());
  if (isLate()) {
    frame.remove();
    throw new Error("too late");
  }
  slot.hidden = true;
  slot.parentNode.removeAttribute("id");
  listen("addEventListener");
  const life = {
    change: (name) => port.postMessage(["style", "class"].includes(name) ? { styles: styles() } : { attributes: attributes([name]) }),
    pause: () => listen("removeEventListener"),
    resume: () => listen("addEventListener"),
    end() {
      listen("removeEventListener");
      frame.remove();
    },
  };
  keep(life);
  emit("ready", { mode: "frame" });
  return life;
}
