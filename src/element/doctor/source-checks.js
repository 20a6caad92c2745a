// The checks that need no more than a Document: the page itself, or one parsed from a source that somebody
// pasted. Nothing here asks the browser or the network.

import { LANGUAGES } from "build:constants";
import { languageOf } from "../language.js";
import { curlyIn } from "./attributes-read.js";
import { checkLoader } from "./loader-checks.js";
import { addressOf } from "./page-parts.js";
import { refusalsOf } from "./policy.js";

/** @typedef {{ id: string, value?: string | number, rule?: string, element?: Element }} Finding */

/** The least height of a frame in which a question can be answered, in pixels. */
const FRAME_MIN = 600;
const SANDBOX = ["allow-scripts", "allow-same-origin", "allow-popups", "allow-downloads", "allow-modals"];
const ALLOW = ["clipboard-write", "web-share", "fullscreen"];

/** Whether the scripts and tags of the page are complete.
 * @returns {Finding[]} */
function checkPresence({ loaders, tags, frames, isShownAsText }, isLive) {
  if (isShownAsText) return [{ id: "tag-as-text" }];
  if (tags.length === 0 && frames.length === 0) return [{ id: loaders.length > 0 || isLive ? "no-tag" : "no-widget" }];
  // An application may have loaded the script without any script element.
  return tags.length > 0 && loaders.length === 0 && !isLive ? [{ id: "no-loader" }] : [];
}

/** @returns {Finding[]} */
function checkTags({ all, loaders, tags }) {
  const findings = [];
  const questionnaires = tags.filter((it) => it.getAttribute("view") !== "group").map((it) => it.getAttribute("questionnaire"));
  const count = questionnaires.length - new Set(questionnaires).size + 1;
  if (questionnaires.length > 0 && count > 1) findings.push({ id: "two-tags", value: count, element: tags[0] });
  const empty = tags.find((it) => it.childElementCount === 0 && it.textContent.trim() === "");
  if (empty) findings.push({ id: "no-link", element: empty });
  if (hasEmptyLine(all, loaders[0], tags[0])) findings.push({ id: "empty-line", element: tags[0] });
  const unknown = tags.find((it) => it.lang && !curlyIn(it) && !it.hasAttribute("questionnaire") && !LANGUAGES.includes(languageOf(it.lang)));
  if (unknown) findings.push({ id: "lang-unknown", value: unknown.lang, element: unknown });
  return findings;
}

/** Whether nothing but line breaks and empty paragraphs is between the script and the tag. */
function hasEmptyLine(all, loader, tag) {
  if (!loader || !tag) return false;
  const between = all.slice(all.indexOf(loader) + 1, Math.max(all.indexOf(tag), 0)).filter((it) => !it.contains(tag));
  const isBlank = (it) => /^(br|p|div|span)$/.test(it.localName) && it.textContent.trim() === "" && !it.querySelector(":not(br)");
  return between.length > 0 && between.every(isBlank);
}

/** Frames of our page that somebody wrote by hand, without the script.
 * @returns {Finding[]} */
function checkFrames({ frames }) {
  return frames.flatMap((element) => {
    const findings = [];
    const tokens = element.getAttribute("sandbox")?.toLowerCase().split(/\s+/);
    const denied = tokens ? SANDBOX.filter((it) => !tokens.includes(it)) : [];
    if (denied.length > 0) findings.push({ id: "frame-sandbox", value: denied.join(" "), element });
    const allow = element.getAttribute("allow") ?? "";
    const lacking = ALLOW.filter((it) => !allow.includes(it) && !(it === "fullscreen" && element.hasAttribute("allowfullscreen")));
    if (lacking.length > 0) findings.push({ id: "frame-allow", value: lacking.join("; "), element });
    const height = Number(/^\d+(?=(px)?$)/.exec(element.getAttribute("height")?.trim() ?? "")?.[0] ?? NaN);
    if (height < FRAME_MIN) findings.push({ id: "frame-height", value: height, element });
    return findings;
  });
}

/** A policy that the page declares itself.
 * @returns {Finding[]} */
function checkPolicies(document, { loaders, tags, frames }, folder) {
  const own = loaders.map(addressOf)[0] ?? "";
  const isSameOrigin = own !== "" && !/^([a-z]+:)?\/\//i.test(own);
  const policies = [...document.querySelectorAll('meta[http-equiv="content-security-policy" i]')];
  const refused = new Set(policies.flatMap((it) => refusalsOf(it.getAttribute("content") ?? "", { origin: new URL(folder).origin, isSameOrigin })));
  const isInline = tags.some((it) => !it.matches('[mode="frame"], [view="group"]'));
  const isFramed = frames.length > 0 || tags.some((it) => it.matches('[mode="frame"]'));
  const styled = tags.find((it) => it.hasAttribute("style"));
  const asked = { script: tags.length > 0, connect: isInline, wasm: isInline, frame: isFramed, style: styled };
  return [...refused].filter((it) => asked[it]).map((it) => ({ id: `policy-${it}`, ...(it === "style" ? { rule: styled.getAttribute("style"), element: styled } : {}) }));
}

/** Every finding in a Document. `isWhole`: it has an `<html>` of its own, and is not a fragment.
 * `isLive`: it is the page itself, where the loader runs and the browser applies the policies.
 * @param {Document} document
 * @param {import("./page-parts.js").PageParts} parts
 * @param {{ folder: string, isSecure: boolean, isWhole?: boolean, isLive?: boolean }} page
 * @returns {Finding[]} */
export function checkDocument(document, parts, { folder, isSecure, isWhole = true, isLive = false }) {
  const elements = [...parts.loaders, ...parts.tags, ...parts.frames];
  const curly = elements.find(curlyIn);
  const http = [...parts.loaders, ...parts.frames].find((it) => /^http:/i.test(addressOf(it)));
  const isLocal = http && /^(localhost|127\.|\[::1\])/.test(new URL(addressOf(http)).hostname);
  return [
    ...checkPresence(parts, isLive),
    ...(curly ? [{ id: "curly", value: curlyIn(curly), element: parts.tags[0] }] : []),
    ...checkLoader(parts.loaders, folder),
    ...(http && isSecure && !isLocal ? [{ id: "insecure", value: addressOf(http) }] : []),
    ...checkTags(parts),
    ...checkFrames(parts),
    ...(isLive ? [] : checkPolicies(document, parts, folder)),
    ...(isWhole && !document.documentElement.lang ? [{ id: "lang-missing" }] : []),
  ];
}
