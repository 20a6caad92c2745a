// Successive releases without a build, each whole and marked in every part, and a host with them in any
// state of an upload.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { until } from "./engines/waiting.mjs";
import { DIST, hosted } from "./host.mjs";

const read = (path) => readFileSync(join(DIST, path));
const hash = (bytes, bits) => `sha${bits}-${createHash(`sha${bits}`).update(bytes).digest("base64")}`;

/** A custom section named `release`, which any wasm may contain. */
const section = (number) => Buffer.from([0, 10, 7, ...Buffer.from("release"), number >> 8, number & 255]);
const said = (number) => ` (${number})`;
const named = (name) => (number) => `;document.documentElement.dataset.${name}="${number}"`;

/** How each part names its release. A file that holds another's hash comes after it. */
const MARKS = {
  "v1/faire-ensemble.wasm": section,
  "v1/dialogs.wasm": section,
  "v1/dialogs.js": (number) => `//${number}`,
  "v1/interaction.js": (number) => `//${number}`,
  "v1/words.fr.first.txt": said,
  "v1/words.fr.txt": said,
  "v1/words.en.first.txt": said,
  "v1/words.en.txt": said,
  "v1/style.css": (number) => `:host{--release-style:${number}}`,
  "v1/widget.js": named("widget"),
  "v1/start.js": (number) => `//${number}`,
  "v1/faire-ensemble.js": named("loader"),
  "v1/page.js": named("page"),
  "page.css": (number) => `:root{--release-page:${number}}`,
  "index.html": (number) => `<meta name="release" content="${number}">`,
};

const made = new Map();

/** The files of a release that differ from another's, by path; the worker comes last. */
export function release(number) {
  if (!made.has(number)) made.set(number, make(number));
  return new Map(made.get(number));
}

function make(number) {
  const hashes = [];
  const renewed = (text) => hashes.reduce((it, [before, after]) => it.replaceAll(before, after), text);
  const files = new Map();
  for (const [path, mark] of Object.entries(MARKS)) {
    const before = read(path);
    const own = path.endsWith(".wasm") ? before : Buffer.from(renewed(`${before}`));
    // The words have a fixed count of lines: their mark ends the last text.
    const after = path.endsWith(".txt") ? Buffer.from(`${before}`.replace(/\n+$/, (ends) => mark(number) + ends)) : Buffer.concat([own, Buffer.from(mark(number))]);
    for (const bits of [256, 384]) hashes.push([hash(before, bits), hash(after, bits)]);
    // Our own page has the style sheets inline.
    if (path.endsWith(".css")) hashes.push([`<style>${before}<`, `<style>${after}<`]);
    files.set(path, after);
  }
  // A script that still names the file of the other release would refuse this one's.
  const before = hashes.map(([it]) => it);
  const missed = readdirSync(join(DIST, "v1")).filter((it) => it.endsWith(".js") && !files.has(`v1/${it}`) && before.some((hash) => `${read(`v1/${it}`)}`.includes(hash)));
  if (missed.length) throw Error(`MARKS lacks ${missed}`);
  const worker = renewed(`${read("sw.js")}`).replace(/const RELEASE = "[^"]*"/, `const RELEASE = "${number}"`);
  return files.set("sw.js", Buffer.from(worker));
}

/** What a network, or an upload, may do to a file; true where no reply is to be sent. */
export const FAULTS = {
  "is not there": (reply) => void Object.assign(reply, { status: 404, bytes: "not here" }),
  "is an error of the host": (reply) => void Object.assign(reply, { status: 500, bytes: "" }),
  "is cut on its way": ({ status, headers, bytes }, response) => {
    response.writeHead(status, { ...headers, "Content-Length": bytes.length });
    return response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy()), true;
  },
  "is short": (reply) => void (reply.bytes = reply.bytes.subarray(0, reply.bytes.length - 20)),
  "has one bit changed": (reply) => {
    reply.bytes = Buffer.from(reply.bytes);
    reply.bytes[reply.bytes.length >> 1] ^= 1;
  },
  "is empty": (reply) => void (reply.bytes = ""),
  "is the page of a Wi-Fi portal": (reply) => void Object.assign(reply, { headers: { "Content-Type": "text/html" }, bytes: "<!doctype html><title>Portal</title>" }),
  "is broken off": (_reply, response) => !!response.destroy(),
  "says that it is packed, and is not": (reply) => void (reply.headers["Content-Encoding"] = "gzip"),
  "is called a text": (reply) => void (reply.headers["Content-Type"] = "text/plain"),
  "can't be read": (reply) => void (reply.bytes = "this is not a script (((" ),
  "never comes": () => true,
};

/** The headers with the hashes of inline styles and scripts that the page itself declares. */
function allowingInline(headers, page) {
  const hashes = page.match(/'sha256-[^']*'/g);
  const policy = headers["Content-Security-Policy"];
  if (!hashes || !policy) return headers;
  return { ...headers, "Content-Security-Policy": policy.replaceAll(/'sha256-[^']*'/g, () => hashes.shift()) };
}

/** A host with one release: `put(files)` uploads, `faults` are by path, `isAway` simulates a lost network. */
export async function updatable(number = 1) {
  const files = new Map();
  const host = {
    faults: {},
    isAway: false,
    put: (others) => others.forEach((bytes, path) => files.set(path, bytes)),
  };
  host.put(release(number));
  const { url, asked, stop } = await hosted(DIST, (path, reply, response) => {
    if (host.isAway) return !!response.destroy();
    const bytes = files.get(path.slice(1) || "index.html");
    if (bytes) Object.assign(reply, { bytes, headers: allowingInline(reply.headers, `${bytes}`) });
    return host.faults[path.slice(1)]?.(reply, response) ?? false;
  });
  return Object.assign(host, { url, asked, stop });
}

/** Runs in a page: the releases of its parts, a single one where it is whole, and what it shows. */
export function shows() {
  const { dataset } = document.documentElement;
  const host = document.querySelector("faire-ensemble");
  const style = host && getComputedStyle(host);
  const marks = [
    document.querySelector("meta[name=release]")?.content,
    dataset.page,
    dataset.loader,
    dataset.widget,
    style?.getPropertyValue("--release-page").trim(),
    style?.getPropertyValue("--release-style").trim(),
    // In tests that record what is compiled.
    ...(globalThis.compiled ?? []),
  ];
  const checked = host?.shadowRoot?.querySelector("input[type=radio]:checked");
  return {
    releases: [...new Set(marks.map((it) => `${it}`))].join(" and "),
    isReady: host?.dataset.ready === "",
    answer: (checked?.labels[0]?.textContent ?? "").replace(/\s+/g, " ").trim(),
    text: host?.shadowRoot?.textContent.length ?? 0,
  };
}

/** A first visit in any engine, with one answer, the fourth of the first question; the worker controls the
 * page afterwards. */
export async function firstVisit(page, visitor, url) {
  await page.goto(url);
  await until("the widget", async () => (await page.evaluate(shows)).isReady);
  await visitor.begin();
  await visitor.answer(0, 3);
  await until("the worker", () => page.evaluate(() => navigator.serviceWorker.controller?.state === "activated"));
}

/** Runs in a page: checks for a release, and waits until it is installed or discarded: `installed`, `none`. */
export async function look() {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update().catch(() => {});
  const worker = registration.installing;
  while (worker?.state === "installing") await new Promise((done) => worker.addEventListener("statechange", done, { once: true }));
  return registration.waiting?.state ?? "none";
}
