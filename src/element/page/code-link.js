// Finds the link to a result within an address, in any encoding.

/** In characters, longer than any link of ours: limits the work of repeated decoding. */
export const LONGEST = 2000;

/** `r=CODE` and what follows, in any encoding, as `#r%3DCODE` or `%23r%3DCODE`. */
export function linkIn(text) {
  let plain = text.slice(0, LONGEST);
  try {
    for (let times = 0; times < 3 && plain.includes("%"); times += 1) plain = decodeURIComponent(plain);
  } catch {} // The rest can't be decoded.
  return /(?:^|[#?&])(r=[\w-].*)/s.exec(plain)?.[1];
}

/** Splits the query of an address into a link to a result and the rest: `[link, rest]`. */
export function parted(search) {
  const query = new URLSearchParams(search);
  if (!query.get("r")) return [linkIn(search.slice(1)), linkIn(search.slice(1)) ? "" : search];
  const link = ["r", "then"].filter((it) => query.has(it)).map((it) => `${it}=${query.get(it)}`).join("&");
  for (const name of ["r", "then"]) query.delete(name);
  return [link, `${query}` && `?${query}`];
}
