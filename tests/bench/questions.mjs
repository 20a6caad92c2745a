// The questions that every page asks: those of the release, and 1,000 made from them.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Items of a dimension in the long questionnaire; a pack allows nine (`docs/formats.md`). */
const PER_DIMENSION = 8;

/** The French pack of a release, of the latest revision. */
export function packOf(dist) {
  const folder = join(dist, "questions");
  const packs = readdirSync(folder).filter((it) => /\.fr\..*json$/.test(it));
  const read = packs.map((it) => JSON.parse(readFileSync(join(folder, it), "utf8")));
  return read.sort((a, b) => b.revision - a.revision)[0];
}

/** A pack of another id with this many items, whose texts are those of `pack` in turn. */
export function longPack(pack, count) {
  const items = pack.axes.flatMap((it) => it.dimensions).flatMap((it) => it.items);
  const [dimension] = pack.axes[0].dimensions;
  const long = Array.from({ length: count }, (_, at) => {
    const { id, glosses, ...item } = items[at % items.length];
    const stem = Object.fromEntries(Object.entries(item.stem).map(([key, text]) => [key, `${at + 1}. ${text}`]));
    return { ...item, id: `Q${at + 1}`, stem };
  });
  const dimensions = Array.from({ length: Math.ceil(count / PER_DIMENSION) }, (_, at) => ({
    ...dimension,
    id: `D${at + 1}`,
    name: `${dimension.name}, ${at + 1}`,
    short: `${dimension.short}, ${at + 1}`,
    items: long.slice(at * PER_DIMENSION, (at + 1) * PER_DIMENSION),
  }));
  return { ...pack, id: `long-${count}`, axes: [{ id: "A", name: pack.axes[0].name, dimensions }], earlier: undefined };
}

/** What the other pages need of a pack: `{ id, title, themes: [{ name, items: [{ id, stem, levels }] }] }`. */
export function plain(pack) {
  const dimensions = pack.axes.flatMap((it) => it.dimensions);
  const items = (dimension) => dimension.items.map(({ id, stem, levels }) => ({ id, stem: stem.team, levels }));
  return { id: pack.id, title: pack.texts.title, themes: dimensions.map((it) => ({ name: it.name, items: items(it) })) };
}

export const idsOf = (pack) => plain(pack).themes.flatMap((it) => it.items.map(({ id }) => id));

/** The same answers on every page: an index among the four levels and the two exits. */
export const choiceAt = (position) => (position * 5 + Math.floor(position / 3)) % 6;
export const ANSWERS = ["0", "1", "2", "3", "not-applicable", "do-not-know"];
