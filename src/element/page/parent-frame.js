// The page around, where our own page is in a frame.

export const isFramed = parent !== window;
/** The first word of the page around a frame, which brings a channel; nobody else is heard. */
export const hello = new Promise((heard) => {
  if (isFramed) addEventListener("message", function hear({ source, data, ports: [port] }) {
    if (source !== parent || data?.["faire-ensemble"] !== 1 || !port) return;
    removeEventListener("message", hear);
    heard({ data, port });
  });
});
