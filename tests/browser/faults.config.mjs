// Every fault and bad input that `docs/reliability.md` names, in each engine where it is played:
// the page is the list. What takes long is in `*.fault.mjs`, and the checks leave it out.

import { readFileSync } from "node:fs";
import config from "./playwright.config.mjs";

const page = readFileSync(new URL("../../docs/reliability.md", import.meta.url), "utf8");
const named = [...page.matchAll(/`([\w/-]+\.(spec|fault)\.mjs)`/g)].map((it) => `**/${it[1]}`);

export default {
  ...config,
  testMatch: [...new Set(named)],
  // They need a widget that breaks down when it is asked to, which no release is.
  testIgnore: "**/panics*.fault.mjs",
  timeout: 120_000,
};
