// Engines without locators of their own wait here: for what is expected, never for a time.

const BETWEEN_LOOKS = 30;
const PATIENCE = 20_000;

/** What `probe` gives once it gives something; says what was waited for where it never does. */
export async function until(expected, probe) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await Promise.resolve().then(probe).catch(redrawn);
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${expected}`);
    await new Promise((go) => setTimeout(go, BETWEEN_LOOKS));
  }
}

/** The page drew itself anew while it was looked at: it is looked at again. */
function redrawn(error) {
  if (!/^stale element reference/.test(error.message)) throw error;
}

/** How an error names what was looked for. */
export const said = ({ role, name, text }) => (role ? `${role} “${name}”` : `“${text}”`);
