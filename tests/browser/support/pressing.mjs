// How a hand presses: a second press at one place within a moment does not count, nor does a key that
// comes twice within a shorter one.

/** Where the last press was, by page: on the left of a button, or on its right. */
const sides = new WeakMap();

/** Presses a button that may be pressed one time after another: here and there on it. */
export async function pressAnywhere(button) {
  const page = button.page();
  const isLeft = !sides.get(page);
  sides.set(page, isLeft);
  let box;
  // What is drawn anew between the two looks has no box.
  while (!box) {
    await button.waitFor();
    box = await button.boundingBox();
  }
  const { width, height } = box;
  await button.click({ position: { x: isLeft ? 10 : width - 10, y: height / 2 } });
}

/** Presses keys, each held down for as long as a bounce takes; digits count as fast as they come. */
export async function pressKeys(page, keys) {
  for (const key of keys) await page.keyboard.press(key, { delay: /^\d$|Tab/.test(key) ? 0 : 260 });
}
