// Reads a zip as programs do: by the directory at its end.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { crc32, inflateRawSync } from "node:zlib";
import { expect } from "@playwright/test";

/** The files of a zip, by path; each must be what its checksum says.
 * @returns {Map<string, Buffer>} */
export function unzipped(bytes) {
  const end = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
  let at = bytes.readUInt32LE(end + 16);
  const files = new Map();
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const path = bytes.toString("utf8", at + 46, at + 46 + name);
    const start = bytes.readUInt32LE(at + 42);
    const content = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const packed = bytes.subarray(content, content + bytes.readUInt32LE(at + 20));
    const file = bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
    expect(crc32(file), path).toBe(bytes.readUInt32LE(at + 16));
    files.set(path, file);
    at += 46 + name + extra + comment;
  }
  return files;
}

/** Writes the files into a folder, for a host without headers of its own. */
export function unpack(files, folder) {
  for (const [path, content] of [...files, ["_headers", ""]]) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
