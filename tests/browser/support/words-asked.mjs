/** The languages of the words that a page requests from now on, in the order of the first requests. */
export function wordsAsked(page) {
  const asked = [];
  page.on("request", (it) => {
    const [, lang] = /\/words\.(\w+)\./.exec(new URL(it.url()).pathname) ?? [];
    if (lang && !asked.includes(lang)) asked.push(lang);
  });
  return asked;
}
