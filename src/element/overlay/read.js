// Checks a partner's overlay: their contact and their resources, as `docs/embed.md` describes them. Pure
// functions: nothing here touches the page or the network.

/** In characters; `links` counts the links of a theme. */
export const LONGEST = { file: 65_536, name: 60, introduction: 300, about: 300, line: 160, label: 80, url: 500, links: 3 };

const KNOWN = ["faire-ensemble", "version", "name", "introduction", "about", "contact", "logo", "themes"];

/**
 * @typedef {{ label: string, url: string }} Link
 * @typedef {{ id: string, line: string, links: Link[] }} Theme
 * @typedef {{ name: string, introduction: string, about: string, contact?: Link, logo?: string, themes: Theme[] }} Overlay
 */

/** Reads an overlay in a language. Each fault gives its place and what is expected there; an overlay
 * with faults is not shown.
 * @param {string} text
 * @param {{ lang: string, ids: string[], base: string }} given the ids of the themes, and the address of the overlay
 * @returns {{ overlay?: Overlay, faults: string[] }} */
export function readOverlay(text, { lang, ids, base }) {
  if (text.length > LONGEST.file) return { faults: [`the file: at most ${LONGEST.file} characters`] };
  let file;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return { faults: [`the file: not JSON (${error.message})`] };
  }
  const reader = new Reader(lang, base);
  const overlay = reader.overlay(file, ids);
  return reader.faults.length ? { faults: reader.faults } : { overlay, faults: [] };
}

const isObject = (it) => typeof it === "object" && it !== null && !Array.isArray(it);

class Reader {
  /** @type {string[]} */
  faults = [];

  /** @param {string} lang @param {string} base */
  constructor(lang, base) {
    this.lang = lang;
    this.base = base;
  }

  /** @returns {any} nothing, in place of what can't be read */
  fault(place, expected) {
    this.faults.push(`${place}: expected ${expected}`);
  }

  overlay(file, ids) {
    if (!isObject(file) || file["faire-ensemble"] !== "overlay") return this.fault("the file", '"faire-ensemble": "overlay"');
    if (file.version !== 1) return this.fault("version", "1");
    this.#knows(file, KNOWN, "");
    const name = this.#text(file, "name");
    if (!name) this.fault("name", "your name, as visitors know it");
    return {
      name,
      introduction: this.#text(file, "introduction"),
      about: this.#text(file, "about"),
      contact: this.#contact(file.contact, name),
      logo: this.#logo(file.logo),
      themes: this.#themes(file.themes ?? {}, ids),
    };
  }

  #knows(object, names, place) {
    for (const name of Object.keys(object)) if (!names.includes(name)) this.fault(`${place}${name}`, `one of ${names.join(", ")}`);
  }

  /** A text. If there is one for each language, the one in this language, or else the first. */
  #text(object, name, place = name) {
    const found = object[name] ?? "";
    const text = isObject(found) ? found[this.lang] ?? Object.values(found)[0] : found;
    const longest = LONGEST[name];
    if (typeof text === "string" && [...text].length <= longest) return text.replace(/\p{C}+/gu, " ").trim();
    this.fault(place, `a text of at most ${longest} characters, or one for each language`);
    return "";
  }

  #url(object, place, protocols = ["https:"]) {
    const { url } = object;
    try {
      if (typeof url === "string" && url.length <= LONGEST.url && protocols.includes(new URL(url).protocol)) return url;
    } catch {} // No address.
    this.fault(`${place}.url`, `an address with ${protocols.join(" or ")}, of at most ${LONGEST.url} characters`);
    return "";
  }

  #contact(contact, name) {
    if (contact === undefined) return;
    if (!isObject(contact)) return this.fault("contact", "an object with url and label");
    this.#knows(contact, ["label", "url"], "contact.");
    return { label: this.#text(contact, "label", "contact.label") || name, url: this.#url(contact, "contact", ["mailto:", "https:"]) };
  }

  /** The logo, only from the overlay's own host, so that no other host learns that it is shown. */
  #logo(logo) {
    if (logo === undefined) return;
    try {
      const [url, base] = [new URL(logo, this.base), new URL(this.base)];
      if (url.origin === base.origin && url.protocol === "https:") return url.href;
    } catch {} // No address.
    this.fault("logo", "the https: address of a picture on the overlay's own host");
  }

  #themes(themes, ids) {
    if (!isObject(themes)) return this.fault("themes", "an object with an entry for each theme");
    const all = Object.entries(themes).map(([id, theme]) => {
      const place = `themes.${id}`;
      if (!ids.includes(id)) this.fault(place, `a theme of the questionnaire: ${ids.join(", ")}`);
      if (!isObject(theme)) return this.fault(place, "an object with line and links");
      this.#knows(theme, ["line", "links"], `${place}.`);
      return { id, line: this.#text(theme, "line", `${place}.line`), links: this.#links(theme.links ?? [], `${place}.links`) };
    });
    return all.filter((it) => it?.line || it?.links.length);
  }

  #links(links, place) {
    if (!Array.isArray(links) || links.length > LONGEST.links) {
      this.fault(place, `a list of at most ${LONGEST.links} links`);
      return [];
    }
    return links.map((link, index) => {
      const at = `${place}[${index}]`;
      if (!isObject(link)) return this.fault(at, "an object with label and url");
      this.#knows(link, ["label", "url"], `${at}.`);
      const label = this.#text(link, "label", `${at}.label`);
      if (!label) this.fault(`${at}.label`, "a text");
      return { label, url: this.#url(link, at) };
    });
  }
}
