// The packs of the questionnaire that the tag asks for: one of ours by its id, or another by its address.

import { DEFAULT_QUESTIONNAIRE, PACKS } from "build:constants";

/** By language; a stranger's questionnaire has one pack alone, under the language "". */
export function packsOf(host, warn) {
  const first = PACKS[DEFAULT_QUESTIONNAIRE];
  const name = host.getAttribute("questionnaire");
  if (!name || Object.keys(PACKS).includes(name)) return PACKS[name] ?? first;
  let url = {};
  try {
    // No host takes an address that long.
    if (name.length < 2000) url = new URL(name, document.baseURI);
  } catch {} // No address.
  if (url.protocol === "https:" || url.origin === location.origin) return { "": { url: url.href } };
  warn(`questionnaire="${name}" is neither a name of ours nor an https: address`);
  return first;
}
