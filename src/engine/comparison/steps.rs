//! How the items of one dimension moved, and whether that amounts to a change.

use super::Change;
use crate::answers::{Answer, Answers};
use crate::diagnosis::DimensionResult;
use std::cmp::Ordering;

/// How the items of one dimension moved, among those with a level in both results.
#[derive(Default)]
pub(super) struct Steps {
    in_common: usize,
    items_up: usize,
    items_down: usize,
    levels_up: u64,
    levels_down: u64,
}

impl Steps {
    pub(super) fn between(
        items: impl Iterator<Item = usize>,
        first: &Answers,
        second: &Answers,
    ) -> Self {
        let mut steps = Self::default();
        for item in items {
            let pair = (first.get(item), second.get(item));
            let (Some(Answer::Level(from)), Some(Answer::Level(to))) = pair else { continue };
            steps.in_common += 1;
            steps.items_up += usize::from(to > from);
            steps.items_down += usize::from(to < from);
            steps.levels_up += u64::from(to.value().saturating_sub(from.value()));
            steps.levels_down += u64::from(from.value().saturating_sub(to.value()));
        }
        steps
    }

    /// A change is two steps of one level (22 points out of 100 when three items are asked), or a
    /// different stage that two items confirm. A smaller difference is a hint, unless it comes from other
    /// items being answered.
    pub(super) fn change(&self, before: &DimensionResult, after: &DimensionResult) -> Change {
        let (Some(from), Some(to), 1..) = (before.score(), after.score(), self.in_common) else {
            return Change::Unknown;
        };
        let (change, hint, levels, items) = match to.cmp(&from) {
            Ordering::Greater => {
                let levels = self.levels_up.saturating_sub(self.levels_down);
                (Change::Up, Change::OneUp, levels, self.items_up)
            }
            Ordering::Less => {
                let levels = self.levels_down.saturating_sub(self.levels_up);
                (Change::Down, Change::OneDown, levels, self.items_down)
            }
            Ordering::Equal => return Change::Steady,
        };
        let two_steps = from.is_apart(to, 2, 3 * before.tally.asked as u64);
        let is_confirmed = from.stage() != to.stage() && items >= 2;
        match levels {
            _ if (levels >= 2 && two_steps) || is_confirmed => change,
            1 => hint,
            _ => Change::OtherItems,
        }
    }
}
