// Engines without locators wait here for a condition, never for a time.

const BETWEEN_LOOKS = 30;
const PATIENCE = 20_000;

/** Calls `probe` until it returns something; fails with what was expected. */
export async function until(expected, probe) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await Promise.resolve().then(probe).catch(redrawn);
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${expected}`);
    await new Promise((go) => setTimeout(go, BETWEEN_LOOKS));
  }
}

/** The page redrew the element meanwhile: try again. */
function redrawn(error) {
  if (!/^stale element reference/.test(error.message)) throw error;
}

/** How an error names the expected element. */
export const said = ({ role, name, text }) => (role ? `${role} “${name}”` : `“${text}”`);
