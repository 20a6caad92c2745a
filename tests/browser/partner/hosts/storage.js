// Storage as some browsers have it, by the word in this script's address: `null`, as in an Android
// view without it; `deaf`, which takes all and keeps nothing; `throws`, which can't be asked; `none`:
// nor can the other store.
{
  const how = new URL(document.currentScript.src).searchParams.get("how");
  const refuse = () => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  };
  if (how === "deaf") Storage.prototype.setItem = () => {};
  else Object.defineProperty(window, "localStorage", { get: how === "null" ? () => null : refuse });
  if (how === "none") Object.defineProperty(window, "indexedDB", { get: refuse });
}
