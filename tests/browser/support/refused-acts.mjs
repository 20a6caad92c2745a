// How a browser refuses: functions that are removed or replaced in the page, and what the page learns.

/** Each way in which a promise, a function or a whole object of the browser may fail. They run in the
 *  page: `replace` takes the path of the function. */
export const REFUSALS = {
  missing: "undefined",
  throwing: "() => { throw new Error('refused') }",
  rejecting: "() => Promise.reject(new DOMException('refused', 'NotAllowedError'))",
  hanging: "() => new Promise((done) => (window.release = done))",
  "doing nothing": "() => {}",
};

/** Replaces a function of the browser before the page starts. */
export const replace = (page, place, with_) => page.addInitScript({
  content: `{ const at = ${JSON.stringify(place)}.split("."); const name = at.pop(); let it = window; for (const part of at) it = it[part]; Object.defineProperty(it, name, { value: ${with_}, configurable: true, writable: true }); }`,
});

/** Records the share events that the page gets: `shared()` returns their ways. */
export async function sharing(page) {
  await page.addInitScript(() => {
    window.shared = [];
    document.addEventListener("faire-ensemble-share", ({ detail }) => window.shared.push(detail.way));
  });
  return () => page.evaluate(() => window.shared);
}

/** Records each file that the page passes to the browser: `files()` returns `{ name, type, text }`. */
export async function downloads(page) {
  await page.addInitScript(() => {
    const blobs = new Map();
    window.files = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      const url = createObjectURL.call(URL, blob);
      blobs.set(url, blob);
      return url;
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      const blob = blobs.get(this.href);
      window.files.push(blob.text().then((text) => ({ name: this.download, type: blob.type, text })));
      return click.call(this);
    };
  });
  return () => page.evaluate(() => Promise.all(window.files));
}
