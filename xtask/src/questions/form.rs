//! Whether the mere form of the levels gives the answer away.
//!
//! Somebody who wishes to look good needs no question where the highest level is always the
//! longest text, or has a word or a turn that no other level has.

use super::book::{Book, Text};
use super::source::Report;
use super::structure::Structure;
use std::collections::{BTreeMap, BTreeSet};

/// The questionnaire of this repository is refused what others are warned of.
const OURS: &str = "maturite-cooperative";
/// With fewer items, chance alone goes past the shares below.
const ITEMS_MIN: usize = 10;
/// Of so many items, level 3 may share a word of its own in `WORD_MAX`, and be the longest in
/// `LONGEST_MAX`.
const OF_ITEMS: usize = 39;
const WORD_MAX: usize = 15;
const LONGEST_MAX: usize = 20;
/// The longest mean length of a level, in hundredths of the shortest.
const MEAN_MAX: usize = 125;
/// Of so many items, level 3 may have a turn that no other of their levels has in `TURN_MAX`.
const TURN_MAX: usize = 5;
/// In more items than those, what a level has of a turn, in hundredths of the mean of the four.
const TURN_MEAN_MAX: usize = 150;

/// A turn that may tell a level: a name for it, and whether a text has it.
type Turn = (&'static str, fn(&str) -> bool);

/// In the languages of ours; of others nothing is said.
const TURNS: [Turn; 2] = [
    ("a second clause", |it| [", et ", ", and "].iter().any(|sign| it.contains(sign))),
    ("“we”, “us” or “our”", |it| {
        let words = words_of(it);
        ["we", "us", "our"].iter().any(|word| words.contains(*word))
    }),
];

/// The four levels of each item, by its id.
type Levels<'a> = BTreeMap<&'a str, [&'a Text; 4]>;

/// Notes the figures of a language, and finds what is past its limit.
pub(super) fn check(structure: &Structure, book: &Book, report: &mut Report) {
    let items = levels(book);
    let Some(line) = items.values().next().map(|[first, ..]| first.line) else { return };
    let (word_max, longest_max) = (share(&items, WORD_MAX), share(&items, LONGEST_MAX));
    let words = words_of_the_highest(&items);
    let longest = longest_at_the_highest(&items);
    let means = Means::of(&items);
    let turns = TURNS
        .map(|turn| Standing::of(turn, &items))
        .into_iter()
        .filter(Standing::is_any)
        .collect::<Vec<_>>();

    let count = items.len();
    let (most, word) =
        words.iter().map(|(it, ids)| (ids.len(), it.as_str())).max().unwrap_or((0, "–"));
    report.note(format!(
        "{}: {means}, the highest at most a quarter above the lowest; level 3 is the longest in {} \
         of {count} items, at most {longest_max}; of the words of level 3 alone, {word:?} stands \
         in {most} items, at most {word_max}",
        book.lang,
        longest.len(),
    ) + &turns.iter().map(|it| format!("; {it}")).collect::<Vec<_>>().concat());
    if count < ITEMS_MIN {
        return;
    }
    let mut found = Vec::new();
    for (word, ids) in words.iter().filter(|(_, ids)| ids.len() > word_max) {
        found.push(format!(
            "level 3 says {word:?} in {} items and no other level does ({}); say it in {word_max} \
             at most, or in other levels too",
            ids.len(),
            ids.join(", "),
        ));
    }
    if longest.len() > longest_max {
        found.push(format!(
            "level 3 is the longest in {} of {count} items ({}); make it so in {longest_max} at most",
            longest.len(),
            longest.join(", "),
        ));
    }
    if means.are_apart() {
        found.push(format!("{means}; bring them within a quarter of each other"));
    }
    let turn_max = share(&items, TURN_MAX);
    found.extend(turns.iter().flat_map(|it| it.findings(turn_max)));
    for what in found {
        let what = format!("the form gives the answer away: {what}");
        if structure.id.get_ref() == OURS {
            report.refuse(&book.source, line, what);
        } else {
            report.warn(&book.source, line, what);
        }
    }
}

/// Items that lack a level are refused elsewhere.
fn levels(book: &Book) -> Levels<'_> {
    let of = |id| book.list(&format!("item.{id}.levels")).try_into().ok().map(|it| (id, it));
    book.children("item").into_keys().filter_map(of).collect()
}

/// What `max` of 39 items is among these.
fn share(items: &Levels<'_>, max: usize) -> usize {
    items.len() * max / OF_ITEMS
}

/// The words that level 3 alone has, each with the items where it stands.
fn words_of_the_highest<'a>(items: &Levels<'a>) -> BTreeMap<String, Vec<&'a str>> {
    let mut words: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (id, [.., highest]) in items {
        for word in words_of(&highest.value) {
            words.entry(word).or_default().push(id);
        }
    }
    for word in items.values().flat_map(|[lower @ .., _]| lower).flat_map(|it| words_of(&it.value))
    {
        words.remove(&word);
    }
    words
}

