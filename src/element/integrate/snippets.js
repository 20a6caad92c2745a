// Generates the snippets that a partner copies. Pure functions: nothing here touches the page.

import { BELOW_MENU } from "../yeswiki.js";
import { counts } from "./counts.js";

/** In the words of the questionnaire, whatever the language of the page. */
const WORDS = {
  fr: { page: "", link: "Faire le diagnostic", title: "Faire ensemble – Vers une maturité coopérative ?" },
  en: { page: "en.html", link: "Take the self-diagnosis", title: "Doing things together – Towards cooperative maturity?" },
};

/** Default values are not written, because people read a short line and fear a long one. */
const BY_ITSELF = { path: "express", perimeter: "team", mode: "auto", scheme: "auto", partner: "", overlay: "" };

export const COLOURS = ["accent", "surface", "text"];

const escaped = (text) => text.replace(/[&<>"]/g, (it) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[it]);

const written = (pairs) => pairs.map(([name, value]) => `${name}="${escaped(value)}"`).join(" ");

/** The choices that differ from the defaults of the tag. */
function wanted(choice, names = Object.keys(BY_ITSELF)) {
  const differs = (name) => choice[name] && choice[name] !== BY_ITSELF[name];
  return [["lang", choice.lang], ...names.filter(differs).map((name) => [name, choice[name]])];
}

/** The colours that were chosen, as the widget's properties.
 * @returns {[name: string, value: string][]} */
export function properties(choice) {
  return COLOURS.filter((name) => choice[name]).map((name) => [`--faire-ensemble-${name}`, choice[name]]);
}

const declarations = (choice) => properties(choice).map(([name, value]) => `${name}: ${value}`);

function style(choice, more = []) {
  const all = [...(choice.inline ? declarations(choice) : []), ...more];
  return all.length > 0 ? [["style", all.join("; ")]] : [];
}

function link(choice, host) {
  const { page, link } = WORDS[choice.lang];
  return `<a href="${host}${page}">${link}</a>`;
}

const script = (address, more = "") => `<script type="module" src="${address}"${more}></script>`;

/** @param {string[]} [more] Declarations that the site needs in the style. */
const tag = (choice, host, more) =>
  `<faire-ensemble ${written([...wanted(choice), ...style(choice, more)])}>${link(choice, host)}</faire-ensemble>`;

/** Our own page, as an address. */
function address(choice, host) {
  const pairs = [...wanted(choice, ["path", "perimeter", "scheme"]), ...COLOURS.filter((it) => choice[it]).map((it) => [it, choice[it]])];
  return `${host}embed.html?${new URLSearchParams(pairs)}`;
}

function frame(choice, host) {
  const title = written([["title", WORDS[choice.lang].title]]);
  return `<iframe src="${escaped(address(choice, host))}" ${title} width="100%" height="900" style="border: 0" loading="lazy" allow="clipboard-write; web-share; fullscreen"></iframe>`;
}

const loaderOf = (host) => `${host}v1/faire-ensemble.js`;

/** React moves a script with `async` into the head, only once. */
function react(choice, host) {
  const colours = properties(choice).map(([name, value]) => `"${name}": "${value}"`).join(", ");
  const style = choice.inline && colours ? ` style={{ ${colours} }}` : "";
  return [
    "export const Diagnostic = ({ onComplete }) => (",
    `  <faire-ensemble ${written(wanted(choice))}${style} onfaire-ensemble-complete={onComplete}>`,
    `    <script type="module" src="${loaderOf(host)}" async />`,
    `    ${link(choice, host)}`,
    "  </faire-ensemble>",
    ");",
  ].join("\n");
}

/** Vue refuses a script in a template, and warns of a tag that it does not know, unless they are named by `is`. */
function vue(choice, host) {
  return [
    "<template>",
    `  <component is="faire-ensemble" ${written([...wanted(choice), ...style(choice)])} @faire-ensemble-complete="$emit('complete', $event.detail)">`,
    `    <component is="script" type="module" src="${loaderOf(host)}" />`,
    `    ${link(choice, host)}`,
    "  </component>",
    "</template>",
  ].join("\n");
}

/** Every text of the page, by the name of the place that shows it. */
export function lines(choice, host, pinned) {
  const loader = script(loaderOf(host));
  const { origin } = new URL(host);
  const fixed = script(`${host}${pinned.name}/faire-ensemble.js`, ` integrity="${pinned.integrity}" crossorigin="anonymous"`);
  return {
    // With its colours, since the message contains nothing else.
    whole: `${loader}\n${tag({ ...choice, inline: "yes" }, host)}`,
    line: `${loader}\n${tag(choice, host)}`,
    rule: ["faire-ensemble {", ...declarations(choice).map((it) => `  ${it};`), "}"].join("\n"),
    "policy-inline": `script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}`,
    "policy-frame": `script-src ${origin}; frame-src ${origin}`,
    "policy-plain": `frame-src ${origin}`,
    fixed: `${fixed}\n${tag(choice, host)}`,
    frame: frame(choice, host),
    address: address(choice, host),
    spip: ["<html>", loader, tag(choice, host), "</html>"].join("\n"),
    yeswiki: ['""', loader, "\n", tag(choice, host, [BELOW_MENU]), '""'].join(""),
    react: react(choice, host),
    vue: vue(choice, host),
    ...counts(),
  };
}
