// A fake camera for Chromium: a film of codes on phones, held one after another as people hold them.

import { closeSync, openSync, writeSync } from "node:fs";
import { HEIGHT, WIDTH, pictured } from "./phones.mjs";

/** A code is in view for three quarters of a second, and never quite still. */
const FRAMES_PER_SECOND = 4;
const FRAMES_PER_SHOT = 3;

/**
 * How a phone is held. `size`: of the code with its white, in pixels. `turn`: in the plane of the
 * picture; `lean` and `nod`: out of it, about an upright and a level axis, seen from nearby; in degrees.
 * `blur`: of a camera that can't focus, as the reach of two box blurs. `light`: of the screen, of 255.
 */
const PLAIN = { size: 320, x: 320, y: 240, turn: 0, lean: 0, nod: 0, blur: 0, light: 235 };

/** Each code is held in one of these ways, in turn. */
export const DISTURBANCES = {
  plain: {},
  blurred: { blur: 2 },
  "out of focus": { blur: 3 },
  tilted: { turn: 14, lean: 28, nod: 12 },
  small: { size: 190, x: 210, y: 170 },
  dim: { light: 75 },
  turned: { size: 300, turn: 163 },
  "leaning back": { lean: -8, nod: 36 },
  "blurred and tilted": { size: 360, blur: 1, turn: -21, lean: -18 },
};

/** Two phones at once. */
const PAIR = [{ size: 270, x: 165, y: 250, turn: 6 }, { size: 270, x: 475, y: 230, turn: -9, lean: 12 }];

/** Chromium's flags to play a film as its camera, without a permission prompt. */
export function cameraArguments(file) {
  return ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", `--use-file-for-fake-video-capture=${file}`];
}

/** One shot for each text, the first two together: `[{ name, held: [{ text, ...how }] }]`. */
export function shotsOf(texts) {
  const ways = Object.entries(DISTURBANCES);
  const pair = { name: "a pair", held: texts.slice(0, 2).map((text, at) => ({ text, ...PLAIN, ...PAIR[at] })) };
  const others = texts.slice(2).map((text, at) => {
    const [name, way] = ways[at % ways.length];
    return { name, held: [{ text, ...PLAIN, ...way }] };
  });
  return [pair, ...others];
}

/** Writes the shots as a film, which Chromium loops; returns its seconds. */
export function film(file, shots) {
  const out = openSync(file, "w");
  writeSync(out, `YUV4MPEG2 W${WIDTH} H${HEIGHT} F${FRAMES_PER_SECOND}:1 Ip A1:1 C420jpeg\n`);
  const grey = new Uint8Array((WIDTH * HEIGHT) / 2).fill(128);
  for (const shot of shots) {
    for (const picture of picturesOf(shot)) {
      writeSync(out, "FRAME\n");
      writeSync(out, picture);
      writeSync(out, grey);
    }
  }
  closeSync(out);
  return (shots.length * FRAMES_PER_SHOT) / FRAMES_PER_SECOND;
}

/** The pictures of a shot: a byte of lightness for each pixel. */
export function picturesOf({ held }) {
  return Array.from({ length: FRAMES_PER_SHOT }, (_, at) => {
    const hand = { x: at * 2 - 3, y: 2 - at, turn: at - 1 };
    const moved = held.map((it) => ({ ...it, x: it.x + hand.x, y: it.y + hand.y, turn: it.turn + hand.turn }));
    return pictured(moved, Math.max(...held.map((it) => it.blur)));
  });
}
