// The line that fixes each finding, and where it goes in the tool that the page is built with.

import { DOCTOR_TEXTS } from "build:constants";
import { BELOW_MENU } from "../yeswiki.js";
import { curlyIn, keptAttributes } from "./attributes-read.js";
import { addressOf } from "./page-parts.js";

const SERVER = {
  "file-missing": "AddType application/wasm .wasm",
  "file-portal": "ErrorDocument 404 /404.html",
  "file-altered": 'Header set Cache-Control "no-cache, no-transform"',
  "file-release": 'Header set Cache-Control "no-cache"',
  "file-cached": 'Header set Cache-Control "no-cache"',
  "file-host": "AddType text/javascript .js",
  "file-unread": 'Header set Access-Control-Allow-Origin "*"',
};

/** Known to Cloudflare, LiteSpeed, Autoptimize and WP Rocket. */
const LEFT_ALONE = ' data-cfasync="false" data-no-optimize="1" data-noptimize="1" nowprocket="1"';

const escaped = (text) => text.replace(/[&<>"]/g, (it) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[it]);
const written = (pairs) => pairs.map(([name, value]) => `${name}="${escaped(value)}"`).join(" ");

/** The tag's own style, and what the tool that the page is built with requires of it. */
function styleOf(own, cms) {
  const isClear = cms !== "yeswiki" || own?.includes("scroll-margin");
  return [own?.replace(/;?\s*$/, ""), isClear ? "" : BELOW_MENU].filter(Boolean).join("; ");
}

/** The lines to choose from. `lang` is the language that the questionnaire begins in. */
function linesFor({ folder, lang, cms, element }) {
  const { link, page, title } = DOCTOR_TEXTS[lang].line;
  const script = (more = "") => `<script type="module"${more} src="${folder}v1/faire-ensemble.js"></script>`;
  const kept = element?.localName === "faire-ensemble" ? keptAttributes(element) : [];
  const tag = (more = {}) => {
    const own = Object.fromEntries(kept);
    const style = styleOf(own.style, cms);
    const attributes = { lang, ...own, ...more, ...(style ? { style } : {}) };
    return `<faire-ensemble ${written(Object.entries(attributes))}><a href="${folder}${page}">${link}</a></faire-ensemble>`;
  };
  const address = `${folder}embed.html?lang=${lang}`;
  const frame = `<iframe src="${address}" title="${title}" width="100%" height="900" style="border: 0" loading="lazy" allow="clipboard-write; web-share; fullscreen"></iframe>`;
  const instead = { wix: address, moodle: frame }[cms];
  const snippet = (more) => {
    const whole = script() + (cms === "yeswiki" ? "" : "\n") + tag(more);
    return instead ?? { spip: `<html>\n${whole}\n</html>`, yeswiki: `""${whole}""` }[cms] ?? whole;
  };
  return { script, tag, frame: cms === "wix" ? address : frame, instead, snippet };
}

function langLine({ cms, lang }) {
  const attributes = { wordpress: " <?php language_attributes(); ?>", spip: ' lang="#LANG"', drupal: "{{ html_attributes }}" };
  return `<html${attributes[cms] ?? ` lang="${lang}"`}>`;
}

function policyLine(id, { folder, cms }, lines) {
  const { origin } = new URL(folder);
  if (cms === "wix") return lines.frame;
  if (id === "policy-frame") return `script-src ${origin}; frame-src ${origin}`;
  return `script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}`;
}

/** The kind of place, a key of `where` in the texts, and the line; neither if nothing can be added.
 * @param {import("./source-checks.js").Finding} finding */
function placeAndLine({ id, rule }, page, lines) {
  if (rule) return ["style", id === "policy-style" ? `faire-ensemble { ${rule.replace(/;?\s*$/, ";")} }` : rule];
  if (SERVER[id]) return ["server", SERVER[id]];
  if (id.startsWith("policy-")) return ["policy", policyLine(id, page, lines)];
  switch (id) {
    case "no-loader": case "no-module": case "address": case "insecure": case "old-release":
      return ["loader", lines.instead ?? lines.script()];
    case "consent": return ["consent", lines.script()];
    case "delayed": return ["optimiser", lines.script(LEFT_ALONE)];
    case "two-loaders": return ["keep", lines.script()];
    case "two-tags": return ["keep", lines.tag()];
    case "lang-missing": return ["lang", langLine(page)];
    case "lang-unknown": return ["tag", lines.snippet({ lang: page.lang })];
    case "frame-sandbox": case "frame-allow": case "frame-height": case "sandbox":
      return ["frame", lines.frame];
    // A frame has the storage of its own host, which scripts of this page can't take away.
    case "storage": return ["tag", lines.snippet({ mode: "frame" })];
    case "wasm-off": case "file-network": case "failed": return [];
    default: return ["tag", lines.snippet()];
  }
}

/** @param {import("./source-checks.js").Finding} finding
 * @param {{ folder: string, lang: string, cms: import("./cms.js").Cms }} page */
export function remedyOf(finding, page) {
  const lines = linesFor({ ...page, element: finding.element });
  const [place, line] = placeAndLine(finding, page, lines);
  return { place, line };
}

/** The folder from which a page takes the questionnaire; ours where its own lines don't tell. */
export function folderOf({ loaders, frames }, ours) {
  const addresses = [...loaders, ...frames].filter((it) => !curlyIn(it)).map(addressOf);
  const whole = addresses.map((it) => /^(?:https?:)?(\/\/(?!localhost|127\.).+\/)(v\d[\d.]*\/faire-ensemble\.js|embed(-\w\w)?\.html)/i.exec(it)).find(Boolean);
  return whole ? `https:${whole[1]}` : ours;
}
