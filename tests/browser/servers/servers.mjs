// Web servers that read the unpacked files for hosts. All their own files are in `target/hosts/`, and they
// listen on loopback alone.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "@playwright/test";

const HOSTS = fileURLToPath(new URL("../../../target/hosts/", import.meta.url));
const PROGRAMS = join(HOSTS, "programs");
/** The unpacked files for hosts. */
export const SITE = join(HOSTS, "site");
// As root, the servers would read the files as another user.
const IS_ROOT = process.getuid() === 0;

/** The configuration files by the name of a server: `(folder, port)`, and the arguments that start it. */
export const SERVERS = {
  "Apache with .htaccess": (folder, port) => apache(folder, port, "AllowOverride FileInfo"),
  "Apache as it comes": (folder, port) => apache(folder, port, "AllowOverride None"),
  "nginx with nginx.conf": (folder, port) => nginx(folder, port, shipped(port)),
  "nginx as it comes": (folder, port) => nginx(folder, port, `server { listen 127.0.0.1:${port}; root ${SITE}; }`),
};

/** Starts a server: `{ url, stop }`. */
export async function started(name) {
  const folder = join(HOSTS, name.replace(/\W/g, "-"));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const { file, text, program, words } = SERVERS[name](folder, port);
  writeFileSync(join(folder, file), text);
  const server = spawn(join(PROGRAMS, program), words, { env: { LD_LIBRARY_PATH: libraries() }, stdio: ["ignore", "inherit", "inherit"] });
  const url = `http://127.0.0.1:${port}/`;
  await expect.poll(() => fetch(url).then((it) => it.ok, () => server.exitCode !== null && "ended")).toBe(true);
  return { url, stop: () => ended(server) };
}

async function ended(server) {
  server.kill();
  if (server.exitCode === null && server.signalCode === null) await once(server, "exit");
}

const libraries = () => join(PROGRAMS, "usr/lib", readdirSync(join(PROGRAMS, "usr/lib")).find((it) => it.endsWith("-linux-gnu")));

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return port;
}

/** The modules that Debian's Apache loads by default, and mod_headers, which most hosts add. */
function apache(folder, port, override) {
  const modules = ["mpm_event", "authz_core", "mime", "dir", "alias", "filter", "deflate", "headers"];
  const text = `
    ServerName localhost
    Listen 127.0.0.1:${port}
    PidFile ${folder}/pid
    ErrorLog ${folder}/error.log
    ${modules.map((it) => `LoadModule ${it}_module ${PROGRAMS}/usr/lib/apache2/modules/mod_${it}.so`).join("\n")}
    TypesConfig /etc/mime.types
    DocumentRoot ${SITE}
    <Directory ${SITE}>
      ${override}
      Require all granted
    </Directory>
    <FilesMatch "^\\.ht">
      Require all denied
    </FilesMatch>
    ${IS_ROOT ? "User daemon\nGroup daemon" : ""}
  `;
  return { file: "apache.conf", text, program: "usr/sbin/apache2", words: ["-D", "FOREGROUND", "-d", folder, "-f", `${folder}/apache.conf`] };
}

function nginx(folder, port, server) {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((it) => `${it}_temp_path ${folder}/${it};`);
  const text = `
    daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log; ${IS_ROOT ? "user root;" : ""}
    events { }
    http {
      include ${PROGRAMS}/etc/nginx/mime.types;
      access_log off;
      ${temporary.join(" ")}
      ${server}
    }
  `;
  return { file: "main.conf", text, program: "usr/sbin/nginx", words: ["-e", `${folder}/error.log`, "-c", `${folder}/main.conf`] };
}

/** The configuration that ships, with the changes that its comments ask of a host. */
function shipped(port) {
  const changes = [["listen 80;", `listen 127.0.0.1:${port};`], ["root /var/www/faire-ensemble;", `root ${SITE};`]];
  return changes.reduce((text, [before, after]) => {
    expect(text).toContain(before);
    return text.replace(before, after);
  }, readFileSync(join(SITE, "nginx.conf"), "utf8"));
}
