// Elements as data: see xtask/src/release/first_screens.rs.

/** An element as its name, its attributes and its children, where a text is a string. */
export type Tree = [name: string, attributes: Record<string, string>, ...children: (string | Tree)[]];
