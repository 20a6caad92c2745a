// A translator as browsers have them: it puts each text into elements of its own, the text itself a
// new one, now and whenever something changes; also within open shadow roots.
{
  const isOurs = (it) => it.parentElement?.localName === "font";
  const isText = (it) => it.nodeType === 3 && it.data.trim() && !isOurs(it) && !/^(script|style|textarea|option)$/.test(it.parentElement?.localName);
  const roots = new WeakSet();
  function translate(from) {
    const texts = [];
    const look = (it) => {
      if (isText(it)) texts.push(it);
      if (it.shadowRoot) watch(it.shadowRoot);
      for (const child of [...it.childNodes]) look(child);
    };
    look(from);
    for (const text of texts) {
      const [outer, inner] = [0, 1].map(() => document.createElement("font"));
      inner.append(`«${text.data}»`);
      outer.append(inner);
      text.replaceWith(outer);
    }
  }
  function watch(root) {
    if (!roots.has(root)) new MutationObserver(() => translate(root)).observe(root, { childList: true, characterData: true, subtree: true });
    roots.add(root);
    translate(root);
  }
  document.addEventListener("faire-ensemble-ready", () => watch(document.body));
}
