// Gives the browser a moment between two steps of long work.

const { port1, port2 } = new MessageChannel();
const waiting = [];
port1.onmessage = () => waiting.shift()();

/** Timers would wait four milliseconds each, or a second in a background tab.
 * @returns {Promise<void>} */
export const pause = () => new Promise((done) => {
  waiting.push(done);
  port2.postMessage(null);
});
