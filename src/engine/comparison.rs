//! Two results of the same questionnaire side by side: what changed, and what may be chance.

use crate::engine::answers::{Answer, Response};
use crate::engine::diagnosis::{Diagnosis, DimensionResult};
use crate::engine::questionnaire::Questionnaire;
use std::cmp::Ordering;
use std::fmt;
use std::ops::Range;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DimensionChange {
    pub dimension: usize,
    pub change: Change,
}

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

/// Why two results are not compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotComparable {
    /// They speak of different things.
    Perimeter,
    /// They rest on different items.
    Path,
}

impl fmt::Display for NotComparable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Perimeter => "results of different perimeters",
            Self::Path => "results of different paths",
        })
    }
}

impl std::error::Error for NotComparable {}

/// One change for each dimension. Both results are of this questionnaire.
pub fn compare(
    questionnaire: &Questionnaire,
    first: &Response,
    second: &Response,
) -> Result<Vec<DimensionChange>, NotComparable> {
    if first.perimeter != second.perimeter {
        return Err(NotComparable::Perimeter);
    }
    if first.path != second.path {
        return Err(NotComparable::Path);
    }
    let of = |it: &Response| Diagnosis::of(questionnaire, it.path, &it.answers).dimensions;
    let pairs = of(first).into_iter().zip(of(second));
    let changes = pairs.zip(questionnaire.dimensions()).map(|((before, after), dimension)| {
        let items = Questionnaire::items_asked(dimension, first.path);
        let steps = Steps::between(items, first, second);
        DimensionChange { dimension: before.dimension, change: steps.change(&before, &after) }
    });
    Ok(changes.collect())
}

/// How the items of one dimension moved, among those with a level in both results.
#[derive(Default)]
struct Steps {
    in_common: usize,
    items_up: usize,
    items_down: usize,
    levels_up: u64,
    levels_down: u64,
}

impl Steps {
    fn between(items: Range<usize>, first: &Response, second: &Response) -> Self {
        let mut steps = Self::default();
        for item in items {
            let pair = (first.answers.get(item), second.answers.get(item));
            let (Some(Answer::Level(from)), Some(Answer::Level(to))) = pair else { continue };
            steps.in_common += 1;
            steps.items_up += usize::from(to > from);
            steps.items_down += usize::from(to < from);
            steps.levels_up += u64::from(to.value().saturating_sub(from.value()));
            steps.levels_down += u64::from(from.value().saturating_sub(to.value()));
        }
        steps
    }

    /// A change is two steps of one level (22 points out of 100 when three items are asked), or
    /// another stage that two items confirm. A score that moved because other items were
    /// answered is not a change.
    fn change(&self, before: &DimensionResult, after: &DimensionResult) -> Change {
        let (Some(from), Some(to), 1..) = (before.score(), after.score(), self.in_common) else {
            return Change::Unknown;
        };
        let (change, levels, items) = match to.cmp(&from) {
            Ordering::Greater => {
                let levels = self.levels_up.saturating_sub(self.levels_down);
                (Change::Up, levels, self.items_up)
            }
            Ordering::Less => {
                let levels = self.levels_down.saturating_sub(self.levels_up);
                (Change::Down, levels, self.items_down)
            }
            Ordering::Equal => return Change::Steady,
        };
        let two_steps = from.is_apart(to, 2, 3 * before.tally.asked as u64);
        let is_confirmed = from.stage() != to.stage() && items >= 2;
        if (levels >= 2 && two_steps) || is_confirmed { change } else { Change::Steady }
    }
}
