// Decodes QR codes where the browser can't: a small wasm, loaded when it is first needed.

import { SCANNER_WASM } from "build:constants";
import { instance } from "build:instance";

/** Brings what reads codes: `decode(luma, width, height)` promises the texts in a picture, given as
 * a byte of lightness for each pixel. */
export async function decoder() {
  const { url, integrity } = SCANNER_WASM;
  const answer = await fetch(new URL(url, import.meta.url), { integrity });
  if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
  const module = await WebAssembly.compile(await answer.arrayBuffer());
  let reading;
  return async (luma, width, height) => {
    // A picture that breaks an instance has no text in it; the next one gets another instance.
    reading ??= instance(module, () => (reading = undefined));
    return (await reading)(luma, width, height);
  };
}
