//! Finds phrasings that give a level away, whatever its words.

use super::Levels;
use super::vocabulary::words_of;
use crate::finding::Flaw;
use std::fmt;

/// How often a level may have a frequent phrasing, in percent of the mean of the four levels.
const SHARE_MAX: usize = 150;

/// The name of a phrasing, and a test for it.
type Phrasing = (&'static str, fn(&str) -> bool);

/// Phrasings in French and English, the languages of our own questionnaire; other languages are not
/// checked.
const PHRASINGS: [Phrasing; 2] = [
    ("a second clause", |it| [", et ", ", and "].iter().any(|sign| it.contains(sign))),
    ("“we”, “us” or “our”", |it| {
        let words = words_of(it);
        ["we", "us", "our"].iter().any(|word| words.contains(*word))
    }),
];

/// Where a phrasing occurs.
pub(super) struct PhrasingCounts<'a> {
    name: &'static str,
    /// For each level, the number of items in which it has the phrasing.
    counts: [usize; 4],
    /// The ids of the items in which level 3 alone has it.
    alone: Vec<&'a str>,
}

/// The counts of each phrasing that occurs.
pub(super) fn counts<'a>(items: &Levels<'a>) -> Vec<PhrasingCounts<'a>> {
    let counts = PHRASINGS.into_iter().map(|it| PhrasingCounts::of(it, items));
    counts.filter(|it| it.counts != [0; 4]).collect()
}

impl<'a> PhrasingCounts<'a> {
    fn of((name, has): Phrasing, items: &Levels<'a>) -> Self {
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

    /// `max` is the number of items up to which a phrasing does not count as a cue.
    pub(super) fn cues(&self, max: usize) -> Vec<Flaw> {
        let all: usize = self.counts.iter().sum();
        let is_frequent = |count: usize| count > max && count * 400 > all * SHARE_MAX;
        let levels = self.counts.iter().enumerate().filter(|(_, count)| is_frequent(**count));
        let frequent = |(level, _)| {
            let fix =
                format!("let level {level} have it in half as many again as their mean at most");
            Flaw::new(self.to_string(), fix)
        };
        levels.map(frequent).chain(self.alone_cue(max)).collect()
    }

    fn alone_cue(&self, max: usize) -> Option<Flaw> {
        let (name, count) = (self.name, self.alone.len());
        (count > max).then(|| {
            let ids = self.alone.join(", ");
            let problem = format!(
                "level 3 has {name} in {count} items and no other of their levels does ({ids})"
            );
            Flaw::new(problem, format!("let it in {max} at most, or in other levels too"))
        })
    }
}

impl fmt::Display for PhrasingCounts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counts = self.counts.map(|it| it.to_string()).join(", ");
        let (name, alone) = (self.name, self.alone.len());
        write!(f, "levels 0 to 3 have {name} in {counts} items, {alone} at level 3 alone")
    }
}
