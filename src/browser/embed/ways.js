// The other ways out of a result, in a wasm of their own: brought when somebody asks for them.
// Results of earlier revisions are read with the packs that they were answered on.
//
// The build puts beside this: instance.js with the glue of that wasm.

// Put in by the build: by fingerprint, `[language, file]` for each pack that is asked no more.
const OLDER = {};

/** The file of a pack of an earlier revision, by its fingerprint or by a share code that holds it,
 * in this language or in the first there is. */
export function older(name, lang) {
  const fingerprint = name.length > 8 ? stamped(name) : name;
  const files = Object.hasOwn(OLDER, fingerprint) ? OLDER[fingerprint] : [];
  return (files.find(([it]) => it === lang) ?? files[0])?.[1];
}

/** The fingerprint in a share code, which stands lowest byte first (docs/formats.md). */
function stamped(code) {
  const bytes = atob(code.slice(1).replaceAll("-", "+").replaceAll("_", "/")).slice(3, 7);
  return [...bytes].reverse().map((it) => it.charCodeAt().toString(16).padStart(2, "0")).join("");
}

/** The text of the pack that a result was answered on; else the one that is asked now. */
async function packOf(name, { pack, lang, bring }) {
  const file = older(name, lang);
  return file ? bring(file) : pack;
}

/** The share code of the result in a file; what is refused is thrown, in words. */
export async function read({ wasm, file, ...asked }) {
  // A hint, wherever it stands: the reader of files has the last word.
  const [, fingerprint = ""] = new TextDecoder().decode(file).match(/"fingerprint"\s*:\s*"([0-9a-f]{8})"/) ?? [];
  const pack = await packOf(fingerprint, asked);
  let broken;
  const { read } = await instance(await WebAssembly.compile(wasm), (error) => (broken = error));
  const code = read(pack, file);
  if (broken) throw broken;
  return code;
}

/** Draws them in the dialog, which they may close. */
export async function open({ dialog, wasm, code, notes, link, fail, ...asked }) {
  const pack = await packOf(code, asked);
  const { mount } = await instance(await WebAssembly.compile(wasm), fail);
  const place = document.createElement("div");
  dialog.append(place);
  mount(place, pack, code, notes, `${link}#r=${code}`);
}
