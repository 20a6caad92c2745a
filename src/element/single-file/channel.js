// Takes the place of `facilitator/channel.js` where the page is one file. WebKitGTK delivers no message of a
// BroadcastChannel from one window of a file to another; every engine tells each window what the others write
// into local storage. A message is removed as soon as it is written.

import { NAME } from "../facilitator/database.js";

/** Tells the other windows, and hears them. */
export function channel(heard) {
  const broadcast = broadcasting(heard);
  addEventListener("storage", ({ key, newValue }) => key === NAME && newValue && heard(JSON.parse(newValue)));
  return (data) => {
    try {
      localStorage.setItem(NAME, JSON.stringify(data));
      localStorage.removeItem(NAME);
    } catch {
      // Local storage is refused, or too small for this message.
      broadcast(data);
    }
  };
}

function broadcasting(heard) {
  try {
    const channel = new BroadcastChannel(NAME);
    channel.onmessage = ({ data }) => heard(data);
    return (data) => channel.postMessage(data);
  } catch {
    return () => {};
  }
}
