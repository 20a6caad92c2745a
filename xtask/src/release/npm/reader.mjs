// Reads share codes and score codes without the widget, in Node or a browser: `docs/formats.md`
// specifies them. It was written from that page alone, as a cross-check of the widget's own reader.

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const ENCODED = /%.{0,2}/gsu;
const INVISIBLE = /[\s\u0085\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const PUNCTUATION = /[.,;:!?)>…»"'’”]+$/u;
const PERIMETERS = ["me", "team", "network"];
const ANSWERS = ["0", "1", "2", "3", "not-applicable", "do-not-know", undefined, "blank"];
const DAY = 86_400_000;

/** Why a code is refused: `reason` is one of the names in docs/formats.md. */
export class RefusedCode extends Error {
  constructor(reason) {
    super(`This code can't be read: ${reason}`);
    this.name = "RefusedCode";
    this.reason = reason;
  }
}

/** The parts of a pack that codes depend on: a reader may keep them without the texts. */
export function structureOf({ id, revision, axes }) {
  const dimensions = axes.flatMap((axis) =>
    axis.dimensions.map((it) => ({ axis: axis.id, id: it.id, items: it.items.map((item) => item.id) })),
  );
  return { id, revision, dimensions };
}

/** The fingerprint, as 8 hexadecimal digits. */
export function fingerprint(structure) {
  return hex(crc32(fingerprintText(structure)));
}

/** The code in a link, or the text itself. */
export function codeIn(text) {
  const fragment = text.includes("#") ? text.slice(text.indexOf("#") + 1) : text;
  const found = fragment.split(/[&?#]/u).find((it) => it.startsWith("r=") && it.length > 2);
  return found?.slice(2) ?? text;
}

/**
 * Reads a code, of answers or of scores, with the structure of its questionnaire.
 *
 * Throws a `RefusedCode`: nothing is ever guessed from a refused code.
 */
export function readCode(pasted, structure) {
  if ([...pasted].length > 400) throw new RefusedCode("too-long");
  const code = pasted.replace(ENCODED, "").replace(INVISIBLE, "").replace(PUNCTUATION, "");
  if (/^s*[2-9]/u.test(code)) throw new RefusedCode("later");
  const kind = code.startsWith("s") ? SCORE_CODE : ANSWER_CODE;
  if (!code.startsWith(kind.prefix)) throw new RefusedCode("not-a-code");
  if (/[^A-Za-z0-9_-]/u.test(code)) throw new RefusedCode("character");

  const bytes = bytesOf(code.slice(kind.prefix.length));
  const [body, checksum] = [bytes.slice(0, -4), bytes.slice(-4)];
  const covered = [...new TextEncoder().encode(kind.prefix), ...body];
  const isIntact = bytes.length >= 13 && number(checksum) === BigInt(crc32(covered));
  if (!isIntact) throw damage(structure, kind, code);

  if (number(body.slice(1, 3)) !== BigInt(structure.revision)) throw new RefusedCode("revision");
  const expected = crc32(fingerprintText(structure));
  if (number(body.slice(3, 7)) !== BigInt(expected)) throw new RefusedCode("questionnaire");
  const flags = readFlags(body[0]);
  if (!flags) throw new RefusedCode("impossible");
  if (code.length !== kind.length(structure, flags.path)) throw new RefusedCode("length");
  const date = new Date(Date.UTC(2000, 0, 1) + Number(number(body.slice(7, 9))) * DAY);
  return { ...flags, date: date.toISOString().slice(0, 10), ...kind.read(body.slice(9), structure, flags.path) };
}

// Each kind has a prefix, a length, and a reader of what follows the date.
const ANSWER_CODE = {
  prefix: "1",
  length(structure, path) {
    const answers = Math.ceil((3 * itemsOf(structure, path).length) / 8);
    return 1 + Math.ceil((4 * (21 + answers)) / 3);
  },
  read(bytes, structure, path) {
    let packed = number(bytes.slice(8));
    const answers = {};
    for (const item of itemsOf(structure, path)) {
      answers[item] = ANSWERS[Number(packed & 7n)];
      if (answers[item] === undefined) throw new RefusedCode("impossible");
      packed >>= 3n;
    }
    if (packed !== 0n) throw new RefusedCode("impossible");
    const id = bytes.slice(0, 8).map((it) => it.toString(16).padStart(2, "0")).join("");
    return { kind: "answers", id, answers };
  },
};

const SCORE_CODE = {
  prefix: "s1",
  length(structure, path) {
    const bits = placesOf(structure, path).reduce((all, it) => all + it.bits, 0);
    return 2 + Math.ceil((4 * (13 + Math.ceil(bits / 8))) / 3);
  },
  read(bytes, structure, path) {
    let packed = number(bytes);
    const scores = {};
    for (const { id, list, bits } of placesOf(structure, path)) {
      scores[id] = list[Number(packed & ((1n << BigInt(bits)) - 1n))];
      if (scores[id] === undefined) throw new RefusedCode("impossible");
      packed >>= BigInt(bits);
    }
    if (packed !== 0n) throw new RefusedCode("impossible");
    return { kind: "scores", scores };
  },
};

function fingerprintText({ id, revision, dimensions }) {
  const lines = [id, revision, ...dimensions.map((it) => [it.id, ...it.items].join(" "))];
  return new TextEncoder().encode(lines.join("\n"));
}

function readFlags(flags) {
  if (flags === undefined || flags > 0b111 || (flags & 0b11) === 3) return null;
  return { perimeter: PERIMETERS[flags & 0b11], path: flags & 0b100 ? "complete" : "express" };
}

function itemsOf({ dimensions }, path) {
  return dimensions.flatMap((it) => (path === "express" ? it.items.slice(0, 1) : it.items));
}

function damage(structure, kind, code) {
  const digits = code.slice(kind.prefix.length);
  const flags = digits.length < 4 ? null : readFlags(bytesOf(digits.slice(0, 4))[0]);
  const paths = flags ? [flags.path] : ["express", "complete"];
  const isRight = paths.some((it) => kind.length(structure, it) === code.length);
  return new RefusedCode(isRight ? "damaged" : "length");
}

/** All counts of a dimension with this many items, in order. */
function countsOf(asked) {
  const list = [];
  for (let applicable = 0; applicable <= asked; applicable += 1) {
    for (let answered = 0; answered <= applicable; answered += 1) {
      for (let sum = 0; sum <= 3 * answered; sum += 1) list.push({ applicable, answered, sum });
    }
  }
  return list;
}

/** For each dimension, its possible counts and the bits of an index into them. */
function placesOf({ dimensions }, path) {
  return dimensions.map(({ id, items }) => {
    const list = countsOf(path === "express" ? 1 : items.length);
    return { id, list, bits: (list.length - 1).toString(2).length };
  });
}

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

function hex(value) {
  return value.toString(16).padStart(8, "0");
}

function number(bytes) {
  return bytes.reduceRight((all, byte) => (all << 8n) | BigInt(byte), 0n);
}

/** The bytes; none if the digits are not base64url. */
function bytesOf(digits) {
  const bits = [...digits].map((it) => ALPHABET.indexOf(it).toString(2).padStart(6, "0")).join("");
  const spare = bits.length % 8;
  if (digits.length % 4 === 1 || Number.parseInt(bits.slice(bits.length - spare) || "0", 2) !== 0) {
    return [];
  }
  return (bits.slice(0, bits.length - spare).match(/.{8}/g) ?? []).map((it) => Number.parseInt(it, 2));
}
