// Ignores the second press of a double click: the screen may have changed under the pointer. Key presses
// are never ignored, since the focus moves with the screen. Controls that are meant to be pressed
// repeatedly, like a counter, have `data-repeat`.

/** In milliseconds: most double clicks are made within this. */
export const MOMENT = 400;
/** In pixels: a mouse stays in place between two presses, a finger does not. */
const NEAR = { mouse: 5, other: 30 };

export function ignoreDoublePresses(root) {
  let last;
  root.addEventListener("click", (event) => {
    const { target, clientX, clientY, timeStamp, detail, pointerType } = event;
    // A press by a key or by a script.
    if (!detail) return;
    const near = NEAR[pointerType] ?? NEAR.other;
    const isSoon = last && timeStamp - last.timeStamp < MOMENT && Math.hypot(clientX - last.clientX, clientY - last.clientY) < near;
    // A press on a label causes a click on its control as well.
    const isSame = last?.target.closest("label")?.control === target;
    if (isSoon && !isSame && !target.closest("[data-repeat]")) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else last = { target, clientX, clientY, timeStamp };
  }, true);
}
