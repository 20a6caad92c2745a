// Keeps on the device what was answered before the widget was there: if the wasm never comes, the next
// visit begins with it.

/** Not below `faire-ensemble/1/`, where the widget would read it as an entry of its own. */
const KEY = "faire-ensemble/early";

/** @returns {import("./page-interface.d.ts").EarlyRecord | undefined} */
export function readRecord() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? undefined;
  } catch {} // Refused, or not ours to read: there is none.
}

/** Stores the record, or deletes the stored one if there is none. */
export function writeRecord(record) {
  try {
    if (record) localStorage.setItem(KEY, JSON.stringify(record));
    else localStorage.removeItem(KEY);
  } catch {} // Refused, or full: the widget will report it once it is there.
}
