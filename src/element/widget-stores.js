// Decides which store each widget of the page writes to.

import { idbStore } from "./idb-store.js";

/** The widgets of this page share one store; one that stores nothing has its own, in memory, while the
 * page is open. */
let shared;
const own = new WeakMap();

export function storeOf(owner, isPersistent) {
  if (isPersistent) return (shared ??= idbStore(true));
  if (!own.has(owner)) own.set(owner, idbStore(false));
  return own.get(owner);
}
