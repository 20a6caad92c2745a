// A link to a result, as programs on its way rewrite it: the code's place is after the `#`, which browsers
// keep to themselves. From anywhere else in the address it is taken away at once, as it was sent to the host.

import { LONGEST, linkIn, parted } from "./code-link.js";

/** Puts a code where links have it, whatever part of the address holds it. */
export function tidyAddress() {
  const { hash, search, pathname } = location;
  const folder = pathname.slice(0, pathname.lastIndexOf("/") + 1);
  const named = linkIn(pathname.slice(folder.length));
  const [asked, rest] = parted(search);
  const link = (hash.startsWith("#r=") ? hash.slice(1) : linkIn(hash.slice(1))) || asked || named || hash.slice(1);
  const tidy = (named ? folder : pathname) + rest + (link && "#") + link.slice(0, LONGEST);
  if (tidy !== pathname + search + hash) history.replaceState(history.state, "", location.origin + tidy);
}
