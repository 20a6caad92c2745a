// Serves the pages that are not ours, brotli-compressed, as a plain host would.

import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { brotliCompressSync, constants } from "node:zlib";
import { longPack, packOf, plain } from "./questions.mjs";

/** The items of the long questionnaire. */
export const LONG = 1000;

const SURVEYJS = ["survey-core/survey-core.fontless.min.css", "survey-core/survey.core.min.js", "survey-js-ui/survey-js-ui.min.js"];
const TYPES = { html: "text/html; charset=utf-8", js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8", json: "application/json" };

const here = (path) => readFileSync(new URL(path, import.meta.url), "utf8");

function compressed(text) {
  const bytes = Buffer.from(text);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params });
}

function page(template, values) {
  return here(`pages/${template}.html`).replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]);
}

/** Every file by its path. `host` is the address of the release in `dist`. */
function filesOf(dist, host) {
  const packs = { 39: packOf(dist), [LONG]: longPack(packOf(dist), LONG) };
  const files = { "/hand-written.js": here("pages/hand-written.js"), "/blank.html": "<!doctype html><title>blank</title><link rel=icon href=data:,>" };
  for (const [count, pack] of Object.entries(packs)) {
    const { title } = pack.texts;
    const questions = JSON.stringify(plain(pack)).replaceAll("<", "\\u003c");
    files[`/questions-${count}.json`] = JSON.stringify(plain(pack));
    files[`/hand-written-${count}.html`] = page("hand-written", { title, count });
    files[`/surveyjs-${count}.html`] = page("surveyjs", { title, questions });
    const attributes = pack.id === packs[39].id ? "" : `questionnaire="pack-${count}.json"`;
    files[`/partner-${count}.html`] = page("partner", { title, host, attributes });
    files[`/pack-${count}.json`] = JSON.stringify(pack);
  }
  for (const path of SURVEYJS) files[`/${path}`] = here(`node_modules/${path}`);
  return files;
}

/** Starts the server: `{ address, stop }`. */
export async function serve(dist, host) {
  const files = Object.entries(filesOf(dist, host)).map(([path, text]) => [path, compressed(text)]);
  const replies = new Map(files);
  const server = createServer(({ url }, response) => {
    const body = replies.get(url.split("?")[0]);
    if (!body) return response.writeHead(404).end();
    const type = TYPES[url.split("?")[0].split(".").pop()];
    // Pages and libraries are kept, so that a reload needs no network on any of the pages.
    const headers = { "Content-Type": type, "Content-Encoding": "br", "Cache-Control": "max-age=3600", Vary: "Accept-Encoding" };
    response.writeHead(200, { ...headers, "Content-Length": body.length }).end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${server.address().port}/`, stop };
}
