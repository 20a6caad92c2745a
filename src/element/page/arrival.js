// Parses the address on arrival, after `address.js` has restored it if need be.

import { isFramed } from "./parent-frame.js";

/** A code outside the fragment, in any encoding: programs on the way rewrite links. */
const CODE = /(?:[#?&/]|%(?:25)*(?:23|26|2F|3F))r(?:=|%(?:25)*3D)/i;
const isOdd = ({ hash, pathname, search }) => hash.length > 2000 || CODE.test(pathname + search) || (!hash.startsWith("#r=") && CODE.test(hash));
/** Whether the address has changed. The module that restores it loads only if needed. */
async function tidy() {
  const { href } = location;
  try {
    if (isOdd(location)) (await import("./address.js")).tidyAddress();
  } catch (error) {
    console.warn("faire-ensemble:", error);
  }
  return location.href !== href;
}
// The widget reads the address again once it is restored.
addEventListener("hashchange", async () => (await tidy()) && dispatchEvent(new Event("hashchange")));
await tidy();
export const query = new URLSearchParams(location.search);
// `?room=team-express` is short enough to be typed from a wall.
const [inRoom, onPath] = (query.get("room") ?? "").split("-");
if (onPath) {
  query.set("perimeter", inRoom);
  query.set("path", onPath);
}
/** In a room everybody gets the same questions: those of the address, else the defaults of the tag. */
const ROOM = { perimeter: ["team", "me", "network"], path: ["express", "complete"] };
export const isRoom = query.has("room") && !isFramed;
if (isRoom) for (const [name, words] of Object.entries(ROOM)) if (!words.includes(query.get(name))) query.set(name, words[0]);

/** The parameters in the fragment. */
export const linked = new URLSearchParams(location.hash.slice(1));
