// Registers the service worker, which keeps the page for offline use.

import { OFFLINE_TEXTS, STATEMENTS } from "build:constants";

const WORKER = new URL("../sw.js", import.meta.url).href;

/** Where the page's policy requires trusted types, this one gives the address of the worker and no other. */
const trusted = () => globalThis.trustedTypes?.createPolicy("faire-ensemble", { createScriptURL: () => WORKER }).createScriptURL("") ?? WORKER;

/** WebKit keeps modules loaded by `modulepreload` in memory and doesn't request them again, not even
 * after a reload; fetching the same address drops them. */
async function renew() {
  /** @type {NodeListOf<HTMLLinkElement>} */
  const links = document.querySelectorAll("link[rel=modulepreload]");
  const kept = Array.from(links, (it) => fetch(it.href, { cache: "reload" }));
  await Promise.allSettled(kept);
  location.reload();
}

/** A new release waits until somebody accepts it, so that it never interrupts an answer. */
export async function keepForOffline() {
  const registration = await navigator.serviceWorker.register(trusted(), { updateViaCache: "none" });
  const offer = () => {
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    const word = document.getElementById("update");
    word.hidden = false;
    word.querySelector("button").onclick = () => {
      // Accepted in another tab already: this one only reloads.
      if (!registration.waiting) return renew();
      navigator.serviceWorker.oncontrollerchange = renew;
      registration.waiting.postMessage("SKIP_WAITING");
    };
  };
  const watch = () => registration.installing?.addEventListener("statechange", offer);
  registration.addEventListener("updatefound", watch);
  watch();
  offer();
  // The first worker becomes redundant if a file is missing on the host.
  const isGone = ({ target }) => target.state === "redundant";
  const gone = new Promise((_, refuse) => registration.installing?.addEventListener("statechange", (it) => isGone(it) && refuse(Error("not kept"))));
  await Promise.race([navigator.serviceWorker.ready, gone]);
}

/** Does the same; the footer of our own page then shows whether it works offline, and links to the
 * accessibility statement. */
export async function keepAndTell(isAllowed) {
  const isKept = isAllowed && (await keepForOffline().then(() => true, (error) => console.info(error.message)));
  const foot = Object.assign(document.createElement("p"), { className: "foot" });
  const links = Object.assign(document.createElement("div"), { className: "foot" });
  const statement = links.appendChild(document.createElement("a"));
  const page = document.documentElement;
  const tell = () => {
    const offline = OFFLINE_TEXTS[page.lang] ?? Object.values(OFFLINE_TEXTS)[0];
    const [url, label] = STATEMENTS[page.lang] ?? Object.values(STATEMENTS)[0];
    foot.textContent = offline[isKept ? 0 : 1];
    statement.href = new URL(url, import.meta.url).href;
    statement.textContent = label;
  };
  tell();
  new MutationObserver(tell).observe(page, { attributeFilter: ["lang"] });
  document.getElementById("update").before(foot, links);
}
