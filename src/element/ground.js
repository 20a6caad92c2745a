// The element within the shadow root in which the widget draws.

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
