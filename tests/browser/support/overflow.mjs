// Finds what does not fit its screen.

/** How many pixels the page scrolls sideways. */
export const sideways = (page) => page.evaluate(() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth);

/** Elements outside of the viewport or of their box, by class or name; content of scrolling boxes can
 *  be reached. Runs in the page. */
export const outside = () => {
  const root = document.querySelector("faire-ensemble, #group")?.shadowRoot ?? document;
  const width = document.documentElement.clientWidth;
  const scrolls = (it) => /auto|scroll|hidden/.test(getComputedStyle(it).overflowX);
  const isHeld = (it) => {
    for (let box = it.parentElement; box; box = box.parentElement) if (scrolls(box) && box.localName !== "dialog") return true;
    return false;
  };
  const named = (it) => `${it.localName}.${it.className} “${it.textContent.trim().slice(0, 30)}”`;
  const all = [...root.querySelectorAll("*")].filter((it) => it.checkVisibility() && !isHeld(it) && it.namespaceURI.endsWith("xhtml") && !/^(input|select|textarea)$/.test(it.localName));
  const beyond = all.filter((it) => {
    const { left, right, width: own } = it.getBoundingClientRect();
    return own > 1 && (left < -0.5 || right > width + 0.5);
  });
  // A word longer than its box overflows it.
  const spilling = all.filter((it) => [...it.childNodes].some((text) => {
    const box = it.closest("button, a, label, dialog, section, main")?.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(text);
    const isOut = ({ left, right }) => left < Math.max(0, box?.left ?? 0) - 1 || right > Math.min(width, box?.right ?? width) + 1;
    return text.nodeType === 3 && text.data.trim() && [...range.getClientRects()].some((it) => it.width > 0 && isOut(it));
  }));
  const sideways = document.scrollingElement.scrollWidth - width;
  return [...(sideways > 0 ? [`${sideways} px sideways`] : []), ...beyond.map((it) => `beyond: ${named(it)}`), ...spilling.map((it) => `spilling: ${named(it)}`)];
};
