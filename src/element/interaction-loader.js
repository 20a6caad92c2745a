// Loads `interaction.js` after the first question is drawn, or earlier after a breakdown.

import { INTERACTION } from "build:constants";

let loaded;
let loading;

/** The module, once it is there. */
export const interaction = () => loaded;

export async function loadInteraction(root, load) {
  // One load for all callers: in Firefox, a module that is preloaded twice at the same time comes out
  // empty.
  loading ||= load(INTERACTION, root).finally(() => (loading = undefined));
  loaded ??= await loading;
  return loaded;
}
