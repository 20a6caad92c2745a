// Bytes, as `docs/formats.md` has them: base64url, checksums, numbers.

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

export function crc32(bytes) {
  let register = 0xffffffff;
  for (const byte of bytes) {
    register ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      register = register & 1 ? (register >>> 1) ^ 0xedb88320 : register >>> 1;
    }
  }
  return ~register >>> 0;
}

export function number(bytes) {
  return bytes.reduceRight((all, byte) => (all << 8n) | BigInt(byte), 0n);
}

// The bytes, or nothing where the digits are not base64url.
export function bytesOf(digits) {
  const bits = [...digits].map((it) => ALPHABET.indexOf(it).toString(2).padStart(6, "0")).join("");
  const spare = bits.length % 8;
  if (digits.length % 4 === 1 || Number.parseInt(bits.slice(bits.length - spare) || "0", 2) !== 0) {
    return [];
  }
  return (bits.slice(0, bits.length - spare).match(/.{8}/g) ?? []).map((it) => Number.parseInt(it, 2));
}
