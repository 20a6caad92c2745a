// Loads `interaction.js` after the first question is drawn, or earlier after a breakdown.

import { INTERACTION } from "build:constants";

let loaded;
let loading;

/** The module, once it is there. */
export const interaction = () => loaded;

export async function loadInteraction(root, load) {
  // Once for all who ask meanwhile: Firefox finds a module that is preloaded twice at a time empty.
  loading ||= load(INTERACTION, root).finally(() => (loading = undefined));
  loaded ??= await loading;
  return loaded;
}
