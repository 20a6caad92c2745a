// Restores links to a result that programs on the way have rewritten. The code belongs after the `#`, which
// browsers don't send; anywhere else in the address it has reached the host, and is removed at once.

import { LONGEST, linkIn, parted } from "./code-link.js";

/** Moves a code to the fragment, from whichever part of the address holds it. */
export function tidyAddress() {
  const { hash, search, pathname } = location;
  const folder = pathname.slice(0, pathname.lastIndexOf("/") + 1);
  const named = linkIn(pathname.slice(folder.length));
  const [asked, rest] = parted(search);
  const link = (hash.startsWith("#r=") ? hash.slice(1) : linkIn(hash.slice(1))) || asked || named || hash.slice(1);
  const tidy = (named ? folder : pathname) + rest + (link && "#") + link.slice(0, LONGEST);
  if (tidy !== pathname + search + hash) history.replaceState(history.state, "", location.origin + tidy);
}
