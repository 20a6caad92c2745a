// The channel between the windows of a session.

import { NAME } from "./database.js";

/** Tells the other windows, and hears them. A frame that may keep nothing is alone. */
export function channel(heard) {
  try {
    const channel = new BroadcastChannel(NAME);
    channel.onmessage = ({ data }) => heard(data);
    return (data) => channel.postMessage(data);
  } catch {
    return () => {};
  }
}
