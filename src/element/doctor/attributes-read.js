// Reads the attributes of our markup as they were meant, before an editor changed the quotes.

const CURLY = /[“”„«»‘’″]/g;

/** The attributes of the tag that are worth keeping when its line is written again. */
const KEPT = ["lang", "questionnaire", "path", "perimeter", "view", "mode", "scheme", "storage", "heading-level", "loading", "partner", "overlay", "style"];

/** The first attribute whose quotes were replaced, unchanged; a name may contain apostrophes:
 * `partner="L’Union"`. */
export function curlyIn(element) {
  const isCurly = ({ value }) => /^[“”„«‘″]|[“”„»″]$/.test(value.trim());
  const found = [...element.attributes].find(isCurly);
  return found && `${found.name}=${found.value}`;
}

export const straight = (text) => text.replace(CURLY, (it) => (it === "’" ? it : "")).trim();

/** The attributes to write again: pairs of name and value. */
export const keptAttributes = (tag) => KEPT.filter((it) => tag?.hasAttribute(it)).map((name) => [name, straight(tag.getAttribute(name))]);
