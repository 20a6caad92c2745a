//! Compares the lengths of the levels, in characters.

use super::{Levels, Text};
use crate::finding::Flaw;
use std::fmt;

/// The maximum mean length of a level, in percent of the shortest mean.
const MEAN_MAX: usize = 125;

/// The items whose level 3 is at least as long as any other.
pub(super) fn longest_at_highest<'a>(items: &Levels<'a>) -> Vec<&'a str> {
    let is_longest =
        |[lower @ .., highest]: &[&Text; 4]| lower.iter().all(|it| length(it) <= length(highest));
    items.iter().filter(|(_, levels)| is_longest(levels)).map(|(id, _)| *id).collect()
}

fn length(text: &Text) -> usize {
    text.value.chars().count()
}

/// The mean length of each level over all items.
pub(super) struct MeanLengths {
    sums: [usize; 4],
    item_count: usize,
}

impl MeanLengths {
    pub(super) fn of(items: &Levels<'_>) -> Self {
        let mut sums = [0; 4];
        for levels in items.values() {
            for (sum, level) in sums.iter_mut().zip(levels) {
                *sum += length(level);
            }
        }
        Self { sums, item_count: items.len() }
    }

    pub(super) fn cue(&self) -> Option<Flaw> {
        let min = self.sums.iter().min().copied().unwrap_or(0);
        let is_apart = self.sums.iter().any(|sum| sum * 100 > min * MEAN_MAX);
        is_apart.then(|| Flaw::new(self.to_string(), "bring them within a quarter of each other"))
    }
}

impl fmt::Display for MeanLengths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mean = |sum| {
            let tenths = sum * 10 / self.item_count.max(1);
            format!("{}.{}", tenths / 10, tenths % 10)
        };
        write!(f, "levels 0 to 3 have {} characters on average", self.sums.map(mean).join(", "))
    }
}
