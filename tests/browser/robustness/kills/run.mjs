// Kills whole browsers right after they report an answer as saved, and checks it afterwards.
//
//   node run.mjs [--count 100] [--kinds chromium,firefox,webkit] [--seed 1] [--longest 8000] [--local-alone]
//
// The last browser of each profile checks every question; a kill comes 0 to `longest` ms after the status.
//
// With --local-alone, IndexedDB is removed and every answer counts as saved at once: that is what a page
// would lose that trusts local storage. It shows that the test detects losses.

import { execFileSync } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { display } from "../../support/engines/display.mjs";
import { KINDS } from "./browsers.mjs";
import { drawing } from "./drawing.mjs";
import { Rounds } from "./rounds.mjs";

/** How many browsers share one profile. */
const LIVES = 10;
const PACKAGES = { chromium: "chromium", firefox: "firefox-esr", webkit: "libwebkit2gtk-4.1-0" };

const text = { type: "string" };
const { values } = parseArgs({ options: { count: text, kinds: text, seed: text, longest: text, "local-alone": { type: "boolean" } } });
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const longest = Number(values.longest ?? 8000);
const count = Number(values.count ?? 100);
console.log(`kills: ${count} in each engine, seed ${seed}`);

let lost = 0;
for (const kind of values.kinds?.split(",") ?? KINDS) lost += await killed(kind);
process.exitCode = lost > 0 && !values["local-alone"] ? 1 : 0;

async function killed(kind) {
  const screen = kind === "webkit" ? await display() : undefined;
  const drawn = drawing(seed);
  const alone = { first: 'Object.defineProperty(window, "indexedDB", { value: undefined });', isTrusting: true };
  const rounds = new Rounds(kind, drawn, { ...(values["local-alone"] && alone), screen: screen?.name });
  await rounds.open();
  const delays = [];
  const tell = () => console.log(`kills: ${kind} ${delays.length} of ${count}, ${rounds.acknowledged} answers acknowledged, ${rounds.lost.length} lost`);
  try {
    while (delays.length < count) {
      await rounds.start();
      await rounds.answer(1 + drawn(4));
      const delay = drawn(longest + 1);
      await wait(delay);
      await rounds.kill();
      delays.push(delay);
      if (delays.length % LIVES === 0 || delays.length === count) {
        await rounds.look();
        await rounds.kill();
        rounds.renew();
        tell();
      }
    }
  } finally {
    await rounds.close();
    screen?.stop();
  }
  rounds.lost.forEach((it) => console.log(`lost: ${kind} ${JSON.stringify(it)}`));
  const version = execFileSync("dpkg-query", ["--show", PACKAGES[kind]], { encoding: "utf8" }).trim().replace("\t", " ");
  const seconds = (it) => (it / 1000).toFixed(2);
  console.log(`kills: ${kind} | ${version} | ${delays.length} kills | ${rounds.acknowledged} acknowledged | ${rounds.lost.length} lost | after ${seconds(Math.min(...delays))} to ${seconds(Math.max(...delays))} s`);
  return rounds.lost.length;
}
