// Results that a respondent has kept earlier, with notes, as `docs/formats.md` describes them.

import { crc32 } from "node:zlib";
import { choiceAt, idsOf } from "./questions.mjs";
import { entry } from "./subjects.mjs";

const RESULTS = 100;
/** All together nearly fill local storage, which holds five million characters. */
const NOTE = "Une note sur ce que nous avons vécu. ".repeat(32).slice(0, 1100);

const sum = (bytes) => crc32(bytes).toString(16).padStart(8, "0");

function fingerprint({ id, revision, axes }) {
  const dimensions = axes.flatMap((it) => it.dimensions);
  const lines = dimensions.map((it) => [it.id, ...it.items.map(({ id }) => id)].join(" "));
  return sum([id, revision, ...lines].join("\n"));
}

/** The share code of a complete result of a team. */
function codeOf(pack, number) {
  const head = Buffer.alloc(17);
  head.writeUInt8(1 | 4, 0);
  head.writeUInt16LE(pack.revision, 1);
  head.writeUInt32LE(parseInt(fingerprint(pack), 16), 3);
  head.writeUInt16LE(9800, 7);
  head.writeUInt32BE(number, 13);
  const items = idsOf(pack);
  const bits = items.reduce((all, _, at) => all | (BigInt(choiceAt(at + number)) << BigInt(3 * at)), 0n);
  const body = Buffer.from(Array.from({ length: Math.ceil((3 * items.length) / 8) }, (_, at) => Number((bits >> BigInt(8 * at)) & 255n)));
  const content = Buffer.concat([head, body]);
  const end = Buffer.alloc(4);
  end.writeUInt32LE(crc32(Buffer.concat([Buffer.from("1"), content])));
  return `1${Buffer.concat([content, end]).toString("base64url")}`;
}

/** Local storage with 100 results, each with a note at every item. */
export function savedResults(pack) {
  const all = Array.from({ length: RESULTS }, (_, at) => {
    const begin = `${pack.id}/${pack.revision}/result/${(at + 1).toString(16).padStart(16, "0")}/complete`;
    const notes = idsOf(pack).map((item) => entry(`${begin}/note/${item}`, NOTE));
    return [entry(`${begin}/code`, codeOf(pack, at + 1)), ...notes];
  });
  return Object.fromEntries(all.flat());
}
