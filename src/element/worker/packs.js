// Packs of earlier revisions belong to no release: they are cached when they are first requested, and
// outlive releases. Their address contains the hash of their content, which is checked.

import { PACKS, addressOf, fileOf, pathOf } from "./release.js";

/** `questions/<id>.<lang>.<the first 16 digits of SHA-256>.json` */
const PACK = /^questions\/[^/]*\.([0-9a-f]{16})\.json$/;

export function isPack(request) {
  return request.mode !== "navigate" && PACK.test(pathOf(request));
}

export async function cachedPack(request) {
  const path = pathOf(request);
  const cache = await caches.open(PACKS);
  const kept = await cache.match(addressOf(path));
  if (kept) return kept;
  // The browser's HTTP cache may hold a response of a network that tampers.
  const response = await fetch(new Request(request, { cache: "reload" }));
  if (response.ok && (await hashOf(response.clone())) === PACK.exec(path)[1]) {
    await cache.put(addressOf(path), response.clone()).catch(() => {});
  }
  return response;
}

async function hashOf(response) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
  return Array.from(hash.slice(0, 8), (it) => it.toString(16).padStart(2, "0")).join("");
}

/** Packs of an earlier release stay on the device: results here may need them. */
export async function preservePacks(name) {
  const [from, to] = await Promise.all([caches.open(name), caches.open(PACKS)]);
  for (const request of await from.keys()) {
    if (isPack(request) && fileOf(request) === undefined) await to.put(request, await from.match(request));
  }
}
