// The other ways out of a result, in a wasm of their own: brought when somebody asks for them.
//
// The build puts beside this: instance.js with the glue of that wasm.

/** The share code of the result in a file; what is refused is thrown, in words. */
export async function read({ wasm, pack, file }) {
  let broken;
  const { read } = await instance(await WebAssembly.compile(wasm), (error) => (broken = error));
  const code = read(pack, file);
  if (broken) throw broken;
  return code;
}

/** Draws them in the dialog, which they may close. */
export async function open({ dialog, wasm, pack, code, notes, link, fail }) {
  const { mount } = await instance(await WebAssembly.compile(wasm), fail);
  const place = document.createElement("div");
  dialog.append(place);
  mount(place, pack, code, notes, link);
}
