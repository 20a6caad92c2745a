// Replaces one file of a zip. The new content is written over the directory at the end, and the
// directory after it; the old content stays, unused. A library would unpack and compress two megabytes
// for that.

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
/** In bytes, without names. */
const [LOCAL_LENGTH, CENTRAL_LENGTH, END_LENGTH] = [30, 46, 22];

const view = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** Where the entry of a file is in the directory of a zip. */
function entryOf(directory, path) {
  const data = view(directory);
  for (let at = 0; at < directory.length; ) {
    const [name, extra, comment] = [28, 30, 32].map((field) => data.getUint16(at + field, true));
    const found = new TextDecoder().decode(directory.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + name));
    if (data.getUint32(at, true) === CENTRAL && found === path) return at;
    at += CENTRAL_LENGTH + name + extra + comment;
  }
  throw new Error(`the zip has no ${path}`);
}

/** The zip `bytes`, without a comment at its end, in which the file at `path` has this content, as the parts
 * of a Blob.
 * @param {Uint8Array<ArrayBuffer>} bytes @param {string} path @param {Uint8Array<ArrayBuffer>} content */
export function withFile(bytes, path, content) {
  const end = bytes.slice(-END_LENGTH);
  if (end.length < END_LENGTH || view(end).getUint32(0, true) !== END) throw new Error("this is no zip");
  const start = view(end).getUint32(16, true);
  const directory = bytes.slice(start, -END_LENGTH);
  const entry = view(directory);
  const at = entryOf(directory, path);
  const name = new TextEncoder().encode(path);

  entry.setUint16(at + 10, 0, true); // Not compressed.
  entry.setUint32(at + 16, crc32(content), true);
  entry.setUint32(at + 20, content.length, true);
  entry.setUint32(at + 24, content.length, true);
  entry.setUint32(at + 42, start, true);

  const header = new Uint8Array(LOCAL_LENGTH);
  view(header).setUint32(0, LOCAL, true);
  // The fields that both headers have, from the version to the length of the name; there is no extra field.
  header.set(directory.subarray(at + 6, at + 30), 4);
  view(end).setUint32(16, start + LOCAL_LENGTH + name.length + content.length, true);
  return [bytes.subarray(0, start), header, name, content, directory, end];
}
