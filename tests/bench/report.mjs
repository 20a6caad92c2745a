// Medians, and tables on the screen and in `docs/performance.md`.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { SHELL } from "../chromium.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const DOCUMENT = `${ROOT}docs/performance.md`;

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A table in Markdown: `head` and each of `rows` are lists of cells. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

const output = (program, ...words) => execFileSync(program, words, { cwd: ROOT, encoding: "utf8" }).trim();

/** When, where and with what a part was measured. */
export function circumstances(...more) {
  const [cpu] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  const commit = output("git", "rev-parse", "--short=10", "HEAD");
  const chromium = output(SHELL, "--version").match(/[\d.]+/)?.[0];
  const machine = `${cpus().length} cores, ${cpu.model.trim()}`;
  return [day, machine, `commit ${commit}`, `Chromium ${chromium}`, `Node ${process.versions.node}`, ...more].join("; ");
}

export const versionOf = (name) => createRequire(import.meta.url)(`./node_modules/${name}/package.json`).version;

/** Prints a part, and replaces its section of `docs/performance.md`. */
export function publish(name, text) {
  console.log(`\n${text}\n`);
  const begin = `<!-- bench ${name}: written by cargo xtask bench ${name} -->`;
  const end = `<!-- end of bench ${name} -->`;
  const document = readFileSync(DOCUMENT, "utf8");
  const [before, rest] = document.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`docs/performance.md lacks the markers of ${name}`);
  writeFileSync(DOCUMENT, `${before}${begin}\n${text}\n${end}${after}`);
}
