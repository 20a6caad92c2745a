// The second store besides local storage: IndexedDB, which browsers clear at other times and which fails
// in other ways. An entry counts as saved once the disk confirms it (strict durability). Tabs and widgets
// tell each other what they write.

import { requestResult, transactionDone, withTimeout } from "./idb.js";
import { isShortLived } from "./storage-lifetime.js";

const DATABASE = "faire-ensemble";
/** The version of the entries' format, in `engine/ledger.rs`. */
const SCHEMA = 2;
/** In milliseconds. An answer is painted first, and what is written soon after it shares its transaction. */
const PAUSE = 100;

/** The tombstone that *Erase everything* leaves, of `engine/ledger.rs`. */
const ERASED = `${DATABASE}/${SCHEMA}/erased`;

/** `over` resolves after the pause, which `end` can end, and after `before`; at once when the page is left. */
function newPause(before) {
  let end;
  let leave;
  const ended = new Promise((done) => (end = done));
  const left = new Promise((done) => (leave = done));
  setTimeout(end, PAUSE);
  // Without a `signal`: earlier versions of zone.js, with which pages replace these functions, ignore it.
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", leave);
  const over = Promise.race([Promise.all([ended, before]), left]).then(() => {
    removeEventListener("pagehide", leave);
    document.removeEventListener("visibilitychange", leave);
  });
  return { end, over };
}

function isInLocalStorage([key, text]) {
  try {
    return (localStorage.getItem(key) ?? undefined) === text;
  } catch {} // Refused.
}

