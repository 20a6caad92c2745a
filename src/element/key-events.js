// Keeps key events that one of our controls handles from reaching the page. A page's shortcuts look at
// the target of a key event: from outside they see our element, not a text field, and would take the
// letters of a note as shortcuts. All other keys still reach the page: Tab, Escape, shortcuts, and
// letters where there is no text field.

/** Keys that edit text, alone and with Ctrl or Cmd. */
const EDITING = /^(.|Enter|Backspace|Delete|Dead|Process|Unidentified|Home|End|Page(Up|Down)|Arrow\w+)$/u;
const EDITING_WITH_CONTROL = /^([acvxyz]|Backspace|Delete|Home|End|Arrow\w+)$/i;
/** The keys that other controls handle. */
const CHOOSING = { input: /^( |Arrow\w+)$/, select: EDITING, button: /^( |Enter)$/, summary: /^( |Enter)$/ };

const isText = (it) => it?.localName === "textarea" || (it?.localName === "input" && /^(text|search|url|email|tel|number|date)/.test(it.type));
const isShortcut = (event) => (event.ctrlKey || event.metaKey) && !event.getModifierState("AltGraph");

function isOwnKey(control, event) {
  const { key } = event;
  if (isText(control)) return (isShortcut(event) ? EDITING_WITH_CONTROL : EDITING).test(key);
  return !isShortcut(event) && CHOOSING[control.localName]?.test(key);
}

function keepKey(event) {
  const control = event.composedPath()[0];
  if (!isOwnKey(control, event)) return;
  event.stopPropagation();
  // An earlier listener of the page took it for a shortcut and prevented it: insert the text all the same.
  if (event.type !== "keydown" || !event.defaultPrevented || !event.isTrusted || !isText(control) || isShortcut(event)) return;
  const { key } = event;
  if (/^.$/u.test(key)) document.execCommand("insertText", false, key);
  else if (key === "Enter" && control.localName === "textarea") document.execCommand("insertText", false, "\n");
  else if (key === "Backspace") document.execCommand("delete");
  else if (key === "Delete") document.execCommand("forwardDelete");
}

/** Text input events stay within the shadow root. */
const keepText = (event) => isText(event.composedPath()[0]) && event.stopPropagation();

/** Adds the listeners; adding them twice has no effect. */
export function keepKeys(host, root) {
  for (const name of ["keydown", "keypress", "keyup"]) root.addEventListener(name, keepKey);
  for (const name of ["beforeinput", "input", "paste", "copy", "cut"]) root.addEventListener(name, keepText);
  // For pages that capture key events: they check whether the target is editable.
  Object.defineProperty(host, "isContentEditable", { configurable: true, get: () => isText(root.activeElement) });
}
