// Each line of the input is a JSON object with a `code` and a `questionnaire`; each line of the output
// is what the reader of the npm package makes of it, or `{"refused": reason}`.

import { createInterface } from "node:readline";
import { RefusedCode, codeIn, fingerprint, readCode, structureOf } from "../../xtask/src/release/npm/reader.mjs";

function line(text) {
  const { code, questionnaire, pack } = JSON.parse(text);
  if (pack) return { structure: structureOf(pack), fingerprint: fingerprint(structureOf(pack)), code: codeIn(code) };
  try {
    return readCode(code, questionnaire);
  } catch (error) {
    if (error instanceof RefusedCode) return { refused: error.reason };
    throw error;
  }
}

for await (const text of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(line(text)));
}
