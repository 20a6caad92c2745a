// Pictures of codes on phones, as a camera would take them: drawn, blurred and with noise, by computation.

import qrcode from "qrcode-generator";

export const WIDTH = 640;
export const HEIGHT = 480;
/** White around a code, in modules (ISO/IEC 18004). */
const QUIET = 4;

/** A picture of phones, each as `{ text, …how it is held }`: a byte of lightness for each pixel. */
export function pictured(phones, blur) {
  const picture = ROOM.slice();
  for (const it of phones) draw(picture, { ...it, code: modulesOf(it.text) });
  return grainy(blur ? blurred(blurred(picture, blur), blur) : picture);
}

const known = new Map();

/** A byte for each module and for the white around: 1 is dark. */
function modulesOf(text) {
  if (!known.has(text)) known.set(text, encoded(text));
  return known.get(text);
}

function encoded(text) {
  const code = qrcode(0, "M");
  code.addData(text, "Byte");
  code.make();
  const count = code.getModuleCount() + 2 * QUIET;
  const dark = new Uint8Array(count * count);
  for (let y = QUIET; y < count - QUIET; y++) {
    for (let x = QUIET; x < count - QUIET; x++) dark[y * count + x] = code.isDark(y - QUIET, x - QUIET);
  }
  return { count, dark };
}

/** The background: a room, lighter to one side. */
const ROOM = new Float32Array(WIDTH * HEIGHT);
for (let at = 0; at < ROOM.length; at++) ROOM[at] = 70 + ((at % WIDTH) * 80) / WIDTH + Math.floor(at / WIDTH) / 16;

/** Draws a phone: traces each point of the picture back along its ray to the plane of the code. */
function draw(picture, { code: { count, dark }, size, x, y, turn, lean, nod, light }) {
  const far = 2.5 * size;
  const [right, down, out] = axes(turn, lean, nod);
  const seen = (across, along, behind) => {
    const reach = (out[2] * far) / (out[0] * across + out[1] * along + out[2] * far);
    const x = across * reach;
    const y = along * reach;
    const z = far * reach - far;
    const column = ((right[0] * x + right[1] * y + right[2] * z) / size + 0.5) * count;
    const row = ((down[0] * x + down[1] * y + down[2] * z) / size + 0.5) * count;
    const edge = Math.max(-column, -row, column - count, row - count);
    if (edge >= 2) return behind; // Beside the phone.
    if (edge >= 0) return 25; // Its rim.
    return dark[Math.floor(row) * count + Math.floor(column)] ? light / 10 : light;
  };
  const most = size * 0.9;
  for (let py = Math.max(0, Math.floor(y - most)); py < Math.min(HEIGHT, y + most); py++) {
    for (let px = Math.max(0, Math.floor(x - most)); px < Math.min(WIDTH, x + most); px++) {
      const at = py * WIDTH + px;
      // Four samples a pixel, as a sensor averages an area.
      let sum = 0;
      for (let part = 0; part < 4; part++) {
        sum += seen(px + 0.25 + (part % 2) / 2 - x, py + 0.25 + (part >> 1) / 2 - y, picture[at]);
      }
      picture[at] = sum / 4;
    }
  }
}

/** The axes of a phone's screen in the room: to its right, down, and into it. */
function axes(turn, lean, nod) {
  const [a, b, c] = [turn, lean, nod].map((it) => (it * Math.PI) / 180);
  const turned = ([x, y, z]) => [x * Math.cos(a) - y * Math.sin(a), x * Math.sin(a) + y * Math.cos(a), z];
  const leant = ([x, y, z]) => [x * Math.cos(b) + z * Math.sin(b), y, z * Math.cos(b) - x * Math.sin(b)];
  const nodded = ([x, y, z]) => [x, y * Math.cos(c) - z * Math.sin(c), y * Math.sin(c) + z * Math.cos(c)];
  return [[1, 0, 0], [0, 1, 0], [0, 0, 1]].map((it) => nodded(leant(turned(it))));
}

/** A box blur: the mean along the rows, then along the columns. */
function blurred(picture, reach) {
  const along = (from, step, length, lines, next) => {
    const to = new Float32Array(from.length);
    for (let line = 0; line < lines; line++) {
      const value = (at) => from[line * next + Math.min(length - 1, Math.max(0, at)) * step];
      let sum = 0;
      for (let at = -reach; at <= reach; at++) sum += value(at);
      for (let at = 0; at < length; at++) {
        to[line * next + at * step] = sum / (2 * reach + 1);
        sum += value(at + reach + 1) - value(at - reach);
      }
    }
    return to;
  };
  return along(along(picture, 1, WIDTH, HEIGHT, WIDTH), WIDTH, HEIGHT, WIDTH, 1);
}

/** Sensor noise, the same at each run. */
function grainy(picture) {
  const bytes = new Uint8ClampedArray(picture.length);
  let seed = 1;
  for (let at = 0; at < bytes.length; at++) {
    seed = (seed * 48271) % 2147483647;
    bytes[at] = picture[at] + (seed / 2147483647 - 0.5) * 12;
  }
  return bytes;
}
