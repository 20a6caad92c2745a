// Reads codes from the facilitator's camera. Pictures are never stored or sent.

import { codeReader } from "./code-reader.js";

export { beep } from "./beep.js";
export { readImage } from "./code-reader.js";

/** In milliseconds between two pictures: a code is held up for longer, and the page must stay
 * responsive. */
const EVERY = 100;
/** A code in view is reported once, and again if it comes back after this many milliseconds. */
const AWAY = 2000;
/** A camera that shows nothing at this many looks in a row, this many milliseconds apart, is given up. */
const LOOKS = 3;
const BETWEEN_LOOKS = 1500;

/**
 * Shows the camera in `video` and reads what it sees, until `stop()` of the returned object is called.
 * `found(text)` is called with each text when it comes into view.
 * `shown()` is called when the first picture is there.
 * `failed(name)` is called if it ends by itself: `refused` by the person or by the page's policy,
 * `none`: there is no camera, `busy`: used elsewhere, `lost` meanwhile, `dark`: it gives no picture,
 * `unread`: the decoder did not load.
 * `deviceId` is a camera of `cameras()`; `load` loads a decoder where the browser has none.
 * @param {{ video: HTMLVideoElement, found: (text: string) => void, shown?: () => void, failed?: (name: string) => void,
 *   deviceId?: string, load?: () => Promise<any> }} given
 */
export function scanning({ video, found, shown = () => {}, failed = () => {}, deviceId, load }) {
  const read = codeReader(load);
  const seen = sightings(found);
  let stream;
  let isOver = false;
  const stop = () => {
    isOver = true;
    for (const track of stream?.getTracks() ?? []) track.stop();
    if (stream && video.srcObject === stream) video.srcObject = null;
  };
  const end = (name) => {
    if (isOver) return;
    stop();
    failed(name);
  };
  const begin = async () => {
    try {
      stream = await opened(deviceId);
    } catch (error) {
      return end(REASONS[error?.name] ?? "busy");
    }
    // Stopped while the browser was asking for permission.
    if (isOver) return stop();
    for (const track of stream.getTracks()) track.onended = () => end("lost");
    Object.assign(video, { srcObject: stream, muted: true, playsInline: true });
    // If playing is refused or never starts, no picture comes, which is detected below.
    video.play()?.catch(() => {});
    for (let isFirst = true; !isOver; isFirst = false) {
      if (!(await nextPicture(video))) return end("dark");
      if (isFirst && !isOver) shown();
      const since = performance.now();
      const texts = isOver ? [] : await read(video);
      if (!isOver) seen(texts);
      // Rests for at least as long as it has worked.
      const spent = performance.now() - since;
      await new Promise((done) => setTimeout(done, Math.max(EVERY - spent, spent)));
    }
  };
  begin().catch((error) => {
    console.error("faire-ensemble:", error);
    end("unread");
  });
  return { stop };
}

/** The available cameras, as `{ deviceId, label }`; browsers name them once one has been allowed. */
export async function cameras() {
  const devices = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  const own = devices.filter((it) => it.kind === "videoinput" && it.deviceId);
  return own.map(({ deviceId, label }) => ({ deviceId, label }));
}

const REASONS = {
  NotAllowedError: "refused",
  SecurityError: "refused",
  NotFoundError: "none",
  OverconstrainedError: "none",
  // A page without https has no cameras to ask for.
  TypeError: "none",
};

function opened(deviceId) {
  const camera = deviceId ? { deviceId: { exact: deviceId } } : { facingMode: { ideal: "environment" } };
  return navigator.mediaDevices.getUserMedia({ video: { ...camera, width: { ideal: 1280 }, height: { ideal: 720 } } });
}

/** Whether a picture comes in time. A hidden page gets none, and waits. */
function nextPicture(video) {
  return new Promise((done) => {
    let looks = 0;
    const timer = setInterval(() => {
      looks = document.hidden ? 0 : looks + 1;
      if (looks === LOOKS) end(false);
    }, BETWEEN_LOOKS);
    const end = (isThere) => {
      clearInterval(timer);
      looks = LOOKS;
      done(isThere);
    };
    const look = () => {
      if (video.readyState > 1) end(true);
      else if (looks < LOOKS) requestAnimationFrame(look);
    };
    if (video.requestVideoFrameCallback) video.requestVideoFrameCallback(() => end(true));
    else requestAnimationFrame(look);
  });
}

/** Reports a text when it comes into view, not at each picture that still shows it. */
function sightings(found) {
  const last = new Map();
  return (texts) => {
    const now = performance.now();
    for (const [text, time] of last) if (now - time > AWAY) last.delete(text);
    for (const text of texts) {
      const isNew = !last.has(text);
      last.set(text, now);
      if (isNew) found(text);
    }
  };
}
