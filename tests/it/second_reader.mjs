// A second reader of share codes and score codes, written from `docs/formats.md`: if the two
// readers ever disagree, the page or one of them is wrong. Each line of the input is a JSON object
// with a `code` and a `questionnaire`; each line of the output is what was read, or
// `{"refused": name}`.

import { createInterface } from "node:readline";
import { bytesOf, crc32, number } from "./second_reader/bytes.mjs";
import { placesOf } from "./second_reader/counts.mjs";

const ENCODED = /%.{0,2}/gsu;
const INVISIBLE = /[\s\u0085\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const PUNCTUATION = /[.,;:!?)>…»"'’”]+$/u;
const PERIMETERS = ["me", "team", "network"];
const ANSWERS = ["0", "1", "2", "3", "not-applicable", "do-not-know", undefined, "blank"];

class Refused extends Error {}

function fingerprint({ id, revision, dimensions }) {
  const lines = [id, revision, ...dimensions.map((it) => [it.id, ...it.items].join(" "))];
  return crc32(new TextEncoder().encode(lines.join("\n")));
}

function readFlags(flags) {
  if (flags === undefined || flags > 0b111 || (flags & 0b11) === 3) return null;
  return { perimeter: PERIMETERS[flags & 0b11], path: flags & 0b100 ? "complete" : "express" };
}

function itemsOf({ dimensions }, path) {
  return dimensions.flatMap((it) => (path === "express" ? it.items.slice(0, 1) : it.items));
}

// Each kind says what it begins with, how long it is, and what follows the date.
const ANSWER_CODE = {
  prefix: "1",
  length(questionnaire, path) {
    const answers = Math.ceil((3 * itemsOf(questionnaire, path).length) / 8);
    return 1 + Math.ceil((4 * (21 + answers)) / 3);
  },
  read(bytes, questionnaire, path) {
    let packed = number(bytes.slice(8));
    const answers = {};
    for (const item of itemsOf(questionnaire, path)) {
      answers[item] = ANSWERS[Number(packed & 7n)];
      if (answers[item] === undefined) throw new Refused("impossible");
      packed >>= 3n;
    }
    if (packed !== 0n) throw new Refused("impossible");
    const id = bytes.slice(0, 8).map((it) => it.toString(16).padStart(2, "0")).join("");
    return { id, answers };
  },
};

const SCORE_CODE = {
  prefix: "s1",
  length(questionnaire, path) {
    const bits = placesOf(questionnaire, path).reduce((all, it) => all + it.bits, 0);
    return 2 + Math.ceil((4 * (13 + Math.ceil(bits / 8))) / 3);
  },
  read(bytes, questionnaire, path) {
    let packed = number(bytes);
    const scores = {};
    for (const { id, list, bits } of placesOf(questionnaire, path)) {
      scores[id] = list[Number(packed & ((1n << BigInt(bits)) - 1n))];
      if (scores[id] === undefined) throw new Refused("impossible");
      packed >>= BigInt(bits);
    }
    if (packed !== 0n) throw new Refused("impossible");
    return { scores };
  },
};

function damage(questionnaire, kind, code) {
  const digits = code.slice(kind.prefix.length);
  const flags = digits.length < 4 ? null : readFlags(bytesOf(digits.slice(0, 4))[0]);
  const paths = flags ? [flags.path] : ["express", "complete"];
  const isRight = paths.some((it) => kind.length(questionnaire, it) === code.length);
  return new Refused(isRight ? "damaged" : "length");
}

function read(pasted, questionnaire) {
  if ([...pasted].length > 400) throw new Refused("too-long");
  const code = pasted.replace(ENCODED, "").replace(INVISIBLE, "").replace(PUNCTUATION, "");
  if (/^s*[2-9]/.test(code)) throw new Refused("later");
  const kind = code.startsWith("s") ? SCORE_CODE : ANSWER_CODE;
  if (!code.startsWith(kind.prefix)) throw new Refused("not-a-code");
  if (/[^A-Za-z0-9_-]/u.test(code)) throw new Refused("character");

  const bytes = bytesOf(code.slice(kind.prefix.length));
  const [body, checksum] = [bytes.slice(0, -4), bytes.slice(-4)];
  const covered = [...new TextEncoder().encode(kind.prefix), ...body];
  const isIntact = bytes.length >= 13 && number(checksum) === BigInt(crc32(covered));
  if (!isIntact) throw damage(questionnaire, kind, code);

  if (number(body.slice(1, 3)) !== BigInt(questionnaire.revision)) throw new Refused("revision");
  if (number(body.slice(3, 7)) !== BigInt(fingerprint(questionnaire))) throw new Refused("questionnaire");
  const flags = readFlags(body[0]);
  if (!flags) throw new Refused("impossible");
  if (code.length !== kind.length(questionnaire, flags.path)) throw new Refused("length");
  const date = Number(number(body.slice(7, 9)));
  return { ...flags, date, ...kind.read(body.slice(9), questionnaire, flags.path) };
}

function line(text) {
  const { code, questionnaire } = JSON.parse(text);
  try {
    return read(code, questionnaire);
  } catch (error) {
    if (error instanceof Refused) return { refused: error.message };
    throw error;
  }
}

for await (const text of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(line(text)));
}
