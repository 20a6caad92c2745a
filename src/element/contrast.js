// Applies a partner's colours where they reach a contrast of 4.5:1 in the current scheme, and keeps ours
// where they don't. Loaded only if a partner has set a colour.

const NAMES = ["accent", "surface", "text"];
/** Tried in this order; the first legible combination wins. */
const CHOICES = [NAMES, ["surface", "text"], ["accent"], []];
/** Foreground and background, by their names in tokens.css. */
const PAIRS = [
  ["text", "surface"], ["text", "card"], ["text", "accent-soft"], ["quiet", "surface"], ["quiet", "card"],
  ["accent", "surface"], ["accent", "card"], ["accent", "accent-soft"], ["accent-text", "accent"],
];
const LEAST = 4.5;

export function paint({ host, ground, say }) {
  const asked = getComputedStyle(host);
  const wishes = {};
  for (const name of NAMES) {
    const wish = asked.getPropertyValue(`--faire-ensemble-${name}`).trim();
    const parts = wish && computedColour(ground, wish);
    if (parts) wishes[name] = wish;
    else if (wish) say(`--faire-ensemble-${name}: ${wish} is no colour without transparency; ours stays`);
  }
  let worst;
  for (const names of CHOICES) {
    const taken = names.filter((name) => wishes[name]);
    applyColours(ground, wishes, taken);
    const contrasts = taken.length > 0 ? PAIRS.map(([ink, paper]) => contrast(token(ground, ink), token(ground, paper))) : [LEAST];
    const least = Math.min(...contrasts);
    worst ??= least;
    if (least < LEAST) continue;
    const left = Object.keys(wishes).filter((name) => !taken.includes(name));
    if (left.length > 0) say(`${left.map((name) => `--faire-ensemble-${name}: ${wishes[name]}`).join("; ")} makes a contrast of ${worst.toFixed(1)}:1 at the least, and 4.5:1 is needed; ours stays`);
    return;
  }
}

function applyColours(ground, wishes, names) {
  for (const name of NAMES) {
    if (names.includes(name)) ground.style.setProperty(`--_own-${name}`, wishes[name]);
    else ground.style.removeProperty(`--_own-${name}`);
  }
  ground.classList.toggle("ground--accent", names.includes("accent"));
  ground.classList.toggle("ground--own", names.includes("surface") || names.includes("text"));
  ground.style.removeProperty("--_own-accent-text");
  if (!names.includes("accent")) return;
  const accent = token(ground, "accent");
  const isDark = contrast(accent, [1, 1, 1]) >= contrast(accent, [0, 0, 0]);
  ground.style.setProperty("--_own-accent-text", isDark ? "#fff" : "#000");
}

const token = (ground, name) => computedColour(ground, `var(--_${name})`);

/** A CSS colour as red, green and blue from 0 to 1, as the browser computes it here; undefined if it is invalid. */
function computedColour(ground, colour) {
  ground.style.color = `color-mix(in srgb, ${colour}, ${colour})`;
  const shown = ground.style.color && getComputedStyle(ground).color;
  ground.style.color = "";
  const [, parts, alpha] = shown.match(/^color\(srgb ([^/]*)(\/.*)?\)$/) ?? [];
  return alpha ? undefined : parts?.trim().split(/\s+/).map(Number);
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one, other) {
  const [high, low] = [one, other].map(luminance).sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(parts) {
  const [red, green, blue] = parts.map((it) => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
