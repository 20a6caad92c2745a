// Group sessions on this device: one record per entry, in IndexedDB.
//
// A record counts as saved once the disk confirms it (strict durability): what local storage accepts can be
// lost for seconds when a browser is killed. The windows of a session tell each other what they write;
// where nothing can be stored, those messages and the memory of each window are all there is.
//
// A browser may close the database at any time, and another tab may delete it. The page learns of it at
// once and asks to flush until everything is saved again: all that this window has read or written, since
// nobody can tell what is left on the disk.

import { PATIENCE, withTimeout } from "../idb.js";
import { addEntries, eraseGroup, openDatabase, readEntries, writeEntries } from "./database.js";
import { presence } from "./presence.js";

/** `channel` connects the windows of a session: see broadcast-channel.js.
 * @param {import("./broadcast-channel.js").Channel} channel */
export async function groupStore(channel) {
  /** By group, then by key: all that this window knows, and what of it is not on the disk yet. */
  const memory = new Map();
  const unsaved = new Map();
  let base;
  let wasOpen = false;
  let isRead = false;
  /** Whether the disk may lack what was written there. */
  let isNew = false;
  /** @type {(kind: string, group: string, pairs?: any[]) => void} */
  let listener = () => {};
  const tell = channel((data) => {
    const [kind, group, pairs] = data;
    // What another window has erased is not written again, even if a write was under way.
    if (kind === "forget") {
      drop(group);
      inTurn(() => withTimeout(eraseGroup(base, group))).catch(() => {});
    }
    desks.heard(kind, group);
    listener(kind, group, pairs);
  });
  const desks = presence((kind, group) => tell([kind, group]), (kind, group) => listener(kind, group, []));

  function drop(group) {
    memory.delete(group);
    unsaved.delete(group);
  }

  async function open() {
    if (base) return;
    base = await withTimeout(openDatabase(() => (isNew = true), lost));
    wasOpen = true;
  }

  /** Called when the database is closed: the page learns of it before the next act. */
  function lost(connection) {
    if (base !== connection) return;
    base = undefined;
    isNew = true;
    listener("lost", "", []);
  }

  function addAll() {
    for (const [group, entries] of memory) addEntries(unsaved, group, [...entries, ...(unsaved.get(group) ?? [])]);
    isNew = false;
  }

  /** What the disk holds and this window has not read yet, by group. */
  async function unread() {
    if (isRead) return [];
    const [keys, values] = await withTimeout(readEntries(base), 5 * PATIENCE);
    isRead = true;
    const found = new Map();
    keys.forEach(([group, key], at) => addEntries(found, group, [[key, values[at]]]));
    for (const [group, entries] of found) addEntries(memory, group, [...entries, ...(memory.get(group) ?? [])]);
    return found;
  }

  async function write() {
    if (isNew) addAll();
    const sent = [...unsaved].map(([group, entries]) => [group, [...entries]]);
    const count = sent.reduce((sum, [, entries]) => sum + entries.length, 0);
    const used = base;
    if (count) await withTimeout(writeEntries(used, sent), PATIENCE + count);
    // Entries written while the database was being deleted went with it.
    if (base !== used) throw Error("the database was closed");
    // What another window erased meanwhile is erased here too; what was written again waits for its own
    // turn.
    for (const [group] of sent) if (!memory.has(group)) await withTimeout(eraseGroup(used, group));
    for (const [group, entries] of sent) for (const [key, value] of entries) if (unsaved.get(group)?.get(key) === value) unsaved.get(group).delete(key);
  }

  /** One act at a time: a write that begins while thousands of entries are under way must not send them
   * again. */
  let turn = Promise.resolve();
  const inTurn = (act) => (turn = turn.catch(() => {}).then(open).then(act));

  const store = {
    async all() {
      await inTurn(unread).catch((error) => console.warn("faire-ensemble:", error));
      return [...memory].flatMap(([group, entries]) => [...entries].map(([key, value]) => [group, key, value]));
    },
    /** What another window has sent (`isHeard`) is stored here too, but not sent on. */
    async put(group, pairs, isHeard) {
      if (!isHeard) tell(["pairs", group, pairs]);
      addEntries(memory, group, pairs);
      addEntries(unsaved, group, pairs);
      return store.flush();
    },
    /** Returns whether everything is saved. A device that was slow to answer, or full, may succeed now. */
    async flush() {
      try {
        await inTurn(async () => {
          for (const [group, entries] of await unread()) listener("pairs", group, [...entries]);
          await write();
        });
        return true;
      } catch (error) {
        console.warn("faire-ensemble:", error);
        return false;
      }
    },
    async forget(group) {
      drop(group);
      tell(["forget", group]);
      // At once, as the window may be closed, and again in turn, after the writes that were under way.
      const now = async () => base && eraseGroup(base, group);
      now().catch(() => {});
      // If the device never stored anything, nothing is left to erase.
      await inTurn(() => withTimeout(eraseGroup(base, group))).catch((error) => wasOpen && Promise.reject(error));
    },
    isKept: () => base !== undefined && isRead,
    ask: (group) => tell(["ask", group]),
    tell: (group, pairs) => tell(["pairs", group, pairs]),
    tellWifi: (group, pairs) => tell(["wifi", group, pairs]),
    attend: desks.attend,
    watch: (group) => void desks.watch(group).catch(() => {}),
    hear: (heard) => (listener = heard),
  };
  return store;
}
