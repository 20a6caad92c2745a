// Collects the files that were dropped, including those in folders and their subfolders.

import { pause } from "./pause.js";

/** How many entries are requested at a time: if all were, nothing would be drawn until the last has
 * come. */
const AT_A_TIME = 16;

/** Pairs of a path and a file, without the file if the browser doesn't give it. Must be called while the
 * event is being handled, because browsers empty `transfer` afterwards.
 * @param {DataTransfer} transfer
 * @returns {Promise<[path: string, file?: File][]>} */
export async function filesOf(transfer) {
  const items = [...transfer.items].filter((it) => it.kind === "file");
  // A browser that doesn't support folders gives only the files.
  const roots = items.map((it) => it.webkitGetAsEntry?.() ?? it.getAsFile());
  const found = [];
  for (const root of roots) {
    if (root instanceof File) found.push([root.name, root]);
    else if (root) await collect(root, found);
  }
  return found;
}

/** @param {FileSystemEntry} entry */
async function collect(entry, found) {
  const path = entry.fullPath.replace(/^\//, "");
  try {
    if (entry.isDirectory) await collectAll(/** @type {FileSystemDirectoryEntry} */ (entry), found);
    else found.push([path, await new Promise((done, fail) => /** @type {FileSystemFileEntry} */ (entry).file(done, fail))]);
  } catch {
    found.push([path]);
  }
}

/** @param {FileSystemDirectoryEntry} folder */
async function collectAll(folder, found) {
  const reader = folder.createReader();
  /** @returns {Promise<FileSystemEntry[]>} */
  const next = () => new Promise((done, fail) => reader.readEntries(done, fail));
  // Browsers give about a hundred at a time.
  for (let entries = await next(); entries.length; entries = await next()) {
    while (entries.length) {
      const parts = await Promise.all(entries.splice(0, AT_A_TIME).map(async (it) => {
        const part = [];
        await collect(it, part);
        return part;
      }));
      for (const part of parts) for (const it of part) found.push(it);
      await pause();
    }
  }
}
