// Files for the user's device, made in the browser: nothing is sent.

import { ANSWER_TIME, refusalOf } from "../acts.js";

/** Whether a frame around this page is known to lack a sandbox token. Frames of other sites can't be
 * inspected. */
function lacksSandboxToken(token) {
  try {
    for (let view = /** @type {Window} */ (window); view !== view.parent; view = view.parent) {
      const frame = /** @type {HTMLIFrameElement} */ (view.frameElement);
      if (frame?.hasAttribute("sandbox") && !frame.sandbox.contains(token)) return true;
    }
  } catch {} // A frame of another site.
  return false;
}

/** Whether downloads are likely to be blocked: in a sandbox, or in a frame of another site. */
export function mayHoldFilesBack() {
  try {
    return globalThis.origin === "null" || (window.parent !== window && !window.frameElement);
  } catch {
    return true;
  }
}

/** A part of a long file. The browser moves it out of the page's memory now, instead of all parts at the
 * end. */
export const filePart = (texts) => new Blob(texts);

/** Hands a file to the browser; `parts` are those of a Blob. The outcome is `unconfirmed` at best. */
export function downloadFile(name, type, parts) {
  if (!("download" in HTMLAnchorElement.prototype)) return "missing";
  if (lacksSandboxToken("allow-downloads")) return "forbidden";
  try {
    const link = document.createElement("a");
    // The address lives as long as the page: some browsers read it well after the press.
    link.href = URL.createObjectURL(new Blob(parts, { type }));
    link.download = name;
    link.click();
    return "unconfirmed";
  } catch (error) {
    return refusalOf(error);
  }
}

/** The PNG file of a canvas, encoded while everything else waits; undefined where the browser gives none. */
function encodeNow(canvas) {
  try {
    const [type, base64] = canvas.toDataURL("image/png").split(",");
    if (type !== "data:image/png;base64") return undefined;
    return new Blob([Uint8Array.from(atob(base64), (it) => it.charCodeAt(0))], { type: "image/png" });
  } catch {
    return undefined;
  }
}

/** Tolerance per colour channel: browsers that resist fingerprinting add a little noise. */
const NOISE = 8;

/** Reports what is drawn as the Blob of a PNG file; undefined if the browser gives none in time, or
 * gives a different picture, whose first pixels don't have the colour `ground`, as `[r, g, b]`. */
export function exportCanvas(canvas, ground, report) {
  let isOver = false;
  const end = (blob) => {
    if (isOver) return;
    isOver = true;
    report(blob ?? undefined);
  };
  // Chromium encodes in idle time, which may not come for seconds.
  setTimeout(() => isOver || end(encodeNow(canvas)), ANSWER_TIME);
  try {
    const { data } = canvas.getContext("2d").getImageData(0, 0, 16, 4);
    const colour = [...ground, 255];
    const isTrue = data.length && data.every((value, at) => Math.abs(value - colour[at % 4]) <= NOISE);
    if (isTrue) canvas.toBlob(end, "image/png");
    else end();
  } catch {
    end();
  }
}
