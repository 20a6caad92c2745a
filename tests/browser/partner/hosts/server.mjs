// Partner pages on a separate host: 127.0.0.1, while the widget comes from localhost. Browsers treat
// these as two sites, and trust both like https.

import { once } from "node:events";
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { DIST } from "../../support/host.mjs";
import { currentPack } from "../../pages/questionnaire.mjs";
import { PAGES, filled } from "./pages.mjs";

const FOLDER = new URL("./", import.meta.url);
/** Angular's zone.js, which replaces the browser's `Promise`. */
const ZONE = new URL("../../node_modules/zone.js/bundles/zone.umd.js", FOLDER);
const TYPES = { html: "text/html; charset=utf-8", js: "text/javascript", css: "text/css", json: "application/json" };

/** The address of the widget's host as another site sees it. */
export const widgetAt = (baseURL) => new URL(baseURL.replace("127.0.0.1", "localhost")).href;

/** `{ url, stop }`; a page is at `<url><name>.html`, and `?bare` leaves our snippet out. */
export async function partners(baseURL) {
  const widget = widgetAt(baseURL);
  const release = readdirSync(DIST).find((it) => /^v\d+\.\d+\.\d+$/.test(it));
  const words = { widget, origin: new URL(widget).origin, pinned: join(widget, release, "faire-ensemble.js").replace(":/", "://") };
  const fill = (text, more = {}) => text.replace(/\{\{(\w+)\}\}/g, (_, name) => fillOnce({ ...words, ...more }, name));
  const fillOnce = (all, name) => (all[name] ?? "").replace(/\{\{(\w+)\}\}/g, (_, inner) => words[inner]);

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, "http://host");
    const [, name, form] = pathname.match(/^\/([\w-]+)\.(html|js|css|json)$/) ?? [];
    const page = form === "html" && PAGES[name];
    const asked = searchParams.get("element");
    const headers = { "Content-Type": TYPES[form], "Cache-Control": "no-store", ...page?.headers };
    try {
      // A pack on the partner's own host.
      if (form === "json" && name !== "overlay") return response.writeHead(200, headers).end(currentPack("fr").text);
      if (name === "zone" && form === "js") return response.writeHead(200, headers).end(readFileSync(ZONE));
      if (!page) {
        const file = readFileSync(new URL(`.${pathname}`, FOLDER));
        return response.writeHead(200, headers).end(file);
      }
    } catch {
      return response.writeHead(404).end();
    }
    if (page.policy) headers["Content-Security-Policy"] = fill(page.policy);
    const parts = filled(page);
    if (searchParams.has("bare")) Object.assign(parts, { line: "", place: parts.place.replace(/<iframe.*<\/iframe>/, "") });
    if (asked !== null) parts.place = `<faire-ensemble ${asked}><a href="/">Faire le diagnostic</a></faire-ensemble>`;
    response.writeHead(200, headers).end(fill(readFileSync(new URL("around.html", FOLDER), "utf8"), parts));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const stop = () => new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${server.address().port}/`, stop };
}
