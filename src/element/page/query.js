// The parameters of the address of our own page, as it was opened.

export const isFramed = parent !== window;
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

/** A partner's page, or the address, may forbid storing anything. */
export const mayKeep = !isFramed && query.get("storage") !== "none";
/** In a room, and on a stage, the screen is not only the visitor's. */
export const mayShowLast = mayKeep && !isRoom && !query.has("view");
