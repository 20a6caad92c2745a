// The service worker: starts the page without the network, after one visit.
//
// A release is all of its files or nothing: every byte is checked when it is cached, and no page ever
// mixes two releases. A new release waits until a person accepts it ("SKIP_WAITING").

import { FILES, LATER } from "build:constants";
import { isPack, preservePacks, cachedPack } from "./packs.js";
import { isOnlyTab, fromPreviousRelease } from "./previous-release.js";
import { CACHE, OURS, PACKS, addressOf, fileOf, withoutRedirect, requestFor } from "./release.js";

// Set when the cache has lost a file that the host no longer has either: the network takes over.
let isLost = false;

addEventListener("install", (event) => event.waitUntil(precache()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("message", (event) => {
  if (event.data === "SKIP_WAITING") event.waitUntil(skipWaiting());
});
addEventListener("fetch", (event) => {
  const file = fileOf(event.request);
  if (file === undefined && isPack(event.request)) event.respondWith(cachedPack(event.request));
  if (file !== undefined && !isLost) event.respondWith(answer(event.request, file));
});

async function precache() {
  const cache = await caches.open(CACHE);
  try {
    await cache.addAll((await filesToPrecache()).map(requestFor));
  } catch (error) {
    // The current release stays; the browser tries again later.
    await caches.delete(CACHE);
    throw error;
  }
}

/** The files of the facilitator's page are cached once one of them is requested, and so are those of the
 * page that gathers results; an update keeps them for those who have them. */
async function filesToPrecache() {
  const isAsked = async (files) => (await Promise.all(files.map((it) => caches.match(addressOf(it))))).some(Boolean);
  const asked = await Promise.all(LATER.map(isAsked));
  const unasked = LATER.filter((_, at) => !asked[at]).flat();
  return Object.keys(FILES).filter((file) => !unasked.includes(file));
}

async function takeOver() {
  const older = (await caches.keys()).filter((name) => name.startsWith(OURS) && ![CACHE, PACKS].includes(name));
  const isAlone = await isOnlyTab();
  for (const name of older) {
    // A full disk must not block the new release.
    await preservePacks(name).catch(() => {});
    if (isAlone) await caches.delete(name);
  }
  // On the first visit the page belongs to this release. Later, a person has accepted it.
  if (older.length === 0) await clients.claim();
}

async function answer(request, file) {
  const before = await fromPreviousRelease(request, file);
  if (before) return before;
  const isThere = await caches.has(CACHE);
  const cache = await caches.open(CACHE);
  const kept = await cache.match(addressOf(file));
  if (kept) return withoutRedirect(kept);
  try {
    return withoutRedirect(await refetch(cache, file));
  } catch (error) {
    // A file of another release must not be mixed with those that are left.
    if (isThere && request.mode !== "navigate") throw error;
    return useNetwork(request);
  }
}

/** Browsers may evict an entry: the host may still have the same bytes, and only those are accepted. */
async function refetch(cache, file) {
  const response = await fetch(requestFor(file));
  if (!response.ok) throw new TypeError(`${file}: ${response.status}`);
  // A full disk must not withhold the response.
  await cache.put(addressOf(file), response.clone()).catch(() => {});
  return response;
}

/** The files of this release are gone: the host's current release is served until one is cached. */
async function useNetwork(request) {
  const response = await fetch(request);
  isLost = true;
  await caches.delete(CACHE);
  return response;
}
