// Removes the service worker: a host that no longer wants it serves this file in place of sw.js.
//
// Only our caches are deleted: what others store on this host stays, and so do answers, which are in no
// cache. From then on pages come from the network.

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const ours = `faire-ensemble ${new URL(registration.scope).pathname} `;
  for (const name of await caches.keys()) if (name.startsWith(ours)) await caches.delete(name);
  await registration.unregister();
}
