// Finds elements as people do: by role and name, or by text, in the page and its open shadow roots.
// It runs in pages that replaced built-ins of JavaScript: plain loops only, without helpers.

/** The first visible element that fits, or null. `what` is `{ role, name }` or `{ text }`; `isEnabled` skips disabled elements. */
export function found(what) {
  const ROLES = {
    button: "button, [role=button]",
    radio: "input[type=radio]",
    link: "a[href]",
    heading: "h1, h2, h3, h4, h5, h6, [role=heading]",
    dialog: "dialog[open], [role=dialog]",
    textbox: "textarea, input[type=text]",
    status: "[role=status]",
    alert: "[role=alert]",
  };
  const asWords = (text) => (text ?? "").replace(/\s+/g, " ").trim();
  const isSeen = (it) => {
    // An element without a box is where its parent is.
    while (getComputedStyle(it).display === "contents") it = it.parentElement;
    const box = it.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(it).visibility === "visible";
  };
  const nameOf = (it) => {
    const said = it.getAttribute("aria-label");
    if (said) return asWords(said);
    if (it.labels && it.labels.length) return asWords(it.labels[0].textContent);
    return asWords(it.textContent);
  };
  const saysItself = (it) => {
    for (let node = it.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3 && asWords(node.data)) return true;
    }
    return false;
  };
  const fits = (it) => {
    if (what.role) return it.matches(ROLES[what.role]) && (what.name === undefined || nameOf(it) === what.name);
    // The innermost element with this text, as its ancestors contain it too.
    return saysItself(it) && asWords(it.textContent).includes(what.text);
  };
  const within = (root) => {
    const all = root.querySelectorAll("*");
    for (let at = 0; at < all.length; at += 1) {
      if (fits(all[at]) && isSeen(all[at]) && !(what.isEnabled && all[at].disabled)) return all[at];
      const deeper = all[at].shadowRoot && within(all[at].shadowRoot);
      if (deeper) return deeper;
    }
    return null;
  };
  return within(document);
}
