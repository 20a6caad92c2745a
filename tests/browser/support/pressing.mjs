// Presses that the widget counts: it ignores a second press at one place within a moment, and a key
// that bounces.

/** The side of a button where the last press was, by page. */
const sides = new WeakMap();

/** Presses a button at alternating places, so that repeated presses count. */
export async function pressAnywhere(button) {
  const page = button.page();
  const isLeft = !sides.get(page);
  sides.set(page, isLeft);
  let box;
  // An element that is being redrawn has no box.
  while (!box) {
    await button.waitFor();
    box = await button.boundingBox();
  }
  const { width, height } = box;
  await button.click({ position: { x: isLeft ? 10 : width - 10, y: height / 2 } });
}

/** The press of a key that may bounce, and when the browser had handled it, by page. */
const presses = new WeakMap();
/** The page takes a press of the same key within 250 milliseconds for a bounce. */
const BOUNCE = 260;

/** Presses keys so that each counts. Digits and Tab never bounce. */
export async function pressKeys(page, keys) {
  for (const key of keys) {
    const { before, at } = presses.get(page) ?? {};
    const mayBounce = !/^\d$|Tab/.test(key);
    // Timers may fire early on a busy machine.
    while (mayBounce && key === before && performance.now() - at < BOUNCE) await new Promise((go) => setTimeout(go, BOUNCE - (performance.now() - at)));
    await page.keyboard.press(key);
    if (mayBounce) presses.set(page, { before: key, at: performance.now() });
  }
}

/** A remote whose presses have times of their own, in milliseconds: `press("PageDown", 240)`. However slow
 * the machine is, the page sees a bounce as one. Chromium alone can. */
export async function remoteOf(page) {
  const session = await page.context().newCDPSession(page);
  const start = Date.now() / 1000;
  return async (key, milliseconds) => {
    const event = { key, code: key, windowsVirtualKeyCode: { PageUp: 33, PageDown: 34 }[key], timestamp: start + milliseconds / 1000 };
    for (const type of ["rawKeyDown", "keyUp"]) await session.send("Input.dispatchKeyEvent", { ...event, type });
  };
}
