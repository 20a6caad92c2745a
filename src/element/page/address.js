// A link to a result, as programs on its way rewrite it: the code's place is after the `#`, which browsers
// keep to themselves. From anywhere else in the address it is taken away at once, as it was sent to the host.

/** No link of ours is that long, and what it holds is read again and again. */
const LONGEST = 2000;

/** `r=CODE` and what follows, in any encoding, as `#r%3DCODE` or `%23r%3DCODE`. */
function linkIn(text) {
  let plain = text.slice(0, LONGEST);
  try {
    for (let times = 0; times < 3 && plain.includes("%"); times += 1) plain = decodeURIComponent(plain);
  } catch {} // As far as it could be read.
  return /(?:^|[#?&])(r=[\w-].*)/s.exec(plain)?.[1];
}

/** What the address asks the host for, apart from a code: `[link, rest]`. */
function parted(search) {
  const query = new URLSearchParams(search);
  if (!query.get("r")) return [linkIn(search.slice(1)), linkIn(search.slice(1)) ? "" : search];
  const link = ["r", "then"].filter((it) => query.has(it)).map((it) => `${it}=${query.get(it)}`).join("&");
  for (const name of ["r", "then"]) query.delete(name);
  return [link, `${query}` && `?${query}`];
}

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