/// Whatever the case; an apostrophe parts two words.
fn words_of(text: &str) -> BTreeSet<String> {
    let words = text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    words.map(str::to_lowercase).collect()
}

fn length(text: &Text) -> usize {
    text.value.chars().count()
}

/// The items whose level 3 is at least as long as any other.
fn longest_at_the_highest<'a>(items: &Levels<'a>) -> Vec<&'a str> {
    let is_longest =
        |[lower @ .., highest]: &[&Text; 4]| lower.iter().all(|it| length(it) <= length(highest));
    items.iter().filter(|(_, levels)| is_longest(levels)).map(|(id, _)| *id).collect()
}

/// Where a turn stands.
struct Standing<'a> {
    name: &'static str,
    /// In how many items each level has it.
    counts: [usize; 4],
    /// The items where level 3 alone has it.
    alone: Vec<&'a str>,
}

impl<'a> Standing<'a> {
    fn of((name, has): Turn, items: &Levels<'a>) -> Self {
        let (mut counts, mut alone) = ([0; 4], Vec::new());
        for (id, levels) in items {
            let found = levels.map(|it| has(&it.value));
            for (count, found) in counts.iter_mut().zip(found) {
                *count += usize::from(found);
            }
            if found == [false, false, false, true] {
                alone.push(*id);
            }
        }
        Self { name, counts, alone }
    }

    fn is_any(&self) -> bool {
        self.counts != [0; 4]
    }

    fn findings(&self, max: usize) -> Vec<String> {
        let mut found = Vec::new();
        let all: usize = self.counts.iter().sum();
        for (level, count) in self.counts.iter().enumerate() {
            if *count > max && count * 400 > all * TURN_MEAN_MAX {
                found.push(format!(
                    "{self}; let level {level} have it in half as many again as their mean at most"
                ));
            }
        }
        if self.alone.len() > max {
            found.push(format!(
                "level 3 has {} in {} items and no other of their levels does ({}); let it in \
                 {max} at most, or in other levels too",
                self.name,
                self.alone.len(),
                self.alone.join(", "),
            ));
        }
        found
    }
}

impl std::fmt::Display for Standing<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let counts = self.counts.map(|it| it.to_string()).join(", ");
        let (name, alone) = (self.name, self.alone.len());
        write!(f, "levels 0 to 3 have {name} in {counts} items, {alone} at level 3 alone")
    }
}

/// How long each level is over all items.
struct Means {
    sums: [usize; 4],
    items: usize,
}

impl Means {
    fn of(items: &Levels<'_>) -> Self {
        let mut sums = [0; 4];
        for levels in items.values() {
            for (sum, level) in sums.iter_mut().zip(levels) {
                *sum += length(level);
            }
        }
        Self { sums, items: items.len() }
    }

    fn are_apart(&self) -> bool {
        let min = self.sums.iter().min().copied().unwrap_or(0);
        self.sums.iter().any(|sum| sum * 100 > min * MEAN_MAX)
    }
}

impl std::fmt::Display for Means {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mean = |sum| {
            let tenths = sum * 10 / self.items.max(1);
            format!("{}.{}", tenths / 10, tenths % 10)
        };
        write!(f, "levels 0 to 3 have {} characters on average", self.sums.map(mean).join(", "))
    }
}
