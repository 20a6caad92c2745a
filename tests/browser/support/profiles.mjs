// Answers of whole questionnaires, and their figures.
//
// `0` to `3` are levels, `N` does not apply, `D` don't know, `_` no answer.

import { questionnaire } from "../pages/questionnaire.mjs";

/** The golden profile, and its figures: overall 46, stage 2, 36 answers of 39. */
export const GOLDEN = [..."221 322 222 101 112 21D 223 11N 011 221 00D 212 111".replaceAll(" ", "")];
export const GOLDEN_SCORES = [56, 78, 67, 22, 44, 50, 78, 33, 22, 56, 0, 56, 33];
export const GOLDEN_STRENGTHS = ["A2", "A7", "A3"];
export const GOLDEN_PRIORITIES = ["B4", "A4", "B2"];
/** The lowest item of each priority, whose first step is suggested. */
export const GOLDEN_LOWEST = ["B4a", "A4b", "B2a"];

/** A link to it that was once published: such links must open for ever. */
export const GOLDEN_LINK = "./#r=1BQEAP3wZtF8mASNFZ4mrze9SJkkKkkiptIRIpABVlARfQiOq";

/** The first item of each theme of the golden profile, except for the last two. */
export const EXPRESS = [..."2321122102021"];

/** The stage of a score: the scale is cut at 25, 50 and 75. */
export const stage = (score) => Math.min(4, Math.floor(score / 25) + 1);

const STORED = { N: "not-applicable", D: "do-not-know" };

/** The storage of a browser in which these answers were given earlier (`docs/formats.md`). */
export function cameBefore(origin, answers, { perimeter = "team", path = "complete", step = "summary", date = 9823, resultId = "0123456789abcdef" } = {}) {
  const { id, revision, items, express } = questionnaire("fr");
  const begin = `faire-ensemble/1/${id}/${revision}/`;
  const asked = path === "express" ? express : items;
  const entries = [
    [`${begin}perimeter`, perimeter],
    [`${begin}${perimeter}/place`, { path, step, id: resultId, date }],
  ];
  asked.forEach((item, at) => {
    const answer = answers[at] ?? "_";
    if (answer !== "_") entries.push([`${begin}${perimeter}/answer/${item.id}`, STORED[answer] ?? answer]);
  });
  const localStorage = entries.map(([name, value]) => ({ name, value: JSON.stringify(value) }));
  return { cookies: [], origins: [{ origin: new URL(origin).origin, localStorage }] };
}

/** The answers of a person who answers at random; the same ones for the same seed. */
export function random(seed) {
  let state = seed;
  const next = () => (state = (state * 48271) % 2147483647) / 2147483647;
  for (let warm = 0; warm < 9; warm++) next();
  return Array.from({ length: 39 }, () => "01230123DDN_"[Math.floor(next() * 12)]);
}

/** The answers whose result has the longest texts: the three themes with the longest first steps are the
 * lowest, and every theme that can has something that is not known. */
export function longest(lang, path) {
  const { themes } = questionnaire(lang);
  const lengths = themes.map(({ items: [{ first_step = "", help = "", topic, levels }] }) => [first_step, help, topic, levels[2]].join("").length);
  const third = [...lengths].sort((a, b) => b - a)[2];
  if (path === "express") return lengths.map((it) => (it >= third ? "0" : "3"));
  return lengths.flatMap((it) => [...(it >= third ? "00D" : "33D")]);
}
