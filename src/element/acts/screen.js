// Browser functions that only the facilitator's page uses: a second window, and a screen wake lock.

import { attempt, refusalOf } from "../acts.js";

/** Opens a page in a window and a process of its own, so that a crash of one leaves the other alone. The
 * price is that the browser doesn't report whether the window opened; the page in it has to. */
export function openWindow(address, features) {
  try {
    if (typeof globalThis.open !== "function") return "missing";
    globalThis.open(address, address, features);
    return "unconfirmed";
  } catch (error) {
    return refusalOf(error);
  }
}

/** The reasons to keep the screen on, each with its report function. */
const wakeReasons = new Map();
let wakeLock;
let isWakeAsked = false;

/** Keeps the screen on while there is a reason. Browsers release the lock when the page is hidden. */
export function keepAwake(reason, isWanted, report) {
  if (wakeReasons.has(reason) === isWanted) return;
  if (isWanted) wakeReasons.set(reason, report);
  else wakeReasons.delete(reason);
  document.addEventListener("visibilitychange", adjustWakeLock);
  adjustWakeLock();
}

function adjustWakeLock() {
  const isHeld = wakeLock && !wakeLock.released;
  if (!wakeReasons.size) {
    if (isHeld) attempt({ target: () => wakeLock, method: "release", report: () => {} });
    wakeLock = undefined;
  } else if (!isHeld && !isWakeAsked && document.visibilityState === "visible") {
    isWakeAsked = true;
    const report = (outcome) => {
      isWakeAsked = false;
      for (const tell of wakeReasons.values()) tell(outcome);
    };
    const outcomeOf = (lock) => {
      wakeLock = lock;
      // The last reason may have ended meanwhile.
      if (!wakeReasons.size) adjustWakeLock();
      return "done";
    };
    attempt({ target: () => navigator.wakeLock, method: "request", values: ["screen"], report, outcomeOf });
  }
}
