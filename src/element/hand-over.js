// Hands a result over to the host page, which answers whether it has accepted it.

import { emit } from "./events.js";

/** In milliseconds, as docs/embed.md states. */
const ACCEPTED_WITHIN = 10_000;

/** What was handed over since this page was opened: the partner's name, and the outcome.
 * @type {string[][]} */
export const handed = [];

/** By element, the code that still waits for an answer, and the promise of that answer. */
const waiting = new WeakMap();

/** Resolves to `done` once every listener that accepted the result has it, to `threw` if one of them
 * failed, and to `silent` if none accepts it, or not in time. */
export async function handOver(host, code, partner) {
  const under = waiting.get(host);
  if (under?.code === code) return under.answer;
  const answer = offered(host, code, partner);
  waiting.set(host, { code, answer });
  const outcome = await answer;
  waiting.delete(host);
  return outcome;
}

async function offered(host, code, partner) {
  const entry = [partner, "silent"];
  handed.push(entry);
  const promises = [];
  let isOver = false;
  emit(host, "result", {
    code,
    accept(taken) {
      if (isOver) throw new DOMException("accept() is for the time of the event: give it a promise", "InvalidStateError");
      promises.push(taken);
    },
  });
  isOver = true;
  if (!promises.length) {
    console.warn("faire-ensemble: no listener has called event.detail.accept(): the visitor reads that nobody answered");
    return entry[1];
  }
  const taken = Promise.all(promises.map(async (it) => {
    const response = await it;
    // `fetch` resolves with any status.
    if (response?.ok === false) throw new Error(`status ${response.status}`);
  })).then(() => "done", (error) => {
    // In an iframe, the host page answers.
    if (error === "silent") return error;
    console.warn("faire-ensemble: the result could not be taken:", error);
    return "threw";
  });
  return (entry[1] = await Promise.race([taken, new Promise((late) => setTimeout(late, ACCEPTED_WITHIN, "silent"))]));
}
