// The channel to the page around our own, when that is in an iframe.

import { isFramed } from "./query.js";

/** The first message of the page around the iframe, which carries the channel; no other sender counts. */
export const hello = new Promise((heard) => {
  if (isFramed) addEventListener("message", function hear({ source, data, ports: [port] }) {
    if (source !== parent || data?.["faire-ensemble"] !== 1 || !port) return;
    removeEventListener("message", hear);
    heard({ data, port });
  });
});
