// Compares the pixels of a page before the widget appeared and after a respondent finished.

import { PNG } from "pngjs";

/** How many pixels differ outside of a box: left, top, right and bottom, in pixels of the picture.
 *  `unseen` is the difference of a colour, out of 255, that does not count. */
export function changedOutside(box, before, after, unseen = 0) {
  // A pixel that the box covers in part belongs to the box.
  const [left, top, right, bottom] = [...box.slice(0, 2).map(Math.floor), ...box.slice(2).map(Math.ceil)];
  const [one, other] = [before, after].map((it) => PNG.sync.read(it));
  if (one.width !== other.width || one.height !== other.height) return Infinity;
  let changed = 0;
  for (let y = 0; y < one.height; y += 1) {
    for (let x = 0; x < one.width; x += 1) {
      if (x >= left && x < right && y >= top && y < bottom) continue;
      const at = 4 * (y * one.width + x);
      if ([0, 1, 2].some((it) => Math.abs(one.data[at + it] - other.data[at + it]) > unseen)) changed += 1;
    }
  }
  return changed;
}
