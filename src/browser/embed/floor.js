// The oldest browsers that the widget works in: what nothing makes up for, by name. `docs/embed.md` has the
// versions. A check before anything is drawn, so that no page ever works by half.

/** `root` is where sheets are adopted; a page that links its sheets has none. */
const lacking = (root) => Object.entries({
  WebAssembly: self.WebAssembly?.instantiate,
  "container queries": self.CSS?.supports?.("container-type:size"),
  "adopted style sheets": !root || ("adoptedStyleSheets" in ShadowRoot.prototype && root.adoptedStyleSheets[0]),
  "modal dialogs": self.HTMLDialogElement?.prototype.showModal,
}).filter(([, it]) => !it).map(([name]) => name).join(", ");

const tooOld = (lacks) => Object.assign(new Error(`this browser lacks ${lacks}; docs/embed.md has what is needed`), { lacks });
