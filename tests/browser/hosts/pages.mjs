// The pages of partners, each a trouble of its own: what stands around the line, and its policy.

const ELEMENT = '<faire-ensemble lang="fr"><a href="/">Faire le diagnostic</a></faire-ensemble>';
const FRAMED = ELEMENT.replace(">", ' mode="frame">');

/** As `docs/embed.md` asks for, and the rest as closed as it can be; nothing for styles but the page's own. */
const strict = (scripts, frames) =>
  `default-src 'none'; script-src 'self' ${scripts}; connect-src {{origin}}; frame-src ${frames}; style-src 'self'; img-src data:; ` +
  "base-uri 'none'; form-action 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

export const PAGES = {
  plain: {},
  frame: { place: FRAMED },
  hostile: { head: '<link rel="stylesheet" href="hostile.css">' },
  rtl: { html: 'lang="ar" dir="rtl"' },
  flex: { place: `<span style="display: flex; height: 0">${ELEMENT}</span>` },
  strict: { policy: strict("{{origin}} 'wasm-unsafe-eval'", "'none'") },
  "strict-frame": { place: FRAMED, policy: strict("{{origin}}", "{{origin}}").replace(" connect-src {{origin}};", "") },
  "no-wasm": { policy: strict("{{origin}}", "{{origin}}") },
  globals: { head: '<script src="globals.js"></script>' },
  two: { place: `${ELEMENT}<hr>${ELEMENT}` },
  ...Object.fromEntries(["null", "deaf", "throws", "none"].map((how) => [`storage-${how}`, { head: `<script src="storage.js?how=${how}"></script>` }])),
  releases: { head: '<script type="module" src="{{pinned}}"></script>' },
  sandbox: { place: '<iframe title="bac à sable" sandbox="allow-scripts" src="plain.html" style="width: 100%; height: 700px"></iframe>', line: "" },
  "plain-frame": { place: '<iframe title="Faire le diagnostic" src="{{widget}}embed.html" style="width: 100%; height: 700px"></iframe>', line: "" },
};

export const filled = ({ html = 'lang="fr"', head = "", place = ELEMENT, line = LINE }) => ({ html, head, place, line });
const LINE = '<script type="module" src="{{widget}}v1/faire-ensemble.js"></script>';
