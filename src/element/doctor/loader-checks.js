// Checks the script elements that load the questionnaire.

import { curlyIn } from "./attributes-read.js";
import { addressOf } from "./page-parts.js";

/** The floating address and the pinned one. */
const ADDRESS = /(^|\/)v\d+(\.\d+\.\d+)?\/faire-ensemble\.js([?#]|$)/;
const CLASSIC = /^((text|application)\/(x-)?(java|ecma)script)?$/i;
/** How consent managers mark the scripts that they hold back, and those that they don't. */
const CONSENT = /^data-(cookieconsent|cookie-consent|consent|category|cookiecategory|cookie-category|usercentrics|requires-vendor-consent|cmp-vendor|borlabs-cookie-script-blocker-id|iub-purposes)$/;
const NECESSARY = /^(ignore|necessary|essential|strictly-necessary|1)$/i;

const isHeldBack = (script) => script.type.toLowerCase() === "text/plain" || /\b(cmplz-|_iub_cs_)/.test(script.className) ||
  [...script.attributes].some((it) => CONSENT.test(it.name) && !NECESSARY.test(it.value));

/** What an optimiser has left of the script element; undefined if the element is as it should be. */
function delayed(script) {
  const type = script.getAttribute("type") ?? "";
  if (script.textContent.trim() !== "" && !script.hasAttribute("src")) return "<script>…</script>";
  if (type.toLowerCase() !== "module" && !CLASSIC.test(type)) return `type="${type}"`;
  return script.hasAttribute("src") ? undefined : [...script.attributes].map((it) => it.name).find((it) => /src/.test(it));
}

function isElsewhere(script, folder) {
  const address = addressOf(script);
  if (!ADDRESS.test(address) || /^file:|\\/i.test(address)) return true;
  const [, host] = /^(?:https?:)?\/\/([^/]+)/i.exec(address) ?? [];
  // A local test address, which no visitor can reach.
  return /^(localhost|127\.|\[::1\])/.test(host ?? "") && host !== new URL(folder).host;
}

function checkScript(script, folder) {
  if (curlyIn(script)) return [];
  if (isHeldBack(script)) return [{ id: "consent" }];
  const left = delayed(script);
  if (left) return [{ id: "delayed", value: left }];
  const findings = script.type.toLowerCase() === "module" ? [] : [{ id: "no-module" }];
  if (isElsewhere(script, folder)) findings.push({ id: "address", value: addressOf(script) });
  return findings;
}

/** @param {any[]} loaders Script elements.
 * @returns {import("./source-checks.js").Finding[]} */
export function checkLoader(loaders, folder) {
  const findings = loaders.flatMap((it) => checkScript(it, folder));
  // The same script twice is harmless: browsers run a module once.
  const addresses = [...new Set(loaders.map((it) => addressOf(it).split(/[?#]/)[0]))];
  if (addresses.length > 1) findings.push({ id: "two-loaders", value: addresses.join(", ") });
  return findings.filter((it, at) => findings.findIndex((other) => other.id === it.id) === at);
}
