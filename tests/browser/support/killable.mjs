// A Chromium that can be killed, and restarted on the same profile.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, follow, test as base } from "./journey.mjs";
import { CHROMIUM } from "../../chromium.mjs";

export { expect };

export const test = base.extend({
  /** A browser on a separate, persistent profile: `{ page, kill }`. */
  browse: async ({ playwright, launchOptions, baseURL, watch: troubles }, use, testInfo) => {
    const profile = testInfo.outputPath("profile");
    const running = [];
    await use(async () => {
      const words = [...launchOptions.args, "--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "--lang=fr-FR", "about:blank"];
      // A process group: the signal reaches all of this browser, and nothing else.
      const process_ = spawn(CHROMIUM, words, { detached: true, stdio: ["ignore", "ignore", "pipe"] });
      const ended = once(process_, "exit");
      const kill = async () => {
        if (process_.exitCode === null && process_.signalCode === null) process.kill(-process_.pid, "SIGKILL");
        await ended;
      };
      running.push(kill);
      const browser = await playwright.chromium.connectOverCDP(await addressOf(process_));
      const [context] = browser.contexts();
      follow(context, new URL(baseURL).origin, troubles);
      return { page: context.pages()[0] ?? (await context.newPage()), kill };
    });
    for (const kill of running) await kill();
  },
});

async function addressOf(browser) {
  for await (const line of createInterface(browser.stderr)) {
    const address = line.match(/DevTools listening on (ws:\S+)/)?.[1];
    if (address) {
      // Nobody reads its further output, which must not block it.
      browser.stderr.resume();
      return address;
    }
  }
  throw new Error("the browser ended before it listened");
}
