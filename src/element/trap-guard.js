// Keeps a wasm instance that has trapped from being called again.

/** After a trap (a panic, no memory left) an instance is half alive: nothing enters it any more. */
export function guarded(exports, onTrap) {
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
