// Downloads a package with the partner's choices in it, so that nothing is left to choose after
// installation. Without this script, the link gives the unchanged package.

import { downloadFile } from "../acts/files.js";
import { properties } from "./snippets.js";
import { withFile } from "./zip.js";

/** For each package, the file with the choices. */
const FILES = {
  wordpress: ({ lang, path, perimeter, scheme, accent, partner, overlayFile }) => ({
    path: "faire-ensemble/choices.json",
    text: JSON.stringify({ lang, path, perimeter, scheme, accent, partner, overlay: overlayFile ?? undefined }),
  }),
  scorm: (choice) => {
    const { lang, path, perimeter, mode, scheme, overlay } = choice;
    const attributes = { lang, path, perimeter, mode, scheme, ...(overlay && { overlay }) };
    const choices = { attributes, style: Object.fromEntries(properties(choice)) };
    return { path: "choices.js", text: `globalThis.faireEnsembleChoices = ${JSON.stringify(choices)};\n` };
  },
};

/** `chosen` returns the choices; `missing` is the message if the package can't be fetched. */
export function downloadOnPress(chosen, missing) {
  document.addEventListener("click", async (event) => {
    /** @type {HTMLAnchorElement} */
    const link = /** @type {Element} */ (event.target).closest("[data-package]");
    if (!link) return;
    event.preventDefault();
    const status = link.nextElementSibling;
    status.textContent = "";
    try {
      const response = await fetch(link.href);
      if (!response.ok) throw new Error(`${link.href} answers with ${response.status}`);
      const { path, text } = FILES[link.dataset.package](chosen());
      const parts = withFile(new Uint8Array(await response.arrayBuffer()), path, new TextEncoder().encode(text));
      const outcome = downloadFile(link.pathname.split("/").at(-1), "application/zip", parts);
      if (outcome !== "unconfirmed") throw new Error(`download: ${outcome}`);
    } catch (error) {
      console.warn("faire-ensemble:", error);
      status.textContent = missing;
    }
  });
}
