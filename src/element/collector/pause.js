// A moment for the browser, between two steps of long work.

const { port1, port2 } = new MessageChannel();
const waiting = [];
port1.onmessage = () => waiting.shift()();

/** Timers would wait four milliseconds each, and a second in a tab that nobody looks at.
 * @returns {Promise<void>} */
export const pause = () => new Promise((done) => {
  waiting.push(done);
  port2.postMessage(null);
});
