// Opens the note of a question, which is folded until somebody asks for it.

/** Opens a note when its button is pressed, and gives it the focus. A note that was opened or had the
 * focus stays open, so that nothing moves under a press elsewhere.
 * @param {ShadowRoot} root */
export function openNotes(root) {
  root.addEventListener("click", (event) => openNote(event, ".note__open")?.querySelector("textarea").focus());
  root.addEventListener("focusin", (event) => openNote(event, ".note"));
}

/** @returns {HTMLElement | undefined} */
function openNote({ target }, selector) {
  const tools = target.closest(selector)?.parentElement;
  tools?.setAttribute("data-open", "");
  return tools;
}
