// Decodes QR codes where the browser can't: a small wasm, loaded when it is first needed.

import { SCANNER_WASM } from "build:constants";
import { instance } from "build:instance";

/** Loads the decoder: `decode(luma, width, height)` resolves to the texts in a picture, which is given
 * as a byte of lightness for each pixel. */
export async function decoder() {
  const { url, integrity } = SCANNER_WASM;
  const answer = await fetch(new URL(url, import.meta.url), { integrity });
  if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
  const module = await WebAssembly.compile(await answer.arrayBuffer());
  let reading;
  return async (luma, width, height) => {
    // A picture that breaks an instance counts as one without text; the next picture gets a new instance.
    reading ??= instance(module, () => (reading = undefined));
    return (await reading)(luma, width, height);
  };
}
