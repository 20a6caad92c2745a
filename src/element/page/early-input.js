// Records choices and presses on the prerendered first screen, before the widget is there. Until this
// script runs, the browser itself keeps the choices, and the buttons are disabled.

import { MOMENT } from "../double-press.js";

/** `taken` are settings for `mount`; call `end` when they have been read. */
export function earlyInput(place, isRoom) {
  const taken = {};
  let pressed;
  /** The button that is held down. */
  let held;
  let time = -MOMENT;
  const listening = new AbortController();
  // In a room the choices are made already.
  if (!isRoom) for (const it of place.querySelectorAll(":checked")) if (!it.defaultChecked) taken[it.name] = it.value;
  place.addEventListener("change", ({ target }) => (taken[target.name] = target.value), listening);
  place.addEventListener("click", ({ target, timeStamp }) => {
    time = timeStamp;
    const button = target.closest("button");
    button?.setAttribute("aria-busy", "true");
    if (button?.matches("[data-start]")) taken.begin = true;
    else if (button) pressed = button;
  }, listening);
  place.addEventListener("pointerdown", ({ target, timeStamp }) => {
    time = timeStamp;
    held = target.closest("button");
  }, listening);
  // A button replaced during a press gets no click event: browsers need both ends of the press on one element.
  let release;
  for (const name of ["pointerup", "pointercancel"]) addEventListener(name, ({ type }) => {
    if (type === "pointerup") release?.(held);
    held = undefined;
  });
  const enable = (isReady) => place.querySelectorAll("button").forEach((it) => (it.disabled = !isReady));
  enable(true);
  return {
    taken,
    enable,
    end: () => listening.abort(),
    /** Repeats a press on any button but *Start*, on the interactive screen. */
    pressAgain(root) {
      // The second press of a double click would hit the new screen.
      place.style.pointerEvents = "none";
      setTimeout(() => (place.style.pointerEvents = ""), time + MOMENT - performance.now());
      release = (button) => Array.from(root.querySelectorAll("#mount button")).find((it) => it.textContent === button?.textContent)?.click();
      release(pressed);
      pressed = undefined;
    },
  };
}
