// The longest frame of a page.

/** Runs in the page: records the longest frame since the last look. Frames below 50 ms are not reported. */
export function watchFrames() {
  let longest = 0;
  const note = (entries) => entries.forEach((it) => (longest = Math.max(longest, it.duration)));
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: "long-animation-frame" });
  window.longestFrame = () => {
    note(observer.takeRecords());
    const found = longest;
    longest = 0;
    return found;
  };
}
