// The IndexedDB database of group sessions.

import { requestResult, transactionDone } from "../idb.js";

export const NAME = "faire-ensemble-groups";
const TABLE = "entries";
const STRIDE = 250;

export function addEntries(groups, group, pairs) {
  if (!groups.has(group)) groups.set(group, new Map());
  for (const [key, value] of pairs) groups.get(group).set(key, value);
}

export function openDatabase(created, lost) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(TABLE);
      created();
    };
    request.onsuccess = () => {
      const connection = request.result;
      connection.onclose = () => lost(connection);
      // Another window may want to change or delete it.
      connection.onversionchange = () => {
        connection.close();
        lost(connection);
      };
      resolve(connection);
    };
    request.onerror = () => reject(request.error);
  });
}

/** Writes a few entries at a time, so that the page can respond in between: a transaction waits for its
 * last request. */
export async function writeEntries(base, sent) {
  const table = base.transaction(TABLE, "readwrite", { durability: "strict" });
  const end = transactionDone(table);
  // An error is reported once, by the request or by the end of the transaction.
  end.catch(() => {});
  for (const [group, entries] of sent) {
    for (let at = 0; at < entries.length; at += STRIDE) {
      const some = entries.slice(at, at + STRIDE).map(([key, value]) => table.objectStore(TABLE).put(value, [group, key]));
      await requestResult(some[some.length - 1]);
    }
  }
  await end;
}

export function eraseGroup(base, group) {
  const table = base.transaction(TABLE, "readwrite", { durability: "strict" });
  table.objectStore(TABLE).delete(IDBKeyRange.bound([group], [group, []]));
  // The transaction needs nothing more from this page, which may be closed at the same moment.
  table.commit();
  return transactionDone(table);
}

/** Reads all entries at once, because ten thousand steps of a cursor would take seconds. */
export function readEntries(base) {
  const table = base.transaction(TABLE).objectStore(TABLE);
  return Promise.all([requestResult(table.getAllKeys()), requestResult(table.getAll())]);
}
