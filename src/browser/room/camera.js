// The camera of whoever leads a group. Pictures are looked at and forgotten: none is kept or sent.
//
// The build puts beside this: reading.js and beep.js.

/** No more pictures a second: a code is held up for longer, and the page must stay awake. */
const EVERY = 100;
/** A code in view is told once, and again when it comes back after so many milliseconds. */
const AWAY = 2000;

/**
 * Shows the camera in `video` and reads what it sees, until `stop()` of what is returned.
 * `found(text)` hears each text when it comes into view.
 * `failed(name)` hears why it ended by itself: `refused` by the person or by the page's policy,
 * `none` there is, `busy` elsewhere, `lost` on the way, `unread`: what reads codes did not come.
 * `deviceId` is a camera of `cameras()`; `load` brings a decoder where the browser has none.
 */
export function scanning({ video, found, failed = () => {}, deviceId, load }) {
  const read = reading(load);
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
      return end(REASONS[error.name] ?? "busy");
    }
    // Stopped while somebody was asked.
    if (isOver) return stop();
    for (const track of stream.getTracks()) track.onended = () => end("lost");
    Object.assign(video, { srcObject: stream, muted: true, playsInline: true });
    // A page that takes its video away has stopped, or will.
    await video.play().catch(() => {});
    while (!isOver) {
      await nextPicture(video);
      const since = performance.now();
      const texts = isOver ? [] : await read(video);
      if (!isOver) seen(texts);
      // As much rest as work, at least.
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

/** The cameras there are, as `{ deviceId, label }`; browsers name them once one was allowed. */
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

function nextPicture(video) {
  return new Promise((done) => {
    if (video.requestVideoFrameCallback) video.requestVideoFrameCallback(done);
    else requestAnimationFrame(done);
  });
}

/** Tells a text when it comes into view, not at each picture that still shows it. */
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
