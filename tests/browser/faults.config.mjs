// Plays every fault and bad input of `docs/reliability.md` in each engine that it names.
// The slow tests are in `*.fault.mjs`, which the checks leave out.

import { readFileSync } from "node:fs";
import config from "./playwright.config.mjs";

const page = readFileSync(new URL("../../docs/reliability.md", import.meta.url), "utf8");
const named = [...page.matchAll(/`([\w/-]+\.(spec|fault)\.mjs)`/g)].map((it) => `**/${it[1]}`);

export default {
  ...config,
  testMatch: [...new Set(named)],
  // They need a widget that crashes on demand, and no release does.
  testIgnore: "**/panics*.fault.mjs",
  timeout: 120_000,
};
