// Takes the worker away: a host that no longer wants it puts this file in the place of sw.js.
//
// Caches of ours go, and nothing else: what others keep on this host stays, and so do answers, which
// are in no cache. Pages come from the network from then on.

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const ours = `faire-ensemble ${new URL(registration.scope).pathname} `;
  for (const name of await caches.keys()) if (name.startsWith(ours)) await caches.delete(name);
  await registration.unregister();
}
