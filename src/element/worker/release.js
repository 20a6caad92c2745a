// The files of this release: their addresses, their caches, and requests for them.

import { FILES, RELEASE } from "build:constants";

export const SCOPE = new URL(registration.scope);
// Several copies may live on one host: each clears up after itself alone.
export const OURS = `faire-ensemble ${SCOPE.pathname} `;
export const CACHE = OURS + RELEASE;
export const PACKS = `${OURS}packs`;

/** The address below the scope that a request is for, if it is one. */
export function pathOf(request) {
  const url = new URL(request.url);
  const isBelow = url.origin === SCOPE.origin && url.pathname.startsWith(SCOPE.pathname);
  if (request.method === "GET" && isBelow) return decodeURI(url.pathname.slice(SCOPE.pathname.length));
}

/** The file of this release that a request is for; `undefined` leaves it to the network. */
export function fileOf(request) {
  const path = pathOf(request);
  if (path === undefined) return undefined;
  if (request.mode !== "navigate") return Object.hasOwn(FILES, path) ? path : undefined;
  // `index.html`, and hosts that drop `.html` from addresses.
  if (path === "" || path === "index.html" || path === "index") return "./";
  return [path, `${path}.html`].find((name) => Object.hasOwn(FILES, name));
}

export function requestFor(file) {
  return new Request(addressOf(file), { cache: "reload", integrity: FILES[file] });
}

export function addressOf(file) {
  return new URL(file, SCOPE).href;
}

/** Navigations refuse a response marked as redirected. */
export function withoutRedirect(response) {
  if (!response.redirected) return response;
  const { body, headers, status, statusText } = response;
  return new Response(body, { headers, status, statusText });
}