/** One store for all widgets that share it; `isKept` is false if nothing may be stored beyond this tab. */
export function idbStore(isKept) {
  /** By key, what would be lost if an instance breaks down. */
  const memory = new Map();
  /** Not on the disk yet; `undefined` deletes the key. */
  const unsaved = new Map();
  /** All that the disk holds or should hold: what it loses is written again. */
  const known = new Map();
  const listeners = new Set();
  /** The report functions, by listener. */
  const reporters = new WeakMap();
  const say = (word) => listeners.forEach((hear) => reporters.get(hear)?.(word));
  let isErasing;
  /** How often everything was erased, here or in another tab. */
  let erasures = 0;
  let base;
  let newer;
  /** The transaction to come. */
  let next;
  let turn = Promise.resolve();
  const tell = (pairs, except) => listeners.forEach((hear) => hear !== except && hear(pairs));
  let channel;
  if (isKept) try {
    channel = new BroadcastChannel(DATABASE);
    channel.onmessage = ({ data }) => {
      if (data.length === 1 && data[0][0] === ERASED) {
        forget();
        isErasing = undefined;
      }
      remember(data);
      tell(data);
    };
  } catch {} // A frame that may store nothing.

  function forget() {
    erasures += 1;
    for (const it of [memory, unsaved, known]) it.clear();
  }

  function remember(pairs) {
    for (const [key, text] of pairs) text === undefined ? known.delete(key) : known.set(key, text);
  }

  /** The browser has closed the database, or another tab has deleted it, perhaps with local storage. */
  async function lost(closed) {
    if (base !== closed) return;
    base = undefined;
    say("no");
    try {
      for (const [key, text] of known) {
        if (!unsaved.has(key)) unsaved.set(key, text);
        if (localStorage.getItem(key) === null) localStorage.setItem(key, text);
      }
      await written(false);
      say("yes");
    } catch (error) {
      console.warn("faire-ensemble:", error);
    }
  }

  /** Writes one batch at a time, after a pause if this can wait. When the page is left, a batch that is under
   * way may never report its end: the next one follows it in the database. */
  function written(canWait) {
    if (!next) {
      const { end, over } = newPause(turn.catch(() => {}));
      turn = over.then(() => {
        next = undefined;
        return write();
      });
      next = { end, done: turn };
    }
    if (!canWait || document.hidden) next.end();
    return withTimeout(next.done);
  }

  function open() {
    return /** @type {Promise<void>} */ (new Promise((resolve, reject) => {
      const request = indexedDB.open(DATABASE, SCHEMA);
      request.onupgradeneeded = () => request.result.createObjectStore("entries");
      request.onsuccess = () => {
        const opened = (base = request.result);
        opened.onclose = () => lost(opened);
        opened.onversionchange = ({ newVersion }) => {
          opened.close();
          if (newVersion) {
            base = undefined;
            meetNewerRelease(newVersion);
          } else lost(opened);
        };
        resolve();
      };
      request.onerror = () => {
        if (request.error.name === "VersionError") meetNewerRelease(SCHEMA + 1);
        reject(request.error);
      };
    }));
  }

  /** A later release runs in another tab: the widget sees its key and stops writing. */
  function meetNewerRelease(version) {
    newer = [`${DATABASE}/${version}/`, ""];
    tell([newer]);
  }

  async function read() {
    if (!base) await open();
    const table = base.transaction("entries").objectStore("entries");
    const [keys, texts] = await Promise.all([table.getAllKeys(), table.getAll()].map(requestResult));
    const pairs = keys.map((key, at) => [key, texts[at]]);
    remember(pairs.filter(([key]) => !known.has(key)));
    return pairs;
  }

  async function write() {
    if (!unsaved.size) return;
    if (!base) await open();
    // Not before: everything may have been erased meanwhile.
    const sent = [...unsaved];
    const used = base;
    const work = base.transaction("entries", "readwrite", { durability: "strict" });
    const table = work.objectStore("entries");
    if (isErasing) table.clear();
    const erased = isErasing;
    for (const [key, text] of sent) text === undefined ? table.delete(key) : table.put(text, key);
    // Otherwise, a page that is left before the requests have succeeded takes the transaction with it.
    work.commit();
    await transactionDone(work);
    if (base !== used) throw Error("the database was closed");
    if (isErasing === erased) isErasing = undefined;
    // Keys written again meanwhile wait for their own turn.
    for (const [key, text] of sent) if (unsaved.get(key) === text) unsaved.delete(key);
  }

  const store = {
    /** The entries on the disk and in this tab. */
    async entries() {
      const reading = isKept ? read() : Promise.resolve([]);
      // Entries that arrive too late are reported as changes.
      const there = await withTimeout(reading).catch(() => (reading.then(tell, () => {}), []));
      return [...there, ...memory, ...(newer ? [newer] : [])];
    },
    /** The `SecondStore` of a wasm's settings: see wasm-interface.d.ts. */
    async open(hear, written) {
      let last = 0;
      const keep = async (pairs, isAll) => {
        const number = ++last;
        const keeping = store.keep(pairs, isAll, hear);
        const era = erasures;
        const isKept = await keeping;
        // A later write is under way and includes what this one could not write, or nothing is left of it.
        if (number === last && !isAll && era === erasures) written?.(isKept ? "yes" : "no");
      };
      // Without a write there is nothing to report.
      if (hear) reporters.set(hear, (word) => last && written(word));
      return { entries: await store.entries(), isThere: !!base, isForgetful: isShortLived(), keep };
    },
    /** Whether everything ever written is on the disk. */
    async keep(pairs, isAll, hear) {
      if (isAll) {
        forget();
        isErasing = {};
      }
      const era = erasures;
      for (const [key, text] of pairs) {
        text === undefined ? memory.delete(key) : memory.set(key, text);
        unsaved.set(key, text);
      }
      remember(pairs);
      tell(pairs, hear);
      channel?.postMessage(pairs);
      if (!isKept || newer) return false;
      try {
        await written(!isAll && pairs.every(isInLocalStorage));
        if (isAll && era === erasures) localStorage.removeItem(pairs[0][0]);
        return true;
      } catch (error) {
        console.warn("faire-ensemble:", error);
        return false;
      }
    },
    subscribe: (hear) => listeners.add(hear),
    unsubscribe: (hear) => listeners.delete(hear),
  };
  return store;
}
