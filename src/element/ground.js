// The element within the shadow root in which the widget draws.

/** Creates a ground in place of the first screen of the slot. */
export function newGround(root) {
  const ground = document.createElement("div");
  ground.id = "mount";
  ground.className = "ground";
  const slot = root.querySelector("slot");
  if (slot) slot.after(ground);
  else root.append(ground);
  // The first press releases the space reserved for the first screen.
  ground.addEventListener("click", () => root.getElementById("hold")?.removeAttribute("id"), { once: true });
  return ground;
}
