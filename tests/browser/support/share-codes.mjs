// Results as people send them, encoded after `docs/formats.md`, for groups.

import { crc32 } from "node:zlib";
import { questionnaire } from "../pages/questionnaire.mjs";
import { fingerprint } from "./revisions.mjs";

const PERIMETERS = ["me", "team", "network"];
const EXITS = { N: 4, D: 5, _: 7 };

/** The code of a result: `number` makes its id, which distinguishes it from others. */
export function codeOf(number, { answers = "2".repeat(13), perimeter = "team", path = "express", revision, date = 9824 } = {}) {
  const own = questionnaire("fr");
  const pack = { ...own, revision: revision ?? own.revision };
  const items = path === "express" ? pack.express : pack.items;
  const said = [...answers.padEnd(items.length, "_")].map((it) => BigInt(EXITS[it] ?? Number(it)));
  const bits = said.reduce((sum, it, at) => sum | (it << BigInt(3 * at)), 0n);
  const head = Buffer.alloc(17);
  head.writeUInt8(PERIMETERS.indexOf(perimeter) | (path === "complete" ? 4 : 0), 0);
  head.writeUInt16LE(pack.revision, 1);
  head.writeUInt32LE(parseInt(fingerprint(pack), 16), 3);
  head.writeUInt16LE(date, 7);
  head.writeUInt32BE(0xfe000000, 9);
  head.writeUInt32BE(number, 13);
  const body = Buffer.alloc(Math.ceil((3 * items.length) / 8));
  for (let at = 0; at < body.length; at++) body[at] = Number((bits >> BigInt(8 * at)) & 255n);
  return sealed("1", Buffer.concat([head, body]));
}

/** A scores-only code without any answer. */
export function scoreCode() {
  const pack = questionnaire("fr");
  const head = Buffer.alloc(9 + Math.ceil((3 * pack.express.length) / 8));
  head.writeUInt8(1, 0);
  head.writeUInt16LE(pack.revision, 1);
  head.writeUInt32LE(parseInt(fingerprint(pack), 16), 3);
  return sealed("s1", head);
}

function sealed(prefix, bytes) {
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(Buffer.concat([Buffer.from(prefix), bytes])));
  return prefix + Buffer.concat([bytes, sum]).toString("base64url");
}

/** The link that a phone shows. */
export const linkOf = (number, options) => `https://faire.example/#r=${codeOf(number, options)}`;

/** Links for these answers, `["0123…", …]`; the first result has this number. */
export const linksOf = (all, from = 1) => all.map((answers, at) => linkOf(from + at, { answers })).join("\n");
