// Our own page: it takes over the first screen that the build has drawn, brings the widget to
// life in its place, and keeps the page on the device for the next time, network or not.
import init, { mount } from "./glue.js";
// Put in by the build: { wasm, languages, packs: { fr: file }, paper: { fr: file } }, a file being { url, integrity }.
const SHIPMENT = {};

const host = document.querySelector("faire-ensemble");
const root = host.shadowRoot ?? unfold(host);
const place = root.getElementById("mount");
const query = new URLSearchParams(location.search);
const url = (file) => new URL("../" + file.url, import.meta.url);
const bring = (file) => fetch(url(file), { integrity: file.integrity, credentials: "same-origin" });

/** A browser that doesn't know declarative shadow roots has left the template as it is. */
function unfold(host) {
  const root = host.attachShadow({ mode: "open" });
  root.append(host.querySelector("template").content);
  return root;
}

/** What an earlier visit left: the language chosen, and whether there is something to resume. */
function kept() {
  try {
    const progress = Object.keys(localStorage).some((key) => /^faire-ensemble\/1\/.*\/answer\//.test(key));
    return { lang: JSON.parse(localStorage.getItem("faire-ensemble/1/lang")), progress };
  } catch {
    return {}; // Refused, or not ours to read: a first visit.
  }
}

async function pack(lang) {
  const answer = await bring(SHIPMENT.packs[lang]);
  if (!answer.ok) throw new Error(`${answer.status} for the questionnaire in ${lang}`);
  return answer.text();
}

/** What the visitor chooses and presses before the widget is there. */
const taken = {};
const listening = new AbortController();
place.addEventListener("change", ({ target }) => (taken[target.name] = target.value), listening);
place.addEventListener("click", ({ target }) => {
  if (!target.closest("[data-start]")) return;
  taken.begin = true;
  target.closest("[data-start]").setAttribute("aria-busy", "true");
}, listening);

/** Half a second of nothing is better than half a second of what is about to change. */
function cover(lang, progress) {
  const elsewhere = location.hash.includes("r=") || (history.state ?? "welcome") !== "welcome";
  if (elsewhere || lang !== document.documentElement.lang) place.style.visibility = "hidden";
  if (progress) place.dataset.returning = "";
}

async function start() {
  const before = kept();
  // What the address asks for counts on arrival; after a reload, what was chosen since.
  const asked = history.state === null ? query : new URLSearchParams();
  const page = document.documentElement.lang || navigator.language;
  const wanted = [asked.get("lang"), before.lang, query.get("lang"), page, ...navigator.languages, "fr"];
  const lang = wanted.map((it) => String(it).split("-")[0]).find((it) => Object.hasOwn(SHIPMENT.packs, it));
  cover(lang, before.progress);
  const [text] = await Promise.all([pack(lang), init({ module_or_path: bring(SHIPMENT.wasm) })]);
  const { name, value } = root.activeElement ?? {};
  const again = name && `[name="${name}"][value="${value}"]`;
  listening.abort();
  mount(place, text, {
    perimeter: asked.get("perimeter"),
    path: asked.get("path"),
    ...taken,
    view: query.get("view"),
    languages: SHIPMENT.languages,
    shareUrl: location.origin + location.pathname,
    paper: Object.fromEntries(Object.entries(SHIPMENT.paper).map(([lang, file]) => [lang, url(file).href])),
    history: true,
    load: pack,
    onLang: (lang, title) => {
      document.documentElement.lang = lang;
      document.title = title;
      host.lang = lang;
    },
  });
  await null; // The widget draws in the next microtask, before the browser paints.
  if (again) root.querySelector(again)?.focus({ preventScroll: true });
  uncover();
}

function uncover() {
  place.style.visibility = "";
  delete place.dataset.returning;
}

/** A new release waits until somebody accepts it: never under an answer. */
async function keepForOffline() {
  const registration = await navigator.serviceWorker.register(new URL("../sw.js", import.meta.url), { updateViaCache: "none" });
  const offer = () => {
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    const word = document.getElementById("update");
    word.hidden = false;
    word.querySelector("button").onclick = () => {
      // Accepted in another tab already: this one has only to follow.
      if (!registration.waiting) return location.reload();
      navigator.serviceWorker.oncontrollerchange = () => location.reload();
      registration.waiting.postMessage("SKIP_WAITING");
    };
  };
  const watch = () => registration.installing?.addEventListener("statechange", offer);
  registration.addEventListener("updatefound", watch);
  watch();
  offer();
}

start().catch((error) => {
  console.error(error);
  uncover();
  const word = document.getElementById("failed");
  word.hidden = false;
  word.querySelector("button").onclick = () => location.reload();
});
// Refused (a private window, a policy): the page works as long as there is a network.
if ("serviceWorker" in navigator) keepForOffline().catch((error) => console.info(error.message));
