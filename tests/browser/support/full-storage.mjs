/** Data of somebody else fill local storage, to the last character. */
export const fillLocalStorage = (page) => page.evaluate(() => {
  for (let size = 2 ** 22; size >= 1; size /= 2) {
    try {
      for (let at = 0; ; at += 1) localStorage.setItem(`somebody-else-${size}-${at}`, "x".repeat(size));
    } catch {
      // Full for this size: smaller ones may still fit.
    }
  }
});
