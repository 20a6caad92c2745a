// The private door between our own page and the tag: a property of the element that no name leads to.
// It holds a PageInterface, on our own page alone.

export const DOOR = Symbol.for("faire-ensemble");
