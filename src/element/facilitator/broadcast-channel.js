// The channel between the windows of a session.

import { NAME } from "./database.js";

/** Hears the other windows; what it returns tells them. A frame that may keep nothing is alone.
 * @typedef {(heard: (data: any) => void) => (data: any) => void} Channel
 * @type {Channel} */
export const broadcastChannel = (heard) => {
  try {
    const channel = new BroadcastChannel(NAME);
    channel.onmessage = ({ data }) => heard(data);
    return (data) => channel.postMessage(data);
  } catch {
    return () => {};
  }
};
