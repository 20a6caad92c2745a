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

/** Presses keys, each held for as long as a bounce lasts; digits count without that delay. */
export async function pressKeys(page, keys) {
  for (const key of keys) await page.keyboard.press(key, { delay: /^\d$|Tab/.test(key) ? 0 : 260 });
}
