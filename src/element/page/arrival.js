// Restores the address on arrival, with `address.js` if need be, and parses its fragment.

/** A code outside the fragment, in any encoding: programs on the way rewrite links. */
const CODE = /(?:[#?&/]|%(?:25)*(?:23|26|2F|3F))r(?:=|%(?:25)*3D)/i;
const isOdd = ({ hash, pathname, search }) => hash.length > 2000 || CODE.test(pathname + search) || (!hash.startsWith("#r=") && CODE.test(hash));
/** Whether the address has changed. The module that restores it loads only if needed. */
async function tidy() {
  const { href } = location;
  try {
    if (isOdd(location)) (await import("./address.js")).tidyAddress();
  } catch (error) {
    console.warn("faire-ensemble:", error);
  }
  return location.href !== href;
}
// The widget reads the address again once it is restored.
addEventListener("hashchange", async () => (await tidy()) && dispatchEvent(new Event("hashchange")));
await tidy();

/** The parameters in the fragment. */
export const linked = new URLSearchParams(location.hash.slice(1));
