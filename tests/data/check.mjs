// Reads what `cargo xtask test data` drew with load.sql, and compares every answer with what was drawn.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const { DuckDBInstance } = createRequire(new URL("../browser/package.json", import.meta.url))("@duckdb/node-api");

const folder = process.argv[2];
const OPTIONS = { threads: "2", memory_limit: "1GB", autoinstall_known_extensions: "false", autoload_known_extensions: "false" };
const duckdb = await DuckDBInstance.create(":memory:", OPTIONS);
const connection = await duckdb.connect();

async function run(sql) {
  const statements = await connection.extractStatements(sql);
  for (let at = 0; at < statements.count; at += 1) await (await statements.prepare(at)).run();
}

const text = (path) => `'${path.replaceAll("'", "''")}'`;
const expected = (name) => `read_csv(${text(join(folder, "expected", name))}, all_varchar = true)`;

/** Both ways, and how often: the same rows. */
async function same(what, found, wanted) {
  const rows = async (first, second) =>
    (await connection.runAndReadAll(`(${first}) EXCEPT ALL (${second}) LIMIT 5`)).getRowsJson();
  assert.deepEqual(await rows(wanted, found), [], `${what}: missing`);
  assert.deepEqual(await rows(found, wanted), [], `${what}: too much`);
}

const start = process.cpuUsage();
await run(`SET VARIABLE files = ${text(join(folder, "results/**"))};
  SET VARIABLE structure = ${text(join(folder, "analyse"))};
  ${readFileSync(join(folder, "analyse/load.sql"), "utf8")}`);
const count = Number((await connection.runAndReadAll("SELECT count(answer) FROM answers")).getRowsJson()[0][0]);
// Processor time, so that other work on the machine counts for nothing; two threads share it.
const { user, system } = process.cpuUsage(start);
const seconds = (user + system) / 1e6;
const peak = process.resourceUsage().maxRSS / 1024;

await same(
  "answers",
  `SELECT COLUMNS(* EXCLUDE (lang, note))::VARCHAR FROM answers`,
  `SELECT * EXCLUDE lang REPLACE (coalesce(label, '') AS label) FROM ${expected("answers.csv")}`,
);
await same(
  "told",
  `SELECT parse_filename(file), reason, result FROM told`,
  `SELECT parse_filename(file), reason, coalesce(result, '') FROM ${expected("told.csv")}`,
);
await same(
  "scores",
  `SELECT fingerprint, perimeter, path, (date - DATE '2000-01-01')::VARCHAR, dimension, COLUMNS(['applicable', 'answered', 'sum'])::VARCHAR FROM scores`,
  `FROM ${expected("scores.csv")}`,
);
await same("bridged", "SELECT result, item, answer FROM bridged", `FROM ${expected("bridged.csv")}`);
console.log(`DuckDB: ${count} answers in ${seconds.toFixed(1)} s of processor time and ${peak.toFixed(0)} MB, every one equal to its source`);
// The promise of docs/data.md.
if (count >= 1_000_000) assert.ok(seconds < 10 && peak < 1024, "a million answers take under 10 s and 1 GB");
