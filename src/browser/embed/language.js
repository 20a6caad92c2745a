// Languages as people, templates and addresses write them: `en`, `EN`, `en-GB`, `en_GB`.

/** The language of a tag, without its region; `undefined` where there is none. */
const languageOf = (tag) => /^[a-z]{2,3}(?![a-z])/i.exec(tag)?.[0].toLowerCase();

/** What the element and all that is around it say, the nearest first, also from within a
 *  component of the page. */
function tagsAround(host) {
  const tags = [];
  for (let it = host; it; it = it.parentElement ?? it.getRootNode().host) tags.push(it.lang);
  return tags;
}
