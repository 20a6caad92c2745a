// Shortcuts of a page, which go to its search unless somebody writes in a field. How it asks is in
// this script's address: on the way up, as most do; on the way down, by the name of the target; or
// on the way down, and it knows of elements that are edited.
{
  const how = new URL(document.currentScript.src).searchParams.get("how");
  const isWriting = (it) => /^(INPUT|TEXTAREA|SELECT)$/.test(it.tagName) || (how !== "capture" && it.isContentEditable);
  const KEYS = ["s", "f", "/", " ", "Enter", "Backspace", "ArrowDown"];
  window.taken = [];
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    // It closes whatever is open, wherever one writes.
    if (key !== "Escape" && (!KEYS.includes(key) || isWriting(target))) return;
    window.taken.push(key);
    event.preventDefault();
  }, how !== "bubble");
  // A field has a value.
  for (const name of ["input", "paste"]) {
    document.addEventListener(name, ({ target }) => target.value.trim());
  }
}
