// Starts the page without the network, after one visit.
//
// A release is all of its files or nothing: every byte is checked when it is kept, and no page
// ever meets two releases. A new release waits until a person accepts it ("SKIP_WAITING").
//
// The build puts packs.js and before.js behind this: what outlives a release, and for how long.

// Written by `cargo xtask build`: addresses below the scope with their hash, those that wait until
// they are asked for, and the hash of these lists.
const FILES = {};
const LATER = [];
const RELEASE = "";

const SCOPE = new URL(registration.scope);
// Several copies may live on one host: each clears up after itself alone.
const OURS = `faire-ensemble ${SCOPE.pathname} `;
const CACHE = OURS + RELEASE;
const PACKS = `${OURS}packs`;

// Set when the host no longer has our bytes and the cache has lost some: the network takes over.
let isLost = false;

addEventListener("install", (event) => event.waitUntil(keepAll()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("message", (event) => {
  if (event.data === "SKIP_WAITING") event.waitUntil(skipWaiting());
});
addEventListener("fetch", (event) => {
  const file = fileOf(event.request);
  if (file === undefined && isPack(event.request)) event.respondWith(keptPack(event.request));
  if (file !== undefined && !isLost) event.respondWith(answer(event.request, file));
});

async function keepAll() {
  const cache = await caches.open(CACHE);
  try {
    await cache.addAll((await wanted()).map(requestFor));
  } catch (error) {
    // The release that is there stays; the browser tries again another day.
    await caches.delete(CACHE);
    throw error;
  }
}

/** What leads a group waits until it is asked for; an update takes it from nobody who has it. */
async function wanted() {
  const kept = await Promise.all(LATER.map((file) => caches.match(addressOf(file))));
  const isAsked = kept.some(Boolean);
  return Object.keys(FILES).filter((file) => isAsked || !LATER.includes(file));
}

async function takeOver() {
  const older = (await caches.keys()).filter((name) => name.startsWith(OURS) && ![CACHE, PACKS].includes(name));
  const isAlone = await isOnlyTab();
  for (const name of older) {
    // A full disk is no reason to stay with what was before.
    await keepPacks(name).catch(() => {});
    if (isAlone) await caches.delete(name);
  }
  // On the first visit the page is of this very release. Later, a person has accepted.
  if (older.length === 0) await clients.claim();
}

/** The address below the scope that a request is for, if it is one. */
function pathOf(request) {
  const url = new URL(request.url);
  const isBelow = url.origin === SCOPE.origin && url.pathname.startsWith(SCOPE.pathname);
  if (request.method === "GET" && isBelow) return decodeURI(url.pathname.slice(SCOPE.pathname.length));
}

/** Which of our files a request is for; `undefined` leaves it to the network. */
function fileOf(request) {
  const path = pathOf(request);
  if (path === undefined) return undefined;
  if (request.mode !== "navigate") return Object.hasOwn(FILES, path) ? path : undefined;
  // `index.html`, and hosts that drop `.html` from addresses.
  if (path === "" || path === "index.html" || path === "index") return "./";
  return [path, `${path}.html`].find((name) => Object.hasOwn(FILES, name));
}

async function answer(request, file) {
  const before = await ofBefore(request, file);
  if (before) return before;
  const isThere = await caches.has(CACHE);
  const cache = await caches.open(CACHE);
  const kept = await cache.match(addressOf(file));
  if (kept) return plain(kept);
  try {
    return plain(await heal(cache, file));
  } catch (error) {
    // A part of another release must not meet the parts that are left.
    if (isThere && request.mode !== "navigate") throw error;
    return stepAside(request);
  }
}

/** Browsers may drop an entry: the host may still have the same bytes, and no others will do. */
async function heal(cache, file) {
  const response = await fetch(requestFor(file));
  if (!response.ok) throw new TypeError(`${file}: ${response.status}`);
  // A full disk is no reason to withhold what has just arrived.
  await cache.put(addressOf(file), response.clone()).catch(() => {});
  return response;
}

/** The page's own bytes are nowhere: what the host has now serves, whole, until a release is kept. */
async function stepAside(request) {
  const response = await fetch(request);
  isLost = true;
  await caches.delete(CACHE);
  return response;
}

function requestFor(file) {
  return new Request(addressOf(file), { cache: "reload", integrity: FILES[file] });
}

function addressOf(file) {
  return new URL(file, SCOPE).href;
}

/** A navigation refuses a response that a host's redirection is still written on. */
function plain(response) {
  if (!response.redirected) return response;
  const { body, headers, status, statusText } = response;
  return new Response(body, { headers, status, statusText });
}
