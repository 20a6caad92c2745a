// `node run.mjs [PART]… [--rounds N]`: what `cargo xtask bench` runs. `DIST` is the release, and
// `BASE_URL` the address that serves it.

import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: "string", default: "5" } } });
const rounds = Number(values.rounds);
const { BASE_URL: host, DIST: dist } = process.env;

for (const name of positionals) {
  const { run } = await import(`./${name}.mjs`);
  await run({ dist, host: `${host}/`, rounds });
}
