// What the loader needs to know about the host page before anything is fetched.

export const say = (words) => console.warn("faire-ensemble:", words);

/** The language that the visitor chose on an earlier visit. */
export function keptLang() {
  try {
    return JSON.parse(localStorage.getItem("faire-ensemble/1/lang"));
  } catch {} // Refused, or not ours to read: a first visit.
}

/** Whether the page's policy allows WebAssembly, tried with the smallest module. WebKit refuses the
 * instance, the others the module. */
export function allowsWasm() {
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch {}
}
