// The release behind Debian's nginx with the configuration that ships: what visits cost it, and how many it
// serves. All files are in `target/bench/`, and the server listens on loopback alone.

import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launch, wait } from "./chromium.mjs";
import { circumstances, median, publish, table } from "./report.mjs";

const PACKAGES = fileURLToPath(new URL("../../target/bench/host/", import.meta.url));
const FOLDER = fileURLToPath(new URL("../../target/bench/nginx/", import.meta.url));
const LOG = join(FOLDER, "access.log");
const CONNECTIONS = 32;
const SECONDS = 5;

/** Where this machine's architecture has its libraries. */
const libraries = () => join(PACKAGES, "usr/lib", readdirSync(join(PACKAGES, "usr/lib")).find((it) => it.endsWith("-linux-gnu")));

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return port;
}

/** The configuration that ships, with the changes that its comments ask of a host. */
function shipped(dist, port) {
  const changes = [
    ["listen 80;", `listen 127.0.0.1:${port};`],
    ["root /var/www/faire-ensemble;", `root ${dist};`],
    ["# brotli_static on;", "brotli_static on;"],
  ];
  return changes.reduce((text, [before, after]) => {
    if (!text.includes(before)) throw new Error(`dist/nginx.conf has no line \`${before}\``);
    return text.replace(before, after);
  }, readFileSync(join(dist, "nginx.conf"), "utf8"));
}

async function start(dist) {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const port = await freePort();
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((it) => `${it}_temp_path ${FOLDER}${it};`);
  // As root, nginx would read the files as another user.
  const user = process.getuid() === 0 ? "user root;" : "";
  writeFileSync(join(FOLDER, "nginx.conf"), `
    daemon off; worker_processes auto; pid ${FOLDER}pid; error_log ${FOLDER}error.log; ${user}
    load_module ${PACKAGES}usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
    events { worker_connections 1024; }
    http {
      include ${PACKAGES}etc/nginx/mime.types;
      sendfile on; tcp_nopush on;
      log_format bench "$status $body_bytes_sent $bytes_sent $uri";
      access_log ${LOG} bench;
      ${temporary.join(" ")}
      ${shipped(dist, port)}
    }`);
  const nginx = spawn(join(PACKAGES, "usr/sbin/nginx"), ["-c", join(FOLDER, "nginx.conf"), "-e", join(FOLDER, "error.log")], { stdio: "inherit" });
  const address = `http://127.0.0.1:${port}/`;
  for (let tries = 0; !(await fetch(address).catch(() => {})); tries++) {
    if (tries > 50 || nginx.exitCode !== null) throw new Error(`nginx does not start; see ${FOLDER}error.log`);
    await wait(100);
  }
  const version = (await fetch(address)).headers.get("server").split("/")[1];
  return { address, version, stop: () => nginx.kill() };
}

/** What the server sent for `act`. */
async function sent(act) {
  const before = readFileSync(LOG, "utf8").length;
  await act();
  const lines = readFileSync(LOG, "utf8").slice(before).trim().split("\n").filter(Boolean);
  return lines.map((it) => {
    const [status, body, all, path] = it.split(" ");
    return { status: Number(status), body: Number(body), all: Number(all), path };
  });
}

/** Two visits of one browser, the second a new tab. */
async function visits(browser, address, serviceWorkers) {
  const context = await browser.newContext({ serviceWorkers, locale: "fr-FR" });
  const visit = () => sent(async () => {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: "networkidle" });
    if (serviceWorkers === "allow") await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    await wait(1500);
    await page.close();
  });
  const all = [await visit(), await visit()];
  await context.close();
  return all;
}

/** The requests that `wrk` sends in turn, each with what a browser knows from an earlier visit. */
async function load(address, paths, isSecond) {
  const requests = await Promise.all(paths.map(async (path) => {
    const { headers } = await fetch(new URL(path, address), { headers: { "Accept-Encoding": "br" } });
    return { path, tag: isSecond ? headers.get("etag") : undefined };
  }));
  const lines = requests.map(({ path, tag }) => {
    const known = tag ? `, ["If-None-Match"] = ${JSON.stringify(tag)}` : "";
    return `wrk.format("GET", ${JSON.stringify(path)}, { ["Accept-Encoding"] = "br"${known} })`;
  });
  const script = join(FOLDER, "requests.lua");
  writeFileSync(script, `
    local at, all = 0, nil
    function init() all = { ${lines.join(",\n")} } end
    function request() at = at % #all + 1; return all[at] end`);
  const words = ["--threads", "1", "--connections", `${CONNECTIONS}`, "--duration", `${SECONDS}s`, "--script", script, address];
  const env = { ...process.env, LD_LIBRARY_PATH: libraries() };
  const output = execFileSync(join(PACKAGES, "usr/bin/wrk"), words, { encoding: "utf8", env });
  if (/Non-2xx|Socket errors/.test(output)) throw new Error(output);
  return Number(output.match(/Requests\/sec:\s+([\d.]+)/)[1]);
}

const sum = (requests, size) => requests.reduce((all, it) => all + it[size], 0);
const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

export async function run({ dist, rounds }) {
  const { address, version, stop } = await start(dist);
  try {
    const browser = await launch();
    const [first, second] = await visits(browser, address, "block");
    const [firstAll, secondAll] = await visits(browser, address, "allow");
    await browser.close();
    const paths = first.map((it) => it.path.replace(/index\.html$/, ""));
    const speeds = { first: [], second: [] };
    for (let round = 0; round < rounds; round++) {
      speeds.first.push(await load(address, paths, false));
      speeds.second.push(await load(address, paths, true));
      console.log(`round ${round + 1} of ${rounds}: host`);
    }
    const row = (name, requests, speed) => [
      name,
      `${requests.length}`,
      `${requests.filter((it) => it.status === 304).length}`,
      kilo(sum(requests, "body")),
      kilo(sum(requests, "all")),
      speed ? `${Math.round(median(speed))}` : "–",
      speed ? `${Math.round(median(speed) / requests.length)}` : "–",
    ];
    const text = table(["visit", "requests", "of these 304", "content", "with headers", "requests a second", "visits a second"], [
      row("first", first, speeds.first),
      row("second, revalidating", second, speeds.second),
      row("first, with what the service worker keeps", firstAll),
      row("second, from the service worker", secondAll),
    ]);
    const isLean = [...second, ...secondAll].every((it) => it.body === 0);
    const verdict = isLean ? "No second visit transfers any content." : "**A second visit transfers content again.**";
    publish("host", `${circumstances(`nginx ${version}`, `${rounds} rounds of ${SECONDS} s, ${CONNECTIONS} connections`)}.\n\n${text}\n\n${verdict}`);
  } finally {
    stop();
  }
}
