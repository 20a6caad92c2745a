// Finds the parts of the questionnaire in a Document: the page itself, or one parsed from its source.

/** The loader's name in whichever attribute an optimiser or a consent manager has moved it to: `src`,
 * `data-src` … */
const LOADER_NAME = /(^|[/\\“”"'])faire-ensemble([.-]min)?\.m?js/;
/** The text of the script itself, copied into the page. */
const DEFINITION = /customElements\.define\(.faire-ensemble/;
const IFRAME_PAGE = /\/embed(-\w\w)?\.html\b/;
/** These elements contain code, or content that no visitor sees. */
const UNSEEN = /^(script|style|template|textarea|noscript|title)$/;

/** All elements in document order, including those of components with an open shadow root. */
export function everyElement(root) {
  return [...root.querySelectorAll("*")].flatMap((it) => {
    const isOurs = it.localName.startsWith("faire-ensemble");
    return it.shadowRoot && !isOurs ? [it, ...everyElement(it.shadowRoot)] : [it];
  });
}

const isLoader = (element) => element.localName === "script" &&
  ([...element.attributes].some((it) => LOADER_NAME.test(it.value)) || DEFINITION.test(element.textContent));

const isShownCode = (element) => !UNSEEN.test(element.localName) &&
  [...element.childNodes].some((it) => it.nodeType === 3 && it.data.includes("<faire-ensemble"));

/** The address that a script or an iframe has, even where something has moved it to another attribute. */
export const addressOf = (element) => element.getAttribute("src") ?? [...element.attributes].find((it) => LOADER_NAME.test(it.value))?.value ?? "";

/** @typedef {{ all: Element[], loaders: Element[], tags: Element[], frames: Element[], isShownAsText: boolean }} PageParts */

/** @returns {PageParts} */
export function partsOf(document) {
  const all = everyElement(document);
  const tags = all.filter((it) => it.localName === "faire-ensemble");
  return {
    all,
    loaders: all.filter(isLoader),
    tags,
    frames: all.filter((it) => it.localName === "iframe" && IFRAME_PAGE.test(it.getAttribute("src") ?? "")),
    isShownAsText: tags.length === 0 && all.some(isShownCode),
  };
}
