// Whether the browser clears what is stored here sooner than usual.

/** A frame of another site has a store of its own, which is cleared together with the site's. And one
 * browser clears after seven days what nobody came back to, unless the page was installed. */
export function isShortLived() {
  let isForeign = false;
  try {
    isForeign = !top.location.href;
  } catch {
    isForeign = true;
  }
  return isForeign || (navigator.vendor.startsWith("Apple") && !matchMedia("(display-mode: standalone)").matches);
}
