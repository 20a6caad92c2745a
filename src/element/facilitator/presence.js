// Whether somebody is at the desk of a session. Each desk holds a lock, which the browser releases
// however the desk ends: closed, reloaded or crashed. The wall requests that lock, and gets it once no
// desk is left.

const lock = (group) => `faire-ensemble-desk/${group}`;

/** `tell` tells the other windows, `listener` this one, each with `gone` or `desk` and the session. */
export function presence(tell, listener) {
  const { locks } = navigator;
  let attended = "";
  let watched = "";
  let leave = () => {};
  let desk = () => {};

  // Without locks, as on a page opened from the disk or without https, a crash is not noticed.
  addEventListener("pagehide", () => !locks && attended && tell("gone", attended));

  function hold(group) {
    const waiting = new AbortController();
    let free = () => {};
    leave = () => {
      waiting.abort();
      free();
    };
    const held = () => {
      tell("desk", group);
      return new Promise((/** @type {(done?: any) => void} */ done) => (free = done));
    };
    return locks.request(lock(group), { mode: "shared", signal: waiting.signal }, held);
  }

  return {
    /** From now on, this window is the desk of this session, or of none. */
    attend(group) {
      leave();
      attended = group;
      leave = () => {};
      if (!group) return;
      if (locks) hold(group).catch(() => {});
      else tell("desk", group);
    },
    /** Reports whenever the last desk has gone. */
    async watch(group) {
      watched = group;
      while (locks) {
        let back;
        // No desk can be back before this lock is free again.
        await locks.request(lock(group), () => {
          back = new Promise((done) => (desk = () => done(undefined)));
        });
        listener("gone", group);
        await back;
      }
    },
    heard: (kind, group) => kind === "desk" && group === watched && desk(),
  };
}
