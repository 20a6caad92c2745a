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
    /// No difference, or one small enough that reconsidering a single item would produce it.
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
