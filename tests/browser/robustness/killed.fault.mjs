// Browsers, pages and files that die or are damaged, in each engine: no answer that was called saved is
// lost. Each answer is checked at its question.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test as base } from "@playwright/test";
import { display } from "../support/engines/display.mjs";
import { KINDS } from "./kills/browsers.mjs";
import { drawing } from "./kills/drawing.mjs";
import { DAMAGE, STORES, damage, isOnDisk } from "./kills/files.mjs";
import { Rounds, STATUS, keptIn } from "./kills/rounds.mjs";

const test = base.extend({
  /** `play(kind, options)` starts a first-time respondent with a separate browser. */
  play: async ({}, use) => {
    const screen = await display();
    const all = [];
    await use(async (kind, { home, ...options } = {}) => {
      const rounds = new Rounds(kind, drawing(Number(process.env.SEED)), { screen: screen.name, ...options });
      all.push(rounds);
      await rounds.open(home);
      return rounds;
    });
    for (const it of all) await it.close();
    screen.stop();
  },
});
test.describe.configure({ timeout: 300_000 });

for (const kind of KINDS) {
  test(`${kind}: killing the page's process loses no answer that was called saved #20`, async ({ play }) => {
    const rounds = await play(kind);
    for (let round = 0; round < 3; round += 1) {
      await rounds.start();
      await rounds.answer(2);
      expect(rounds.browser.killPages()).toBeGreaterThan(0);
      await rounds.kill();
    }
    await rounds.look();
    expect(rounds.lost).toEqual([]);
  });

  test(`${kind}: killing the browser right after the last of a hundred answers loses none #21`, async ({ play }) => {
    const rounds = await play(kind);
    await rounds.start();
    await rounds.answer(100);
    await rounds.kill();
    await rounds.look();
    expect(rounds.lost).toEqual([]);
  });

  for (const store of STORES) {
    for (const how of Object.keys(DAMAGE)) {
      test(`${kind}: with the files of ${store} ${how}, every answer is there, and new ones are saved #22 #23`, async ({ play }) => {
        const rounds = await play(kind);
        await rounds.start();
        const seen = await rounds.answerNew(5, [keptIn(kind)]);
        await isOnDisk("local storage", seen.map((it) => it.id), kind, rounds.home);
        await rounds.kill();
        expect(damage(store, how, kind, rounds.home)).toBeGreaterThan(0);
        await rounds.look();
        expect(rounds.lost).toEqual([]);
        const more = await rounds.answerNew(2);
        // WebKit never reopens a database that was cut: from then on, only local storage has the answers.
        if (store === "IndexedDB") await isOnDisk("local storage", more.map((it) => it.id), kind, rounds.home);
        await rounds.kill();
        await rounds.look();
        expect(rounds.lost).toEqual([]);
      });
    }
  }

  test(`${kind}: with both stores gone, the questionnaire starts blank #24`, async ({ play }) => {
    const rounds = await play(kind);
    await rounds.start();
    await rounds.answer(3);
    await rounds.kill();
    for (const store of STORES) damage(store, "deleted", kind, rounds.home);
    rounds.expectNothing();
    // The page shows no answers.
    await rounds.start();
    await rounds.answer(3);
    await rounds.kill();
    await rounds.look();
    expect(rounds.lost).toEqual([]);
  });

  test(`${kind}: where IndexedDB never answers, each answer takes at most three seconds to save #26`, async ({ play }) => {
    const rounds = await play(kind, { first: "IDBFactory.prototype.open = () => ({});" });
    await rounds.start();
    for (const { said, after } of await rounds.answerNew(5)) {
      expect(said).toBe(STATUS.half);
      expect(after).toBeLessThan(3000);
    }
  });

  // Filling a disk requires the right to mount one.
  test(`${kind}: on a full disk, the page calls no lost answer saved #25`, async ({ play }) => {
    const home = mkdtempSync(join(tmpdir(), `full-${kind}-`));
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=220m", "tmpfs", home]);
    const ballast = join(home, "ballast");
    try {
      const rounds = await play(kind, { home });
      await rounds.start();
      await rounds.answer(3);
      expect(() => writeFileSync(ballast, Buffer.alloc(240 << 20))).toThrow(/ENOSPC/);
      const seen = await rounds.answerNew(2);
      console.log(kind, "disk full:", JSON.stringify(seen.map(({ said, after }) => [said, Math.round(after)])));
      for (const { after } of seen) expect(after).toBeLessThan(3500);
      await rounds.kill();
      rmSync(ballast);
      rounds.forgive(seen.filter((it) => it.said !== keptIn(kind)));
      await rounds.look();
      console.log(kind, "lost after a full disk:", JSON.stringify(rounds.lost));
      expect(rounds.lost).toEqual([]);
    } finally {
      execFileSync("umount", ["-l", home]);
    }
  });
}
