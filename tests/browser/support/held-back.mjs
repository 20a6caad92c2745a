export const WASM = "**/*.wasm";

/** Holds a file back, as a slow network does, until the function that comes back is called. */
export async function heldBack(page, address = WASM) {
  let release;
  const released = new Promise((done) => (release = done));
  await page.route(address, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** The widget has taken over from the page. */
export const alive = (page) => page.locator("faire-ensemble[data-ready]").waitFor({ state: "attached" });
