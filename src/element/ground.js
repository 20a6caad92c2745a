// The element that the widget draws in, within the shadow root.

/** A new one, in the place of the slot's first screen. */
export function newGround(root) {
  const ground = document.createElement("div");
  ground.id = "mount";
  ground.className = "ground";
  const slot = root.querySelector("slot");
  if (slot) slot.after(ground);
  else root.append(ground);
  return ground;
}
