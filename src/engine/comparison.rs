//! Compares results: what changed, and which differences may be noise.
//!
//! [`compare_sides`] takes two results and [`over_time`] any number, of whichever revisions.

mod shared;
mod sides;
mod steps;

pub use sides::{Basis, Compared, Comparison, OverTime, Side, compare_sides, over_time};
use std::fmt;
use steps::Steps;

/// How the second result differs from the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The second is higher.
    Up,
    /// The second is lower.
    Down,
    /// The second is one level higher in all, as reconsidering a single item would make it: no more
    /// than a hint.
    OneUp,
    /// The second is one level lower in all.
    OneDown,
    /// The scores differ because other items were answered.
    OtherItems,
    /// The scores are equal.
    Steady,
    /// One of them has no score here, or they have no answered item in common.
    Unknown,
}

/// Why results cannot be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotComparable {
    /// They are about different perimeters.
    Perimeter,
    /// They are based on different items.
    Path,
    /// They answer different questionnaires, or two questionnaires with the same id and revision.
    Questionnaire,
    /// The later revision has no revision map for the earlier one, or no item was asked in all
    /// results.
    Revision,
}

impl Change {
    /// Whether more than chance, or another choice of items, explains it.
    pub fn is_clear(self) -> bool {
        matches!(self, Self::Up | Self::Down)
    }

    /// Whether the scores differ, and nobody can tell yet what that means.
    pub fn is_unclear(self) -> bool {
        matches!(self, Self::OneUp | Self::OneDown | Self::OtherItems)
    }
}

impl fmt::Display for NotComparable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Perimeter => "results of different perimeters",
            Self::Path => "results of different paths",
            Self::Questionnaire => "results of different questionnaires",
            Self::Revision => "results of revisions that share no item",
        })
    }
}

impl std::error::Error for NotComparable {}
