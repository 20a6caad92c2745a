// A sound for each code read, so that the facilitator can keep their eyes on the phones; silent where the
// browser refuses sound.

/** In hertz, one after another. */
const NOTES = { counted: [1320], again: [880, 880], refused: [220], over: [660, 880, 660, 880] };
const LENGTH = 0.09;
const GAP = 0.05;
let context;

/** `counted`: short and high; `again`: two tones, for a result that is there already; `refused`: low;
 * `over`: the countdown has ended. */
export function beep(kind) {
  try {
    context ??= new AudioContext();
    context.resume().catch(() => {});
    NOTES[kind].forEach((note, at) => play(note, context.currentTime + at * (LENGTH + GAP)));
  } catch {} // No sound here.
}

function play(note, start) {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = note;
  // Fades in and out within milliseconds, because a tone that is cut off clicks.
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.2, start + 0.01);
  volume.gain.setValueAtTime(0.2, start + LENGTH - 0.02);
  volume.gain.linearRampToValueAtTime(0, start + LENGTH);
  tone.connect(volume).connect(context.destination);
  tone.start(start);
  tone.stop(start + LENGTH);
}
