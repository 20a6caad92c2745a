// The colour scheme of the page around the tag: the widget is light on a light page and dark on a dark one,
// whatever the visitor's system prefers.

/** The element around this one, through slots and shadow roots. */
const outside = (it) => it.assignedSlot ?? it.parentElement ?? it.getRootNode().host;

/** What lies behind the tag decides: the first opaque background colour, from the tag outwards. Over a
 * background image, or where there is no such colour, the colour of the text decides, as it is legible
 * on what lies behind. */
export function pageScheme(host) {
  let light;
  for (let it = host; it && light === undefined; it = outside(it)) {
    const { backgroundColor, backgroundImage, color } = getComputedStyle(it);
    light = lightness(backgroundColor) ?? (backgroundImage === "none" ? undefined : 1 - lightness(color));
  }
  return (light ?? 1 - lightness(getComputedStyle(host).color)) > 0.5 ? "light" : "dark";
}

/** The lightness of a computed colour, from 0 to 1; undefined if what lies behind it shows through. */
function lightness(colour) {
  const [a, b, c, opacity = 1] = colour.match(/[( ,/]-?[\d.]+/g).map((it) => parseFloat(it.slice(1)));
  if (opacity < 0.5) return;
  if (/^ok/.test(colour)) return a;
  return /^l/.test(colour) ? a / 100 : (0.3 * a + 0.59 * b + 0.11 * c) / (/^r/.test(colour) ? 255 : 1);
}

/** Calls `look` whenever the page may have another scheme, until the function that it returns is called. */
export function watchScheme(host, root, look) {
  const observer = new MutationObserver(look);
  const ending = new AbortController();
  const on = (target, name) => target.addEventListener(name, look, ending);
  for (let it = host; it; it = outside(it)) observer.observe(it, { attributes: true });
  observer.observe(document.head, { attributes: true, characterData: true, childList: true, subtree: true });
  on(matchMedia("(prefers-color-scheme: dark)"), "change");
  // A background that changes in a transition has its final colour at the end. placeholder.css gives the
  // inherited colour a transition: a change in any style sheet is an event.
  for (const it of [document, root]) on(it, "transitionend");
  // A background is not inherited, and no event reports its change: it is looked at after a style sheet
  // has loaded, after a press or a choice on the page, and when somebody comes back to it. One press may be
  // two clicks and a choice.
  let frame;
  const later = ({ target }) => target !== host && (frame ??= requestAnimationFrame(() => {
    frame = undefined;
    look();
  }));
  for (const name of ["load", "click", "change", "visibilitychange"]) document.addEventListener(name, later, { capture: true, signal: ending.signal });
  return () => {
    observer.disconnect();
    ending.abort();
  };
}
