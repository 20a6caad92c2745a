// Scrolling across the boundary of the iframe.

/** Tells the frame which part of it is visible, as distances from its top and its bottom. The frame must
 * know before it opens a dialog, or the browser would scroll to the middle of the frame.
 * @param {HTMLIFrameElement} frame @param {(message: object) => void} post */
export function watchVisiblePart(frame, post) {
  const observer = new IntersectionObserver(([{ isIntersecting, boundingClientRect, intersectionRect }]) => {
    // The browser accounts for scroll containers; for a fixed header, the page may set scroll-padding.
    const covered = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
    const top = Math.max(intersectionRect.top, covered);
    if (isIntersecting) post({ visible: { above: top - boundingClientRect.top, below: boundingClientRect.bottom - intersectionRect.bottom } });
  });
  const observe = () => {
    observer.unobserve(frame);
    observer.observe(frame);
  };
  const listen = (change) => {
    globalThis[change]("scroll", observe, { capture: true, passive: true });
    globalThis[change]("resize", observe);
  };
  return { observe, listen, disconnect: () => observer.disconnect() };
}

/** Scrolls to the heading of a new screen, from `first` to `last` in the frame: as `focus.rs` does it.
 * @param {HTMLElement} host @param {HTMLIFrameElement} frame @param {[first: number, last: number] | undefined} heading */
export function reveal(host, frame, heading) {
  const mark = document.createElement("div");
  const { style } = frame.parentElement;
  style.position = "relative";
  const [first, last] = [0, 1].map((it) => Number(heading?.[it]) || 0);
  const { scrollMarginTop } = getComputedStyle(host);
  Object.assign(mark.style, { scrollMarginTop, position: "absolute", top: `${frame.offsetTop + first}px`, width: "1px", height: `${Math.max(last - first, 1)}px` });
  frame.after(mark);
  const top = () => mark.getBoundingClientRect().top;
  const scroll = (element, block) => element.scrollIntoView({ block, behavior: "instant" });
  const before = top();
  scroll(mark, "nearest");
  if (top() !== before) {
    scroll(host, "start");
    scroll(mark, "nearest");
  }
  mark.remove();
  style.position = "";
}
