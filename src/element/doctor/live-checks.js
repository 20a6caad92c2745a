// The checks that need the real page: what its policy, the browser, its storage and the host allow.

import { EMBED_PAGES } from "build:constants";
import { allowsWasm } from "../environment.js";
import { diagnose } from "../failure-diagnosis.js";
import { cmsOf } from "./cms.js";
import { checkLayout, isDrawn } from "./layout-checks.js";
import { partsOf } from "./page-parts.js";
import { checkDocument } from "./source-checks.js";

/** In milliseconds: after that, a stalled host counts as not answering. */
const DEADLINE = 15_000;
const FOLDER = new URL("../", import.meta.url).href;
const PINNED = /^v(\d+)\.(\d+)\.(\d+)\//;

/** Browsers report a violation after the refusal. */
const reported = () => new Promise((done) => setTimeout(done));

/** @returns {import("./source-checks.js").Finding[]} */
function checkStorage() {
  if (self.origin === "null") return [{ id: "sandbox" }];
  const key = "faire-ensemble/doctor";
  try {
    localStorage.setItem(key, "1");
    const isKept = localStorage.getItem(key) === "1";
    localStorage.removeItem(key);
    return isKept ? [] : [{ id: "storage" }];
  } catch {
    return [{ id: "storage" }];
  }
}

/** Fetches a file as the widget would. Returns whether it came as it should. */
async function comes(url, integrity, cache = /** @type {RequestCache} */ ("default")) {
  try {
    const answer = await fetch(url, { integrity, cache, signal: AbortSignal.timeout?.(DEADLINE) });
    await answer.arrayBuffer();
    return answer.ok && (!url.pathname.endsWith(".js") || /javascript|ecmascript/.test(answer.headers.get("Content-Type")));
  } catch {
    return false;
  }
}

/** @returns {Promise<import("./source-checks.js").Finding[]>} */
async function checkFile({ url, integrity }) {
  const address = new URL(url, import.meta.url);
  if (await comes(address, integrity)) return [];
  if (await comes(address, integrity, "reload")) return [{ id: "file-cached", value: address.href }];
  const { cause } = await diagnose({ error: { file: { url, integrity } } });
  const id = { passing: "file-network", browser: "file-network" }[cause] ?? `file-${cause}`;
  return [{ id, value: address.href }];
}

/** The loader's own hash, and the newest release, are in a list on its host.
 * @returns {Promise<import("./source-checks.js").Finding[]>} */
async function checkLoaderFiles(addresses) {
  const list = await fetch(`${FOLDER}integrity.json`, { cache: "no-cache" }).then((it) => it.json()).catch(() => undefined);
  const paths = addresses.filter((it) => list && it.startsWith(FOLDER)).map((it) => it.slice(FOLDER.length).split(/[?#]/)[0]);
  const checked = paths.map(async (path) => {
    const url = new URL(path, FOLDER);
    if (!list[path] || (await comes(url, list[path]))) return [];
    const id = (await comes(url, list[path], "reload")) ? "file-cached" : "file-altered";
    return [{ id, value: url.href }];
  });
  const numbers = (path) => PINNED.exec(path)?.slice(1).map(Number);
  const isBefore = (one, other) => { const at = one.findIndex((it, index) => it !== other[index]); return at >= 0 && one[at] < other[at]; };
  const releases = Object.keys(list ?? {}).map(numbers).filter(Boolean);
  const old = paths.find((path) => numbers(path) && releases.some((it) => isBefore(numbers(path), it)));
  return [...(await Promise.all(checked)).flat(), ...(old ? [{ id: "old-release", value: old }] : [])];
}

/** Whether the page's policy refuses our page in a frame. Resolves at the first sign. */
async function refusesFrame(root) {
  const ending = new AbortController();
  const frame = document.createElement("iframe");
  Object.assign(frame, { hidden: true, src: new URL(Object.values(EMBED_PAGES)[0], import.meta.url).href });
  const isRefused = await new Promise((done) => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
      if (/^(frame|child|default)-src/.test(effectiveDirective) && FOLDER.startsWith(new URL(blockedURI, FOLDER).origin)) done(true);
    }, ending);
    frame.onload = () => reported().then(() => done(false));
    setTimeout(() => done(false), DEADLINE);
    root.append(frame);
  });
  ending.abort();
  frame.remove();
  return isRefused;
}

/** @returns {Promise<import("./source-checks.js").Finding[]>} */
async function checkFiles(files, loaders) {
  let isRefused = false;
  const ending = new AbortController();
  document.addEventListener("securitypolicyviolation", (it) => (isRefused ||= it.effectiveDirective === "connect-src" && it.blockedURI.startsWith(new URL(FOLDER).origin)), ending);
  const found = (await Promise.all(files.map(checkFile))).flat();
  await reported();
  ending.abort();
  if (isRefused) return [{ id: "policy-connect" }];
  return [...found, ...(await checkLoaderFiles(loaders.map((it) => it.src)))];
}

/** Every finding of this page.
 * @param {{ url: string, integrity: string }[]} files Those that the widget needs.
 * @param {Node} root Where a frame can be tried out.
 * @returns {Promise<{ findings: import("./source-checks.js").Finding[], cms: ReturnType<typeof cmsOf>, tag: Element, isUnseen: boolean }>} */
export async function checkPage(files, root) {
  const parts = partsOf(document);
  const { tags, frames, loaders } = parts;
  const inline = tags.filter((it) => !it.matches("[mode=frame], [view=group]"));
  const findings = checkDocument(document, parts, { folder: FOLDER, isSecure: location.protocol === "https:", isLive: true });
  if (!self.WebAssembly) findings.push({ id: "wasm-off" });
  else if (inline.length > 0 && !allowsWasm()) findings.push({ id: "policy-wasm" });
  if (inline.length > 0) findings.push(...(await checkFiles(files, loaders)));
  const isReplaced = findings.some((it) => /^policy-(wasm|connect)$/.test(it.id)) && inline.some((it) => !it.matches("[mode=inline]"));
  const isFramed = isReplaced || frames.length > 0 || tags.some((it) => it.matches("[mode=frame]"));
  if (isFramed && (await refusesFrame(root))) findings.push({ id: "policy-frame" });
  findings.push(...checkStorage(), ...checkLayout(tags));
  // Then none of the checks above knows the cause.
  if (findings.length === 0 && tags.some((it) => it.shadowRoot?.getElementById("panel"))) findings.push({ id: "failed" });
  return { findings, cms: cmsOf(document), tag: tags[0], isUnseen: tags.some((it) => !isDrawn(it)) };
}
