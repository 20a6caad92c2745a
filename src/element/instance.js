// One instance of a wasm, with the glue that wasm-bindgen writes for it: as many as one likes,
// out of one compiled module.

function instance(module, onTrap) {
  // Put in by the build: the glue, up to its own way of starting.
  const GLUE = {};
  return WebAssembly.instantiate(module, __wbg_get_imports()).then(({ exports }) => {
    __wbg_finalize_init({ exports: guarded(exports, onTrap) }, module);
    // What draws. The build puts another name here for a wasm that draws nothing.
    return mount;
  });
}

/** After a trap (a panic, no memory left) an instance is half alive: nothing enters it any more. */
function guarded(exports, onTrap) {
  const all = {};
  let isDead = false;
  for (const name in exports) {
    const it = exports[name];
    all[name] = typeof it !== "function" ? it : (...values) => {
      if (!isDead) try {
        return it(...values);
      } catch (error) {
        isDead = true;
        onTrap(error);
      }
      return []; // Zero, to glue that waits for a number, and nothing in each place of several.
    };
  }
  return all;
}
