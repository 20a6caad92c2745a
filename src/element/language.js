// Language tags as people, templates and addresses write them: `en`, `EN`, `en-GB`, `en_GB`.

/** The language of a tag, which two letters tell for all that we have; of none, one that nobody has. */
export const languageOf = (tag) => `${tag}`.slice(0, 2).toLowerCase();

/** What the element and all that is around it say, the nearest first, also from within a
 *  component of the page. */
export function tagsAround(host) {
  const tags = [];
  for (let it = host; it; it = it.parentElement ?? it.getRootNode().host) tags.push(it.lang);
  return tags;
}
