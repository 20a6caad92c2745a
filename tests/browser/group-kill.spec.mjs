// A session outlives its browser, even one that is killed in the middle of a room.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { linkOf } from "./codes.mjs";
import { Facilitator } from "./group.mjs";
import { expect, follow, test as base } from "./journey.mjs";

const test = base.extend({
  /** A browser on a profile of its own that is there the next time: `{ page, kill }`. */
  browse: async ({ playwright, launchOptions, baseURL, watch: troubles }, use, testInfo) => {
    const profile = testInfo.outputPath("profile");
    const running = [];
    await use(async () => {
      const words = [...launchOptions.args, "--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "--lang=fr-FR", "about:blank"];
      // A group of processes: what is killed is this browser, all of it and nothing else.
      const process_ = spawn(launchOptions.executablePath, words, { detached: true, stdio: ["ignore", "ignore", "pipe"] });
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
      // What it says from now on is for nobody, and must not stop it.
      browser.stderr.resume();
      return address;
    }
  }
  throw new Error("the browser ended before it listened");
}

test("a session of thirty survives the browser being killed right after the thirtieth is kept", async ({ browse, baseURL }) => {
  test.slow();
  const first = await browse();
  const before = await (await new Facilitator(first.page).open(`${baseURL}/group.html`)).begin({ title: "Trente personnes" });
  const answers = (at) => `${at % 4}`.repeat(13);
  await before.go(before.items[0]);
  const link = (number) => linkOf(number, { answers: answers(number) });
  await before.gather(Array.from({ length: 20 }, (_, at) => link(at + 1)).join("\n"), 20);
  // What says that the thirtieth is kept is the last thing this browser does.
  for (let number = 21; number <= 30; number += 1) await before.gather(link(number), number);
  await before.isKept();
  await first.kill();

  const second = await browse();
  const after = await new Facilitator(second.page).open(`${baseURL}/group.html`);
  await expect(after.session("Trente personnes")).toContainText("30 résultats");
  await after.resume("Trente personnes");
  await after.wall.shows(after.items[0].stem);
  await after.reveal();
  await after.wall.showsLevels(after.items[0], ["7", "8", "8", "7"]);
  // It goes on: one who has counted counts once, and the next one is the thirty-first.
  await after.paste(link(30));
  await expect(after.status("Déjà compté : 30 résultats en tout.")).toBeVisible();
  await after.gather(linkOf(31), 31);
});
