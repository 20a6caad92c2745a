// Test hosts that change or stop during a test.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** The release, or another build to test. */
export const DIST = process.env.DIST ?? join(ROOT, "dist");

const REPORTS = "/policy-reports";

const TYPES = {
  html: "text/html; charset=utf-8",
  js: "text/javascript",
  css: "text/css",
  txt: "text/plain",
  json: "application/json",
  svg: "image/svg+xml",
  png: "image/png",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json",
};

/** The release on a separate server, which the test can stop: `{ url, stop }`. */
export async function served() {
  const server = spawn(...xtask("serve", "--no-build", "--port", "0"), { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface(server.stdout)) {
    const url = line.match(/http:\S+/)?.[0];
    if (url) return { url: `${url}/`, stop: () => ended(server) };
  }
  throw new Error("the server ended before it said its address");
}

/** The program and the arguments of an `xtask` command. */
export function xtask(...words) {
  const program = process.env.XTASK;
  return program ? [program, words] : ["cargo", ["run", "--quiet", "--package", "xtask", "--", ...words]];
}

async function ended(server) {
  server.kill();
  if (server.exitCode === null && server.signalCode === null) await once(server, "exit");
}

/** Serves a folder after its `_headers`, read again at each request: `{ url, asked, log, reports, stop }`,
 * with the path of each request, all that each contained, and the browsers' policy reports.
 * `change(path, reply, response)` may alter the reply; it returns true where it has answered itself.
 * `own(path, body)` may replace a file: `{ status, type, text }`. */
export async function hosted(folder, change = () => false, own = () => {}) {
  const asked = [];
  const log = [];
  const reports = [];
  const server = createServer(async (request, response) => {
    const body = await text(request).catch(() => "");
    const path = decodeURI(new URL(request.url, "http://host").pathname);
    if (path === REPORTS) {
      reports.push(body);
      return response.writeHead(204).end();
    }
    asked.push(path);
    const { referer, "service-worker": worker } = request.headers;
    log.push({ method: request.method, address: request.url, path, body, referer, worker });
    const given = await own(path, body);
    if (given) return response.writeHead(given.status ?? 200, { ...headers(folder, path), "Content-Type": TYPES[given.type] }).end(given.text);
    const reply = replyFor(folder, path);
    if (!change(path, reply, response)) response.writeHead(reply.status, reply.headers).end(reply.bytes);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const stop = () => new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${server.address().port}/`, asked, log, reports, stop };
}

function replyFor(folder, path) {
  const file = path === "/" ? "/index.html" : path;
  try {
    const bytes = readFileSync(join(folder, file));
    const told = headers(folder, path);
    const policy = told["Content-Security-Policy"];
    if (policy) told["Content-Security-Policy"] = `${policy}; report-uri ${REPORTS}`;
    return { status: 200, headers: { ...told, "Content-Type": TYPES[file.split(".").pop()] }, bytes };
  } catch {
    return { status: 404, headers: { "Content-Type": "text/plain" }, bytes: "not here" };
  }
}

/** The headers that `_headers` sets for a path: the lines below every pattern that matches. */
export function headers(folder, path) {
  const asked = {};
  let fits = false;
  for (const line of readFileSync(join(folder, "_headers"), "utf8").split("\n")) {
    if (/^\S/.test(line)) {
      const pattern = line.trim();
      fits = pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    } else if (fits && line.trim()) {
      const [name, ...value] = line.trim().split(": ");
      asked[name] = value.join(": ");
    }
  }
  return asked;
}
