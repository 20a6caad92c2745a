// Sessions with a group on this device: one record for each entry, in IndexedDB.
//
// A record is called kept once the disk says so (strict durability): what local storage takes may
// be lost for seconds when a browser is killed. No wrapper that is kept well asks for that yet.
// Windows of one session tell each other what they write; where nothing can be kept, that and
// the window's own memory are all there is.

const NAME = "faire-ensemble-groups";
const TABLE = "entries";
const STRIDE = 250;

export async function groupStore() {
  const channel = new BroadcastChannel(NAME);
  let base = await inTime(opened()).catch(() => undefined);
  /** By group, then by key: what is not on the disk yet. */
  const unsaved = new Map();
  let listener = () => {};
  channel.onmessage = ({ data }) => {
    const [kind, group] = data;
    // What another window has erased is not written again.
    if (kind === "forget") unsaved.delete(group);
    listener(...data);
  };

  /** One at a time: what is written while thousands are on their way must not take them again. */
  let turn = Promise.resolve();

  async function write() {
    const sent = [...unsaved].map(([group, entries]) => [group, [...entries]]);
    const count = sent.reduce((sum, [, entries]) => sum + entries.length, 0);
    if (count) await inTime(written(base, sent), PATIENCE + count);
    // What was written anew meanwhile waits for its own turn.
    for (const [group, entries] of sent) for (const [key, value] of entries) if (unsaved.get(group)?.get(key) === value) unsaved.get(group).delete(key);
  }

  return {
    async all() {
      const [keys, values] = base ? await inTime(read(base), 5 * PATIENCE).catch(() => [[], []]) : [[], []];
      const records = keys.map(([group, key], at) => [group, key, values[at]]);
      for (const [group, entries] of unsaved) for (const [key, value] of entries) records.push([group, key, value]);
      return records;
    },
    /** What another window has said is kept here too, and not said again. */
    async put(group, pairs, isHeard) {
      if (!isHeard) channel.postMessage(["pairs", group, pairs]);
      if (!unsaved.has(group)) unsaved.set(group, new Map());
      for (const [key, value] of pairs) unsaved.get(group).set(key, value);
      // A device that was slow to answer, or full, may do better now.
      base ??= await inTime(opened()).catch(() => undefined);
      if (!base) return false;
      try {
        await (turn = turn.catch(() => {}).then(write));
        return true;
      } catch (error) {
        console.warn("faire-ensemble:", error);
        return false;
      }
    },
    async forget(group) {
      unsaved.delete(group);
      channel.postMessage(["forget", group]);
      if (!base) return;
      const table = base.transaction(TABLE, "readwrite", { durability: "strict" });
      table.objectStore(TABLE).delete(IDBKeyRange.bound([group], [group, []]));
      await inTime(done(table));
    },
    isKept() {
      return base !== undefined;
    },
    ask(group) {
      channel.postMessage(["ask", group]);
    },
    tell(group, pairs) {
      channel.postMessage(["pairs", group, pairs]);
    },
    hear(heard) {
      listener = heard;
    },
  };
}

function opened() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onsuccess = () => {
      // Another window may want to change or delete it.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
}

/** Some at a time, with a breath for the page between: a transaction waits for its last request. */
async function written(base, sent) {
  const table = base.transaction(TABLE, "readwrite", { durability: "strict" });
  const end = done(table);
  // What goes wrong is told once, by the request or by the end.
  end.catch(() => {});
  for (const [group, entries] of sent) {
    for (let at = 0; at < entries.length; at += STRIDE) {
      const some = entries.slice(at, at + STRIDE).map(([key, value]) => table.objectStore(TABLE).put(value, [group, key]));
      await answered(some[some.length - 1]);
    }
  }
  await end;
}

/** All at once: ten thousand steps of a cursor would take seconds. */
function read(base) {
  const table = base.transaction(TABLE).objectStore(TABLE);
  return Promise.all([answered(table.getAllKeys()), answered(table.getAll())]);
}
