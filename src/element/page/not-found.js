// The page for addresses that don't exist. Hosts send it for any address, so only this script knows the
// folder of the release, which is its own. A code in such an address opens as its link would have. The
// host has seen it by then, and it is removed from the address at once.

import { LONGEST, linkIn, parted } from "./code-link.js";

const folder = new URL("./", /** @type {HTMLScriptElement} */ (document.currentScript).src);
// Several elements of the page request this script, because one of them will find it.
if (!document.documentElement.dataset.folder) {
  document.documentElement.dataset.folder = folder.href;
  const link = linkIn(location.pathname.slice(folder.pathname.length)) || parted(location.search)[0] || linkIn(location.hash.slice(1));
  if (link) location.replace(`${folder}#${link.slice(0, LONGEST)}`);
  document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("page.css", folder) }));
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll("[data-page]");
  for (const it of links) it.href = new URL(it.dataset.page, folder).href;
}
