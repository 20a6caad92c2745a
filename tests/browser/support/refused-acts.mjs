// How a browser refuses, by what is taken away or replaced in the page, and what the page is told.

/** A promise, a function or a whole object of the browser's, in each way in which it may fail. They
 *  run in the page: `put` is where the function stands, as `[object, name]` in the page's words. */
export const REFUSALS = {
  missing: "undefined",
  throwing: "() => { throw new Error('refused') }",
  rejecting: "() => Promise.reject(new DOMException('refused', 'NotAllowedError'))",
  hanging: "() => new Promise((done) => (window.release = done))",
  "doing nothing": "() => {}",
};

/** Replaces a function of the browser's before the page starts. */
export const replace = (page, place, with_) => page.addInitScript({
  content: `{ const at = ${JSON.stringify(place)}.split("."); const name = at.pop(); let it = window; for (const part of at) it = it[part]; Object.defineProperty(it, name, { value: ${with_}, configurable: true, writable: true }); }`,
});

/** Notes what the page around is told to have been shared: `shared()` gives the ways. */
export async function sharing(page) {
  await page.addInitScript(() => {
    window.shared = [];
    document.addEventListener("faire-ensemble-share", ({ detail }) => window.shared.push(detail.way));
  });
  return () => page.evaluate(() => window.shared);
}

/** Notes each file that the page hands to the browser: `files()` gives `{ name, type, text }`. */
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
