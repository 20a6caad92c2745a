// The next release, in which the questionnaire has another revision.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { DIST, ROOT, xtask } from "./host.mjs";
import { packsOf } from "../pages/questionnaire.mjs";

/**
 * Builds that release in a folder, in seconds, and does not change the tree.
 *
 * It is published like any release, and this one's questionnaire is published before it. `[[earlier]]`
 * contains `said`; `change` gets the text and the name of each file of the questionnaire, and
 * returns the new text.
 *
 * Returns `dist`, the folder of the release; `before`, the packs of this one (see `packsOf`);
 * and their `fingerprint`, by which the next release finds them.
 */
export function revised(folder, { said = "", change = (text) => text } = {}) {
  const [questions, dist] = ["questions", "dist"].map((it) => join(folder, it));
  cpSync(join(ROOT, "questions"), questions, { recursive: true, filter: (it) => basename(it) !== "packs" });
  // Unchanged files are not compressed again.
  cpSync(DIST, dist, { recursive: true });
  const before = packsOf().filter((it, _, all) => it.pack.revision === all[0].pack.revision);
  const { id, revision } = before[0].pack;
  const own = join(questions, id);
  mkdirSync(join(own, "published"), { recursive: true });
  for (const { name, text } of before) writeFileSync(join(own, "published", name), text);
  for (const name of readdirSync(own).filter((it) => it.endsWith(".toml"))) {
    let text = readFileSync(join(own, name), "utf8");
    if (name === "questionnaire.toml") text = text.replace(/^revision = .*$/m, `revision = ${revision + 1}`) + `\n[[earlier]]\nrevision = ${revision}\n${said}\n`;
    writeFileSync(join(own, name), change(text, name));
  }
  const run = (...words) => execFileSync(...xtask(...words, "--questions", questions), { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
  run("questions", "--publish");
  run("build", "--dist", dist);
  return { dist, before, fingerprint: fingerprint(before[0].pack) };
}

/** The same as a fixture, built once for all tests of a file. */
export const nextRelease = (options) => [
  async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "faire-ensemble-"));
    await use(revised(folder, options));
    rmSync(folder, { recursive: true });
  },
  { scope: "worker", timeout: 300_000 },
];

/** The fingerprint of `docs/formats.md`, as 8 hexadecimal digits. */
export function fingerprint({ id, revision, axes }) {
  const lines = axes.flatMap((it) => it.dimensions).map((it) => [it.id, ...it.items.map((item) => item.id)].join(" "));
  let crc = ~0;
  for (const byte of Buffer.from([id, revision, ...lines].join("\n"))) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (~crc >>> 0).toString(16).padStart(8, "0");
}
