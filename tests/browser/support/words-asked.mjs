/** The languages of the words that a page requests from now on, in the order of the requests. */
export function wordsAsked(page) {
  const asked = [];
  page.on("request", (it) => asked.push(.../\/words\.(\w+)\.txt$/.exec(new URL(it.url()).pathname)?.slice(1) ?? []));
  return asked;
}
