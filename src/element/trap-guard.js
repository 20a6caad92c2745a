// Keeps a wasm instance that has trapped from being called again.

/** After a trap (a panic, no memory left), an instance is in an undefined state: nothing may call it any
 * more. */
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
      return []; // Reads as zero where the glue expects one number, and as undefined for each of several.
    };
  }
  return all;
}
