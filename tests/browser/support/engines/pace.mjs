// The pace of a person who presses: the widget takes a second press at one place for a double click.

import { MOMENT } from "../../../../src/element/double-press.js";
import { until } from "./waiting.mjs";

/** In pixels; fingers and mice that the widget takes for one place are closer. */
const NEAR = 40;

let last = { x: 0, y: 0, time: -Infinity };

/** Presses at this point of a frame, once a press there counts. */
export async function pressAt({ x, y }, press) {
  if (Math.hypot(x - last.x, y - last.y) < NEAR) {
    await until("a moment between two presses", () => performance.now() - last.time > MOMENT);
  }
  await press();
  last = { x, y, time: performance.now() };
}
