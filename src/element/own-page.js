// The private door between our own page and the tag: a property of the element whose key has no name.
// It holds a `PageInterface`, and exists on our own page only.

export const DOOR = Symbol.for("faire-ensemble");

/** The property that holds the shell, a `Shell`, from the first paint of the first screen on. */
export const SHELL = Symbol.for("faire-ensemble shell");
