// Detects what a page is built with, by its generator and the addresses of its files.

/** @typedef {"html" | "wordpress" | "spip" | "yeswiki" | "drupal" | "moodle" | "wix"} Cms */

/** @type {[id: Cms, name: string, generator: RegExp, address: RegExp][]} */
const SIGNS = [
  ["wordpress", "WordPress", /^wordpress/i, /\/wp-(content|includes)\//],
  ["spip", "SPIP", /^spip/i, /(^|\/)(local\/cache-(css|js)|squelettes(-dist)?|plugins-dist)\/|spip\.php/],
  ["yeswiki", "YesWiki", /yeswiki/i, /(^|\/)tools\/(templates|bazar|aceditor|login)\/|yeswiki/],
  ["drupal", "Drupal", /^drupal/i, /(^|\/)(core\/(misc|assets|themes)|sites\/(default|all)\/(files|themes|modules))\//],
  ["moodle", "Moodle", /^moodle/i, /\/(theme\/(styles|yui_combo|image|font)|lib\/(javascript|requirejs)|pluginfile)\.php/],
  ["wix", "Wix", /^wix/i, /(wixstatic|parastorage)\.com\//],
];

/** @returns {{ id: Cms, name: string }} */
export function cmsOf(document) {
  const generators = [...document.querySelectorAll('meta[name="generator" i]')].map((it) => it.content ?? "");
  const files = [...document.querySelectorAll("script[src], link[href], img[src]")];
  const addresses = files.map((it) => it.getAttribute("src") ?? it.getAttribute("href"));
  const found = SIGNS.find(([, , sign]) => generators.some((it) => sign.test(it))) ?? SIGNS.find(([, , , sign]) => addresses.some((it) => sign.test(it)));
  return found ? { id: found[0], name: found[1] } : { id: "html", name: "" };
}
