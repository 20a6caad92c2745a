// Language tags as people, templates and addresses write them: `en`, `EN`, `en-GB`, `en_GB`.

/** The language of a tag: its first two letters, which suffice for all our languages. Without a tag, one
 * that nobody has. */
export const languageOf = (tag) => `${tag}`.slice(0, 2).toLowerCase();

/** The languages declared by the element and by everything around it, the nearest first, even from
 * within a component of the page. */
export function tagsAround(host) {
  const tags = [];
  for (let it = host; it; it = it.parentElement ?? it.getRootNode().host) tags.push(it.lang);
  return tags;
}
