// Reads the texts of the QR codes in a picture, with the browser's own detector if it has one, else with
// our wasm.

/** As wide as a camera's picture: a code on a phone at arm's length has few pixels for each module. */
const WIDTH_MAX = 1280;
/** A photograph is searched in several sizes: a small code needs more pixels, a large one fewer. */
const PHOTO_WIDTHS = [1280, 2560, 640];

/** The texts of the codes in a picture file; throws if the picture can't be opened. */
export async function readImage(file, load) {
  const picture = await createImageBitmap(file);
  try {
    const read = codeReader(load, 0);
    for (const width of PHOTO_WIDTHS) {
      const texts = await read(picture, width);
      if (texts.length) return texts;
    }
    return [];
  } finally {
    picture.close();
  }
}

/** A module that failed once would fail for ever, so each attempt has an address of its own. */
let failures = 0;

async function ownDecoder() {
  try {
    const { decoder } = await import(failures ? `./scanner.js?${failures}` : "./scanner.js");
    return await decoder();
  } catch (error) {
    failures++;
    throw error;
  }
}

/** In milliseconds: a browser's own detector may exist and yet find nothing, or never answer. */
const DOUBT = 1200;
const SUPPORT = 500;
/** In milliseconds: if our own decoder fails to load, how long until it is requested again. */
const AGAIN = 10_000;

/**
 * Reads pictures of one kind, with the browser's own detector as long as it finds something. After
 * `doubt` milliseconds without a code, our decoder looks too: it is loaded with the first picture that
 * needs it, and reads what some browsers don't, such as codes that are light on dark.
 */
export function codeReader(load = ownDecoder, doubt = DOUBT) {
  const draw = pixelReader();
  let own = ownDetector();
  let since;
  let hasFound = false;
  let decoder;
  let failures = 0;
  return async (picture, widthMax = WIDTH_MAX) => {
    const detector = await own;
    since ??= performance.now();
    if (detector) {
      const texts = await detected(detector, picture);
      if (texts?.length) {
        hasFound = true;
        since = undefined;
        return texts;
      }
      if (!texts) own = undefined;
      else if (performance.now() - since < doubt) return [];
    }
    try {
      const decode = await (decoder ??= load());
      const drawn = draw(picture, widthMax);
      return drawn ? await decode(lightness(drawn.data), drawn.width, drawn.height) : [];
    } catch (error) {
      // Without a network, the browser's own detector may have to do; ours is requested again after a
      // while.
      failures++;
      if (!own || (failures > 1 && !hasFound)) throw error;
      [decoder, since] = [undefined, performance.now() + AGAIN];
      return [];
    }
  };
}

/** `undefined` if the detector throws or takes too long: from then on, ours decodes. */
async function detected(detector, picture) {
  try {
    const codes = await within(DOUBT, detector.detect(picture));
    return codes.map((it) => it.rawValue).filter(Boolean);
  } catch {}
}

/** The browser's own detector, if it reads QR codes: many browsers have the class but not the function. */
async function ownDetector() {
  try {
    const formats = await within(SUPPORT, BarcodeDetector.getSupportedFormats());
    if (formats.includes("qr_code")) return new BarcodeDetector({ formats: ["qr_code"] });
  } catch {} // There is none here.
}

function within(time, promise) {
  const late = new Promise((_, reject) => setTimeout(() => reject(Error("no answer")), time));
  return Promise.race([promise, late]);
}

/** Returns a function that gives the pixels of a picture, scaled down to `widthMax`; none before the
 * picture has a size. */
function pixelReader() {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  return (picture, widthMax) => {
    const [wide, high] = [picture.videoWidth ?? picture.width, picture.videoHeight ?? picture.height];
    if (!wide || !high) return undefined;
    const scale = Math.min(1, widthMax / Math.max(wide, high));
    const [width, height] = [wide, high].map((it) => Math.max(1, Math.round(it * scale)));
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    // A photograph is many times too wide, and the modules of its code must not fall between pixels.
    context.imageSmoothingQuality = "high";
    context.drawImage(picture, 0, 0, width, height);
    return context.getImageData(0, 0, width, height);
  };
}

function lightness(pixels) {
  const luma = new Uint8Array(pixels.length / 4);
  for (let at = 0, from = 0; at < luma.length; at++, from += 4) {
    luma[at] = (77 * pixels[from] + 150 * pixels[from + 1] + 29 * pixels[from + 2]) >> 8;
  }
  return luma;
}
