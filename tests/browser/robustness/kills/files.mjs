// The files in which browsers store pages' data, and ways to damage them.

import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "../../support/engines/waiting.mjs";

const FILES = {
  "local storage": { chromium: /Local Storage/, firefox: /\/ls\/data\.sqlite/, webkit: /localstorage/i },
  IndexedDB: { chromium: /IndexedDB/, firefox: /\/idb\//, webkit: /indexeddb/i },
};
export const STORES = Object.keys(FILES);

export const DAMAGE = {
  "overwritten with junk": (file) => writeFileSync(file, readFileSync(file).map((it, at) => (at % 3 === 0 ? it ^ 0x5a : it))),
  "cut to half": (file) => writeFileSync(file, readFileSync(file).subarray(0, readFileSync(file).length >> 1)),
  deleted: (file) => rmSync(file),
};

function filesOf(store, kind, home) {
  const all = [];
  const walk = (folder) => {
    for (const it of entriesOf(folder)) {
      const path = join(folder, it.name);
      if (it.isDirectory()) walk(path);
      else if (it.isFile() && FILES[store][kind].test(path)) all.push(path);
    }
  };
  walk(home);
  return all;
}

/** The entries of a folder; a running browser may remove it meanwhile. */
function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
}

/** Damages every file of a store; returns how many there were. */
export function damage(store, how, kind, home) {
  const files = filesOf(store, kind, home);
  files.forEach(DAMAGE[how]);
  return files.length;
}

/** Waits until the store's files hold these answers: browsers write local storage seconds later. */
export async function isOnDisk(store, ids, kind, home) {
  const holds = (file, id) => ["latin1", "utf16le"].some((it) => file.includes(Buffer.from(`answer/${id}`, it)));
  await until(`${store} on the disk`, () => {
    const files = filesOf(store, kind, home).map((it) => readFileSync(it));
    return ids.every((id) => files.some((it) => holds(it, id)));
  });
}
