// The channel between the windows of a session.

import { NAME } from "./database.js";

/** Listens to the other windows, and returns the function that sends to them. A frame that may store
 * nothing gets no channel.
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
