// Partner pages with one mistake each, as editors, plugins and themes make them.

const INSIDE = '<a href="/">Faire le diagnostic</a>';
const ELEMENT = `<faire-ensemble lang="fr">${INSIDE}</faire-ensemble>`;
const policy = (scripts, others) => `default-src 'none'; script-src 'self' {{origin}} ${scripts}; style-src 'self'; img-src data:; ${others}`;
const script = (attributes) => `<script type="module" ${attributes}></script>`;
const made = (generator) => `<meta name="generator" content="${generator}">`;

export const FAULTY = {
  "tag-stripped": { place: `<p>${INSIDE}</p>` },
  "tag-as-text": { place: "<p>&lt;faire-ensemble lang=\"fr\"&gt;&lt;/faire-ensemble&gt;</p>" },
  "tag-empty": { place: '<faire-ensemble lang="fr"></faire-ensemble>' },
  "curly-quotes": { place: `<faire-ensemble lang=“fr” path=“complete”>${INSIDE}</faire-ensemble>` },
  "lang-missing": { html: "" },
  "cut-off": { place: `<div id="low" style="height: 300px; overflow: hidden">${ELEMENT}</div>` },
  consent: { line: script('data-cookieconsent="statistics" src="{{widget}}v1/faire-ensemble.js"') },
  pinned: { line: script('src="{{pinned}}"') },
  "no-connect": { policy: policy("'wasm-unsafe-eval'", "frame-src {{origin}}") },
  "no-frame": { policy: policy("", "connect-src {{origin}}") },
  "closed-frame": { place: '<iframe title="Faire le diagnostic" src="{{widget}}embed.html" sandbox="allow-scripts" height="300"></iframe>' },
  "sandbox-checked": { place: '<iframe title="bac à sable" sandbox="allow-scripts" src="plain.html?faire-ensemble-doctor" style="width: 100%; height: 900px"></iframe>', line: "" },
  yeswiki: { head: made("YesWiki"), place: `<faire-ensemble lang="de" overlay="overlay.json" style="--faire-ensemble-accent: #204080">${INSIDE}</faire-ensemble>` },
  wordpress: { head: made("WordPress 6.1.9"), policy: policy("", "connect-src {{origin}}; frame-src {{origin}}") },
};
