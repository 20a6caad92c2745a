// What the widget stores and exchanges, written as `docs/formats.md` describes it.

import { crc32 } from "node:zlib";
import { choiceAt, plain } from "./questions.mjs";

const checksum = (text) => crc32(text).toString(16).padStart(8, "0");

/** Days since 1 January 2000. */
export const today = () => Math.floor((Date.now() - Date.UTC(2000, 0, 1)) / 86_400_000);

/** The key and the text of an entry of stored progress. */
export function entry(path, value, count = 1) {
  const key = `faire-ensemble/2/${path}`;
  const json = JSON.stringify(value);
  return [key, `${count} ${checksum(`${key}\n${count}\n${json}`)} ${json}`];
}

export function fingerprint(pack) {
  const themes = pack.axes.flatMap((it) => it.dimensions);
  const lines = themes.map((it) => [it.id, ...it.items.map(({ id }) => id)].join(" "));
  return checksum([pack.id, pack.revision, ...lines].join("\n"));
}

export const resultId = (number) => number.toString(16).padStart(16, "0");

/** The share code of a team's result; `number` makes its id and its answers. */
export function shareCode(pack, number, path) {
  const items = plain(pack).themes.flatMap((it) => (path === "complete" ? it.items : it.items.slice(0, 1)));
  const head = Buffer.alloc(17);
  head.writeUInt8(path === "complete" ? 5 : 1, 0);
  head.writeUInt16LE(pack.revision, 1);
  head.writeUInt32LE(parseInt(fingerprint(pack), 16), 3);
  head.writeUInt16LE(today(), 7);
  head.writeBigUInt64BE(BigInt(number), 9);
  const bits = items.reduce((all, _, at) => all | (BigInt(choiceAt(at * number + at)) << BigInt(3 * at)), 0n);
  const answers = Array.from({ length: Math.ceil((3 * items.length) / 8) }, (_, at) => Number((bits >> BigInt(8 * at)) & 255n));
  const content = Buffer.concat([head, Buffer.from(answers)]);
  const end = Buffer.alloc(4);
  end.writeUInt32LE(crc32(Buffer.concat([Buffer.from("1"), content])));
  return `1${Buffer.concat([content, end]).toString("base64url")}`;
}

/** 100 of them, with a note at every item, nearly fill local storage, which holds five million characters. */
const NOTE = "Une note sur ce que nous avons vécu. ".repeat(32).slice(0, 1100);

/** Stored progress with this many saved results. */
export function savedResults(pack, count) {
  const items = plain(pack).themes.flatMap((it) => it.items);
  const all = Array.from({ length: count }, (_, at) => {
    const begin = `${pack.id}/${pack.revision}/result/${resultId(at + 1)}/complete`;
    return [entry(`${begin}/code`, shareCode(pack, at + 1, "complete")), ...items.map(({ id }) => entry(`${begin}/note/${id}`, NOTE))];
  });
  return Object.fromEntries(all.flat());
}

/** A session file with this many results. */
export function sessionFile(pack, title, count) {
  const results = Array.from({ length: count }, (_, at) => [`result/1/${resultId(at + 1)}`, shareCode(pack, at + 1, "express")]);
  const entries = { setting: `${fingerprint(pack)} team express open ${today()}`, title: `1 ${title}`, round: "1", ...Object.fromEntries(results) };
  return JSON.stringify({ "faire-ensemble": "group", version: 1, group: "f0f1f2f3f4f5f6f7", fingerprint: fingerprint(pack), entries });
}
