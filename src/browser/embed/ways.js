// What stands beside the widget, in a wasm of its own: brought when somebody asks for it.
// Results of earlier revisions are read with the packs that they were answered on.
//
// The build puts beside this: receipt.js, and instance.js with the glue of that wasm.

// Put in by the build: by fingerprint, `[language, file]` for each pack that is asked no more.
const OLDER = {};
/** What is said, and the two other ways on, by language. */
const SAFE = {};
// The hash of all files of this release.
const RELEASE = "";

/** The file of a pack of an earlier revision, by its fingerprint or by a share code that holds it,
 * in this language or in the first there is. */
export function older(name, lang) {
  const fingerprint = name.length > 8 ? stamped(name) : name;
  const files = Object.hasOwn(OLDER, fingerprint) ? OLDER[fingerprint] : [];
  return (files.find(([it]) => it === lang) ?? files[0])?.[1];
}

/** The fingerprint in a share code, which stands lowest byte first (docs/formats.md). */
function stamped(code) {
  const bytes = atob(code.replace(/^s?1/, "").replaceAll("-", "+").replaceAll("_", "/")).slice(3, 7);
  return [...bytes].reverse().map((it) => it.charCodeAt().toString(16).padStart(2, "0")).join("");
}

/** All that is stored, as it is, in a file: for what can't be read here. `second` is what the second
 * store and this tab hold, as pairs. */
export function copy(second) {
  const local = {};
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith("faire-ensemble/")) local[key] = localStorage[key];
  } catch {} // Refused.
  const text = JSON.stringify({ "faire-ensemble": "stored", version: 1, local, second: Object.fromEntries(second) }, null, 1);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = "faire-ensemble.json";
  link.click();
}

/** After two breakdowns: what else there is than to try again. */
export function offer({ panel, lang, copy, open }) {
  if (!panel) return;
  const [words, save, blank] = SAFE[lang] ?? SAFE.fr;
  panel.firstChild.textContent = words;
  for (const [textContent, onclick] of [[save, copy], [blank, open]]) {
    const button = Object.assign(document.createElement("button"), { id: "again", textContent, onclick });
    button.style.marginTop = "0.5em";
    panel.append(" ", button);
  }
}

/** Draws a screen in the dialog, which it may close. */
export async function open({ dialog, wasm, given, fail }) {
  const mount = await instance(await WebAssembly.compile(wasm), fail);
  const place = document.createElement("div");
  dialog.append(place);
  mount(place, given.screen === "receipt" ? { ...given, receipt: receipt(given.questions) } : given);
}
