// The channel between the windows of a session where the page is one file. WebKitGTK delivers no
// messages of a BroadcastChannel from one window of a file to another, but every engine tells each
// window what the others write to local storage. A message is removed as soon as it is written.

import { broadcastChannel } from "../facilitator/broadcast-channel.js";
import { NAME } from "../facilitator/database.js";

/** Listens to the other windows, and returns the function that sends to them.
 * @type {import("../facilitator/broadcast-channel.js").Channel} */
export const storageChannel = (heard) => {
  const broadcast = broadcastChannel(heard);
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
};
