// Real browsers without a driver: they open one address on a persistent profile, and only SIGKILL ends
// them.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { QUIET } from "../../support/engines/firefox.mjs";
import { BROWSER } from "../../support/engines/webkit.mjs";
import { until } from "../../support/engines/waiting.mjs";
import config from "../../playwright.config.mjs";
import { CHROMIUM } from "../../../chromium.mjs";

/** After a crash, Firefox would offer to restore tabs instead of opening the address. */
const AFTER_A_CRASH = {
  "browser.sessionstore.resume_from_crash": false,
  "toolkit.startup.max_resumed_crashes": -1,
  "browser.aboutwelcome.enabled": false,
  "browser.startup.homepage_override.mstone": "ignore",
};

const COMMANDS = {
  chromium: (profile) => [CHROMIUM, ...config.use.launchOptions.args, "--headless", "--lang=fr-FR", `--user-data-dir=${profile}`],
  firefox: (profile) => ["/usr/bin/firefox-esr", "--headless", "--no-remote", "--profile", profile],
  webkit: () => [BROWSER],
};
export const KINDS = Object.keys(COMMANDS);

/** Opens an address: `{ pids, kill, killPages }`. `screen` is the name of a display, for WebKit. */
export function start(kind, home, address, screen = process.env.DISPLAY) {
  const profile = join(home, "profile");
  mkdirSync(profile, { recursive: true });
  if (kind === "firefox") writeFileSync(join(profile, "user.js"), preferences({ ...QUIET, ...AFTER_A_CRASH }));
  const folders = { HOME: home, XDG_CONFIG_HOME: join(home, "config"), XDG_DATA_HOME: join(home, "data"), XDG_CACHE_HOME: join(home, "cache") };
  const words = { LANG: "fr_FR.UTF-8", LANGUAGE: "fr", LIBGL_ALWAYS_SOFTWARE: "1", WEBKIT_DISABLE_COMPOSITING_MODE: "1", MOZ_DISABLE_AUTO_SAFE_MODE: "1" };
  const env = { ...process.env, ...folders, ...words, ...(screen && { DISPLAY: screen }) };
  const [program, ...given] = COMMANDS[kind](profile);
  // A process group: the signal reaches all of this browser, and nothing else.
  const browser = spawn(program, [...given, address], { env, stdio: "ignore", detached: true });
  const ended = once(browser, "exit");
  return {
    /** Kills the whole browser, and waits until no process is left. */
    async kill() {
      const pids = family(browser.pid);
      if (browser.exitCode === null && browser.signalCode === null) process.kill(-browser.pid, "SIGKILL");
      pids.forEach(kill);
      await ended;
      await until("the end of all its processes", () => pids.every((it) => !isAlive(it)));
    },
    /** Kills the processes of pages only; returns how many there were. */
    killPages() {
      const pages = family(browser.pid).filter((it) => isPage[kind](commandOf(it)));
      pages.forEach(kill);
      return pages.length;
    },
  };
}

const isPage = {
  chromium: (command) => command.includes("--type=renderer") && !command.includes("--extension-process"),
  firefox: (command) => command.includes("-contentproc") && /-isForBrowser|\btab$/.test(command.trim()),
  webkit: (command) => command.includes("WebKitWebProcess"),
};

const preferences = (all) => Object.entries(all).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`).join("");

function kill(pid) {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // The process has already ended.
  }
}

const commandOf = (pid) => readProc(pid, "cmdline").replaceAll("\0", " ");
/** A zombie holds no files any more. */
const isAlive = (pid) => existsSync(`/proc/${pid}`) && !/^(Z|X|)$/.test(stateOf(pid)[0] ?? "");
/** State and parent of a process. */
const stateOf = (pid) => readProc(pid, "stat").split(") ").pop().split(" ");

function readProc(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}

/** A process and all its descendants. */
function family(pid) {
  const parents = readdirSync("/proc").filter((it) => /^\d+$/.test(it)).map((it) => [Number(it), Number(stateOf(it)[1])]);
  const all = [pid];
  for (const one of all) all.push(...parents.filter(([, parent]) => parent === one).map(([child]) => child));
  return all;
}
