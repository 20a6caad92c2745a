//! Results side by side: what changed, and what may be chance.
//!
//! Most visitors compare two results of the questionnaire in front of them, and need `compare`
//! alone; `compare_sides` and `over_time` take any that were kept, of whichever revision.

mod shared;
mod sides;
mod steps;

pub use sides::{Basis, Compared, Comparison, OverTime, Side, compare_sides, over_time};
use std::fmt;
use steps::Steps;

/// How the second result stands to the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The second is higher.
    Up,
    /// The second is lower.
    Down,
    /// No difference, or one so small that a second reading of one item would make it.
    Steady,
    /// One of them has no score here, or they have no answered item in common.
    Unknown,
}

/// Why results are not compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotComparable {
    /// They speak of different things.
    Perimeter,
    /// They rest on different items.
    Path,
    /// They answer different questionnaires, or two that go by one name.
    Questionnaire,
    /// The later revision does not say which items are the same, or none is that both asked.
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
