// Debian's WebKitGTK, by plain W3C WebDriver: its driver needs no package, only a display.

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { display } from "./display.mjs";
import { until } from "./waiting.mjs";
import { Page } from "./webkit-page.mjs";

export const BROWSER = `/usr/lib/${{ x64: "x86_64", arm64: "aarch64" }[process.arch]}-linux-gnu/webkit2gtk-4.1/MiniBrowser`;
/** The browser's toolbar is at least 447 pixels wide: without this, no window could be as narrow as a phone. */
const NARROW = "* { min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; }";

/** `isDark`: the system prefers dark pages. */
export async function launch({ isDark } = {}) {
  const screen = await display();
  // Each page is a separate session, which shares nothing with the others.
  return { open: (options) => open(screen, { ...options, isDark }), close: async () => screen.stop() };
}

async function open(screen, { scale = 1, width = 800, height = 900, isDark }) {
  const home = mkdtempSync(join(tmpdir(), "webkit-"));
  mkdirSync(join(home, ".config/gtk-3.0"), { recursive: true });
  writeFileSync(join(home, ".config/gtk-3.0/gtk.css"), NARROW);
  const downloads = join(home, "downloads");
  mkdirSync(downloads);
  writeFileSync(join(home, ".config/user-dirs.dirs"), 'XDG_DOWNLOAD_DIR="$HOME/downloads"\n');
  const port = await freePort();
  const env = { ...process.env, DISPLAY: screen.name, HOME: home, XDG_CONFIG_HOME: join(home, ".config"), XDG_RUNTIME_DIR: home, LANG: "fr_FR.UTF-8", LANGUAGE: "fr", GDK_SCALE: `${scale}`, LIBGL_ALWAYS_SOFTWARE: "1", ...(isDark && { GTK_THEME: "Adwaita:dark" }) };
  const driver = spawn("/usr/bin/WebKitWebDriver", ["--host=127.0.0.1", `--port=${port}`], { stdio: "ignore", env });
  const ask = (method, path, body) => asked(`http://127.0.0.1:${port}${path}`, method, body);
  await until("WebKitWebDriver", () => ask("GET", "/status").catch(() => false));
  const browserOptions = { binary: BROWSER, args: ["--automation"] };
  const { sessionId } = await ask("POST", "/session", { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": browserOptions } } });
  const page = new Page((method, path, body) => ask(method, `/session/${sessionId}${path}`, body), async () => {
    await ask("DELETE", `/session/${sessionId}`);
    // The driver ignores SIGTERM.
    driver.kill("SIGKILL");
    rmSync(home, { recursive: true, force: true });
  }, downloads);
  await page.resize(width, height);
  return page;
}

async function asked(address, method, body) {
  const answer = await fetch(address, { method, body: body === undefined ? undefined : JSON.stringify(body) });
  const { value } = await answer.json();
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

const freePort = () => new Promise((take) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => take(port));
  });
});
