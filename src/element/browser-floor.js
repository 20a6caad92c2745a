// Checks for the browser features that the widget can't work without, before anything is drawn: a page
// works entirely or not at all. `docs/embed.md` lists the oldest browser versions.

/** `root` is where sheets are adopted; a page that links its sheets has none. */
export const lacking = (root) => Object.entries({
  WebAssembly: self.WebAssembly?.instantiate,
  "container queries": self.CSS?.supports?.("container-type:size"),
  // The class is not used: the page may have replaced it.
  "adopted style sheets": !root || ("adoptedStyleSheets" in Object.getPrototypeOf(root) && root.adoptedStyleSheets[0]),
}).filter(([, it]) => !it).map(([name]) => name).join(", ");

export const tooOld = (lacks) => Object.assign(new Error(`this browser lacks ${lacks}; docs/embed.md has what is needed`), { lacks });
