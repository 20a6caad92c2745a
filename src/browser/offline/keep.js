// Keeps the page on the device for the next time, network or not: see sw.js.

/** A new release waits until somebody accepts it: never under an answer. */
export async function keepForOffline() {
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
