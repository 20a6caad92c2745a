// Whether the style sheet of our own page has loaded.

/** Whether a style sheet of the page has loaded. If it failed before this script ran, there is no event but
 * the page's own `load`. */
export function hasLoaded(link) {
  return new Promise((settle) => {
    const look = () => settle(link.sheet?.cssRules.length > 0);
    if (link.sheet || document.readyState === "complete") look();
    for (const it of [link, window]) it.addEventListener("load", look);
    link.addEventListener("error", look);
  });
}
