// Limits the length of text fields to their `data-limit`. Text over the limit is cut from the end of what
// was just typed or pasted, never from what was there before, and the element that describes the field
// shows its `data-words`. `maxlength` cuts without a message, counts differently, and separates a letter
// from its accent in one engine.

export function limitTexts(root) {
  /** By field, its text before the current change. */
  const texts = new WeakMap();
  let isHolding = false;
  const note = ({ target }) => target?.dataset?.limit && texts.set(target, target.value);
  for (const name of ["focusin", "beforeinput"]) root.addEventListener(name, note, true);
  note({ target: root.activeElement });
  root.addEventListener("input", ({ target: field, inputType }) => {
    if (!field.dataset?.limit || isHolding) return;
    const before = texts.get(field) ?? "";
    const isOver = excess(field, before) > 0;
    if (isOver) {
      isHolding = true;
      // Undoing the cut exceeds the limit again: undo once more, to the text before it.
      if (inputType?.startsWith("history")) document.execCommand(inputType.slice(7).toLowerCase());
      if (excess(field, before) > 0) hold(field, before);
      isHolding = false;
    }
    const status = field.getRootNode().getElementById(field.getAttribute("aria-describedby"));
    const words = isOver ? status.dataset.words : "";
    if (status.textContent !== words) status.textContent = words;
  }, true);
}

/** Counts code points as characters, as the engine does. */
const count = (text) => [...text].length;

/** Existing text may be longer, from a file or from another release. */
const excess = (field, before) => count(field.value) - Math.max(field.dataset.limit, count(before));

/** Cuts the inserted text, which ends at the caret. */
function hold(field, before) {
  const { value, selectionEnd: caret } = field;
  const head = value.slice(0, caret);
  let start = 0;
  while (start < caret && head[start] === before[start]) start++;
  const fitting = [...head].slice(0, -excess(field, before)).join("").length;
  const end = Math.max(start, boundary(head, fitting));
  field.setSelectionRange(end, caret);
  // Deleted as the user would, so that it can be undone; the page may forbid that.
  if (!document.execCommand("delete") || excess(field, before) > 0) {
    field.setRangeText("", end, caret, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  }
}

/** The start of the grapheme at this position. */
const boundary = (text, at) => (Intl.Segmenter ? new Intl.Segmenter().segment(text).containing(at)?.index ?? at : at);
