// The service worker: starts the page without the network, after one visit.
//
// A release is all of its files or nothing: every byte is checked when it is cached, and no page ever
// mixes two releases. A new release waits until a person accepts it ("SKIP_WAITING").

import { FILES, LATER } from "build:constants";
import { isPack, preservePacks, cachedPack } from "./packs.js";
import { isOnlyTab, fromPreviousRelease } from "./previous-release.js";
import { CACHE, OURS, PACKS, addressOf, fileOf, withoutRedirect, requestFor } from "./release.js";

// Set when the host no longer has our bytes and the cache has lost some: the network takes over.
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
    // The release that is there stays; the browser tries again another day.
    await caches.delete(CACHE);
    throw error;
  }
}

/** What leads a group waits until it is asked for; an update takes it from nobody who has it. */
async function filesToPrecache() {
  const kept = await Promise.all(LATER.map((file) => caches.match(addressOf(file))));
  const isAsked = kept.some(Boolean);
  return Object.keys(FILES).filter((file) => isAsked || !LATER.includes(file));
}

async function takeOver() {
  const older = (await caches.keys()).filter((name) => name.startsWith(OURS) && ![CACHE, PACKS].includes(name));
  const isAlone = await isOnlyTab();
  for (const name of older) {
    // A full disk is no reason to stay with what was before.
    await preservePacks(name).catch(() => {});
    if (isAlone) await caches.delete(name);
  }
  // On the first visit the page is of this very release. Later, a person has accepted.
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
    // A part of another release must not meet the parts that are left.
    if (isThere && request.mode !== "navigate") throw error;
    return useNetwork(request);
  }
}

/** Browsers may drop an entry: the host may still have the same bytes, and no others will do. */
async function refetch(cache, file) {
  const response = await fetch(requestFor(file));
  if (!response.ok) throw new TypeError(`${file}: ${response.status}`);
  // A full disk is no reason to withhold what has just arrived.
  await cache.put(addressOf(file), response.clone()).catch(() => {});
  return response;
}

/** The page's own bytes are nowhere: what the host has now serves, whole, until a release is kept. */
async function useNetwork(request) {
  const response = await fetch(request);
  isLost = true;
  await caches.delete(CACHE);
  return response;
}
