// A release accepted in one tab leaves the other tabs on the previous one: they request its files by hash,
// and the cache keeps those for as long as such tabs may exist. The next release removes them.

import { FILES } from "build:constants";
import { CACHE, OURS, PACKS, SCOPE, addressOf, withoutRedirect } from "./release.js";

/** Whether no other tab can be on an earlier release. */
export async function isOnlyTab() {
  const tabs = await clients.matchAll({ type: "window", includeUncontrolled: true });
  return tabs.filter((it) => it.url.startsWith(SCOPE.href)).length < 2;
}

/** The response for a page of an earlier release, if it is cached. */
export async function fromPreviousRelease({ integrity }, file) {
  if (!integrity || integrity === FILES[file]) return undefined;
  for (const name of await caches.keys()) {
    if (!name.startsWith(OURS) || [CACHE, PACKS].includes(name)) continue;
    const kept = await (await caches.open(name)).match(addressOf(file));
    if (kept && (await hasIntegrity(kept.clone(), integrity))) return withoutRedirect(kept);
  }
}

async function hasIntegrity(response, integrity) {
  const [, bits, wanted] = /^sha(\d+)-(.*)$/.exec(integrity) ?? [];
  if (!bits) return false;
  const hash = new Uint8Array(await crypto.subtle.digest(`SHA-${bits}`, await response.arrayBuffer()));
  return btoa(String.fromCharCode(...hash)) === wanted;
}
