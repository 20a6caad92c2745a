// A second reader of share codes, written from `docs/formats.md`: if the two readers ever
// disagree, the page or one of them is wrong. Each line of the input is a JSON object with a
// `code` and a `questionnaire`; each line of the output is what was read, or `{"refused": name}`.

import { createInterface } from "node:readline";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const ENCODED = /%.{0,2}/gsu;
const INVISIBLE = /[\s\u0085\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const PUNCTUATION = /[.,;:!?)>…»"'’”]+$/u;
const PERIMETERS = ["me", "team", "network"];
const ANSWERS = ["0", "1", "2", "3", "not-applicable", "do-not-know", undefined, "blank"];

class Refused extends Error {}

function crc32(bytes) {
  let register = 0xffffffff;
  for (const byte of bytes) {
    register ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      register = register & 1 ? (register >>> 1) ^ 0xedb88320 : register >>> 1;
    }
  }
  return ~register >>> 0;
}

function fingerprint({ id, revision, dimensions }) {
  const lines = [id, revision, ...dimensions.map((it) => [it.id, ...it.items].join(" "))];
  return crc32(new TextEncoder().encode(lines.join("\n")));
}

function number(bytes) {
  return bytes.reduceRight((all, byte) => (all << 8n) | BigInt(byte), 0n);
}

// The bytes, or nothing where the digits are not base64url.
function bytesOf(digits) {
  const bits = [...digits].map((it) => ALPHABET.indexOf(it).toString(2).padStart(6, "0")).join("");
  const spare = bits.length % 8;
  if (digits.length % 4 === 1 || Number.parseInt(bits.slice(bits.length - spare) || "0", 2) !== 0) {
    return [];
  }
  return (bits.slice(0, bits.length - spare).match(/.{8}/g) ?? []).map((it) => Number.parseInt(it, 2));
}

function readFlags(flags) {
  if (flags === undefined || flags > 0b111 || (flags & 0b11) === 3) return null;
  return { perimeter: PERIMETERS[flags & 0b11], path: flags & 0b100 ? "complete" : "express" };
}

function itemsOf({ dimensions }, path) {
  return dimensions.flatMap((it) => (path === "express" ? it.items.slice(0, 1) : it.items));
}

function lengthOf(questionnaire, path) {
  const answers = Math.ceil((3 * itemsOf(questionnaire, path).length) / 8);
  return 1 + Math.ceil((4 * (21 + answers)) / 3);
}

function damage(questionnaire, code) {
  const flags = code.length < 5 ? null : readFlags(bytesOf(code.slice(1, 5))[0]);
  const paths = flags ? [flags.path] : ["express", "complete"];
  const isRight = paths.some((it) => lengthOf(questionnaire, it) === code.length);
  return new Refused(isRight ? "damaged" : "length");
}

function read(pasted, questionnaire) {
  if ([...pasted].length > 400) throw new Refused("too-long");
  const code = pasted.replace(ENCODED, "").replace(INVISIBLE, "").replace(PUNCTUATION, "");
  if (/^[2-9]/.test(code)) throw new Refused("later");
  if (!code.startsWith("1")) throw new Refused("not-a-code");
  if (/[^A-Za-z0-9_-]/u.test(code)) throw new Refused("character");

  const bytes = bytesOf(code.slice(1));
  const [body, checksum] = [bytes.slice(0, -4), bytes.slice(-4)];
  const isIntact = bytes.length >= 21 && number(checksum) === BigInt(crc32([0x31, ...body]));
  if (!isIntact) throw damage(questionnaire, code);

  if (number(body.slice(1, 3)) !== BigInt(questionnaire.revision)) throw new Refused("revision");
  if (number(body.slice(3, 7)) !== BigInt(fingerprint(questionnaire))) throw new Refused("questionnaire");
  const flags = readFlags(body[0]);
  if (!flags) throw new Refused("impossible");
  if (code.length !== lengthOf(questionnaire, flags.path)) throw new Refused("length");

  let packed = number(body.slice(17));
  const answers = {};
  for (const item of itemsOf(questionnaire, flags.path)) {
    answers[item] = ANSWERS[Number(packed & 7n)];
    if (answers[item] === undefined) throw new Refused("impossible");
    packed >>= 3n;
  }
  if (packed !== 0n) throw new Refused("impossible");
  const id = body.slice(9, 17).map((it) => it.toString(16).padStart(2, "0")).join("");
  return { ...flags, date: Number(number(body.slice(7, 9))), id, answers };
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
