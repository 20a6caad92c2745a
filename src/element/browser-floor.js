// The oldest browsers that the widget works in: what nothing makes up for, by name. `docs/embed.md` has the
// versions. A check before anything is drawn, so that no page ever works by half.

/** `root` is where sheets are adopted; a page that links its sheets has none. */
export const lacking = (root) => Object.entries({
  WebAssembly: self.WebAssembly?.instantiate,
  "container queries": self.CSS?.supports?.("container-type:size"),
  // Not by its class, which the page may have replaced.
  "adopted style sheets": !root || ("adoptedStyleSheets" in Object.getPrototypeOf(root) && root.adoptedStyleSheets[0]),
}).filter(([, it]) => !it).map(([name]) => name).join(", ");

export const tooOld = (lacks) => Object.assign(new Error(`this browser lacks ${lacks}; docs/embed.md has what is needed`), { lacks });
