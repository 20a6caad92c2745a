// The section of a result that the partner adds: all of it is text, under the partner's name.

/** The names of the themes where to begin, and the possible places of the section, of which the last one
 * found counts. */
const PRIORITIES = ".priority__name";
const PLACES = ".parts__cards, .priorities";

/** An element with a class, which is also its `part` name for partners' styles. */
function element(name, className, ...children) {
  const it = document.createElement(name);
  it.className = className;
  it.append(...children);
  return it;
}

function anchor(className, { label, url }) {
  const it = element("a", className, label);
  Object.assign(it, { href: url, rel: "noopener noreferrer", target: "_blank" });
  // For print, where links can't be followed.
  return [it, element("span", "resource__address", ` ${url.replace(/^mailto:/, "")}`)];
}

const paragraph = (className, text) => (text ? [element("p", className, text)] : []);

function theme({ line, links }, title, level) {
  const list = links.map((link) => element("li", "", ...anchor("resource", link)));
  return element("div", "overlay__theme", element(`h${level + 1}`, "overlay__name", title), ...paragraph("overlay__line", line), ...(list.length ? [element("ul", "overlay__links", ...list)] : []));
}

/** The section for the result in `ground`: first the themes where to begin. `titles` has the name of each
 * theme by its id.
 * @param {{ overlay: import("./read.js").Overlay, words: { heading: string, others: string }, titles: Record<string, string> }} given
 * @param {Element} ground */
export function section({ overlay, words, titles }, ground) {
  const { introduction, about, contact, logo, themes } = overlay;
  const names = [...ground.querySelectorAll(PRIORITIES)].map((it) => it.textContent);
  const isNear = ({ id }) => names.includes(titles[id]);
  const [near, others] = [themes.filter(isNear), themes.filter((it) => !isNear(it))];
  // The same level as the headings of the other parts.
  const level = Number(ground.querySelector(".heading")?.localName[1] ?? 3);
  const drawn = (all) => all.map((it) => theme(it, titles[it.id], level));
  const it = element("section", "overlay");
  it.dir = "auto";
  const heading = element(`h${level}`, "heading", words.heading);
  heading.id = "overlay";
  it.setAttribute("aria-labelledby", heading.id);
  if (logo) it.append(Object.assign(element("img", "overlay__logo"), { src: logo, alt: "", loading: "lazy" }));
  it.append(heading, ...paragraph("overlay__introduction", introduction), ...drawn(near));
  if (others.length && near.length) {
    it.append(element("details", "overlay__others", element("summary", "", words.others), ...drawn(others)));
  } else it.append(...drawn(others));
  it.append(...paragraph("hint", about));
  if (contact) it.append(element("p", "overlay__contact", ...anchor("button", contact)));
  return it;
}

/** The place of the section in a result, at the end of the part on where to begin; none while no result
 * is shown. */
export const placeIn = (ground) => [...ground.querySelectorAll(PLACES)].at(-1);
