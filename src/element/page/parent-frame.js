// Whether our page is in an iframe, and the channel to the page around it.

export const isFramed = parent !== window;
/** The first message of the page around the iframe, which carries the channel; no other sender counts. */
export const hello = new Promise((heard) => {
  if (isFramed) addEventListener("message", function hear({ source, data, ports: [port] }) {
    if (source !== parent || data?.["faire-ensemble"] !== 1 || !port) return;
    removeEventListener("message", hear);
    heard({ data, port });
  });
});
