// Partner pages, each with one difficulty: the markup around the snippet, and the policy.

import { FAULTY } from "./faulty-pages.mjs";

const ELEMENT = '<faire-ensemble lang="fr"><a href="/">Faire le diagnostic</a></faire-ensemble>';
/** It takes the language of the page around it. */
const UNTOLD = '<faire-ensemble></faire-ensemble>';
const FRAMED = ELEMENT.replace(">", ' mode="frame">');

/** The policy that `docs/embed.md` asks for, and otherwise as strict as possible; it allows no styles except the page's own. */
const strict = (scripts, frames) =>
  `default-src 'none'; script-src 'self' ${scripts}; connect-src {{origin}}; frame-src ${frames}; style-src 'self'; img-src data:; ` +
  "base-uri 'none'; form-action 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

export const PAGES = {
  ...FAULTY,
  plain: {},
  frame: { place: FRAMED },
  dark: { head: '<link rel="stylesheet" href="dark.css">' },
  hostile: { head: '<link rel="stylesheet" href="hostile.css">' },
  rtl: { html: 'lang="ar" dir="rtl"' },
  flex: { place: `<span style="display: flex; height: 0">${ELEMENT}</span>` },
  strict: { policy: strict("{{origin}} 'wasm-unsafe-eval'", "'none'") },
  "strict-frame": { place: FRAMED, policy: strict("{{origin}}", "{{origin}}").replace(" connect-src {{origin}};", "") },
  "no-wasm": { policy: strict("{{origin}}", "{{origin}}") },
  globals: { head: '<script src="globals.js"></script>' },
  zone: { head: '<script src="zone.js"></script>' },
  classes: { head: '<script src="classes.js"></script>' },
  ...Object.fromEntries(["bubble", "capture", "editable"].map((how) => [`shortcuts-${how}`, { head: `<script src="shortcuts.js?how=${how}"></script>` }])),
  translated: { head: '<script src="translator.js"></script>' },
  scroller: { place: `<div style="height: 450px"></div><div id="box" style="height: 400px; overflow: auto; scroll-padding-top: 10px">${ELEMENT}</div><div style="height: 900px"></div>` },
  "scroller-frame": { place: `<div style="height: 450px"></div><div id="box" style="height: 400px; overflow: auto; scroll-padding-top: 10px">${FRAMED}</div><div style="height: 900px"></div>` },
  "fixed-header": { place: `<style>body > header { position: fixed; inset: 0 0 auto; height: 250px; margin: 0; background: #fff; z-index: 1 } faire-ensemble { scroll-margin-top: 260px }</style><div style="height: 300px"></div>${ELEMENT}` },
  shell: { head: '<link rel="stylesheet" href="shell.css">' },
  "shell-dialog": { place: `<dialog id="modal" style="max-width: 600px; height: 400px">${ELEMENT}</dialog><script src="open.js"></script>` },
  "shell-component": { head: '<link rel="stylesheet" href="shell.css">', place: `<div id="component"><p>Avant</p>${ELEMENT}<p>Après</p></div><script src="component.js"></script>` },
  quirks: { doctype: "", head: '<link rel="stylesheet" href="dark.css">', place: ELEMENT.replace(">", ' scheme="light">') },
  underscore: { html: 'lang="en_GB"', place: UNTOLD },
  capitals: { html: 'lang="EN"', place: UNTOLD },
  "underscore-frame": { html: 'lang="en_GB"', place: UNTOLD.replace(">", ' mode="frame">') },
  isolated: { place: FRAMED, headers: { "Cross-Origin-Embedder-Policy": "require-corp" } },
  two: { place: `${ELEMENT}<hr>${ELEMENT}` },
  ...Object.fromEntries(["null", "deaf", "throws", "none"].map((how) => [`storage-${how}`, { head: `<script src="storage.js?how=${how}"></script>` }])),
  releases: { head: '<script type="module" src="{{pinned}}"></script>' },
  sandbox: { place: '<iframe title="bac à sable" sandbox="allow-scripts" src="plain.html" style="width: 100%; height: 700px"></iframe>', line: "" },
  "plain-frame": { place: '<iframe title="Faire le diagnostic" src="{{widget}}embed.html" style="width: 100%; height: 700px"></iframe>', line: "" },
};

export const filled = ({ doctype = "<!doctype html>", html = 'lang="fr"', head = "", place = ELEMENT, line = LINE }) => ({ doctype, html, head, place, line });
const LINE = '<script type="module" src="{{widget}}v1/faire-ensemble.js"></script>';
