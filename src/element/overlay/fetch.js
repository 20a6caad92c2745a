// Fetches a partner's overlay from its address, or takes it from the attribute itself.

import { LONGEST } from "./read.js";

const IN_PLACE = "data:application/json,";

/** In milliseconds. The result is shown without waiting for it. */
const OVERLAY_TIME = 20_000;

/** The text of an overlay, and the address that its logo is relative to. */
export async function overlayText(attribute) {
  if (attribute.startsWith(IN_PLACE)) return { text: decodeURIComponent(attribute.slice(IN_PLACE.length)), base: location.href };
  const url = new URL(attribute, document.baseURI);
  if (url.protocol !== "https:" && url.origin !== location.origin) throw new Error(`${attribute} is no https: address`);
  const response = await fetch(url, { credentials: "omit", signal: AbortSignal.timeout?.(OVERLAY_TIME) });
  if (!response.ok) throw new Error(`${url} answers with ${response.status}`);
  const text = await response.text();
  if (text.length > LONGEST.file) throw new Error(`${url} has more than ${LONGEST.file} characters`);
  return { text, base: url.href };
}

/** The attribute for our page in an iframe, which may request nothing from the partner's host; it
 * therefore has no logo. Null if the overlay can't be read. */
export async function overlayForFrame(attribute) {
  try {
    const { text } = await overlayText(attribute);
    return IN_PLACE + encodeURIComponent(JSON.stringify({ ...JSON.parse(text), logo: undefined }));
  } catch (error) {
    console.warn(`faire-ensemble: the overlay is not shown: ${error.message}`);
    return null;
  }
}
