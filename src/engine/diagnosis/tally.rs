//! One dimension: what was answered, and whether that makes a score.

use super::Score;
use crate::answers::{Answer, Answers, Level};
use crate::questionnaire::{Path, Questionnaire};
use std::cmp::Ordering;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DimensionResult {
    pub dimension: usize,
    pub tally: Tally,
    pub state: DimensionState,
}

/// How the items of a dimension were answered.
///
/// `asked` less those not applicable is `applicable`: `answered`, `do_not_know` and `blank`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Items that the path asks.
    pub asked: usize,
    pub applicable: usize,
    /// Items answered with a level.
    pub answered: usize,
    pub do_not_know: usize,
    pub blank: usize,
    /// The levels, added up: at most `3 * answered`.
    pub sum: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DimensionState {
    /// No item applies: left out of everything.
    NotApplicable,
    /// Too few items answered with a level. It is shown as such, never as a zero.
    NotCalculated {
        needed: usize,
    },
    Scored(Score),
}

impl DimensionResult {
    /// What these items make of a dimension.
    pub(crate) fn of(
        dimension: usize,
        items: impl ExactSizeIterator<Item = usize>,
        answers: &Answers,
    ) -> Self {
        let tally = Tally::of(items, answers);
        Self { dimension, tally, state: tally.state() }
    }

    pub fn score(&self) -> Option<Score> {
        match self.state {
            DimensionState::Scored(score) => Some(score),
            DimensionState::NotApplicable | DimensionState::NotCalculated { .. } => None,
        }
    }

    pub fn is_applicable(&self) -> bool {
        self.state != DimensionState::NotApplicable
    }
}

impl Tally {
    /// What a result without its answers knows of a dimension: a don't-know counts as a blank.
    /// `None` when no answers could give these counts.
    pub fn of_counts(asked: usize, applicable: usize, answered: usize, sum: usize) -> Option<Self> {
        let blank = applicable.checked_sub(answered)?;
        let is_possible = applicable <= asked && sum <= usize::from(Level::MAX) * answered;
        is_possible.then_some(Self { asked, applicable, answered, do_not_know: 0, blank, sum })
    }

    fn of(items: impl ExactSizeIterator<Item = usize>, answers: &Answers) -> Self {
        let mut tally = Self { asked: items.len(), applicable: items.len(), ..Self::default() };
        for item in items {
            match answers.get(item) {
                Some(Answer::Level(level)) => {
                    tally.answered += 1;
                    tally.sum += usize::from(level.value());
                }
                Some(Answer::NotApplicable) => tally.applicable -= 1,
                Some(Answer::DoNotKnow) => tally.do_not_know += 1,
                None => tally.blank += 1,
            }
        }
        tally
    }

    /// At least half of the items that apply, and two of them unless only one is asked:
    /// one level alone would say too much about a dimension.
    fn needed(&self) -> usize {
        if self.asked == 1 { 1 } else { self.applicable.div_ceil(2).max(2) }
    }

    fn state(&self) -> DimensionState {
        let needed = self.needed();
        match Score::of_levels(self.sum, self.answered) {
            _ if self.applicable == 0 => DimensionState::NotApplicable,
            Some(score) if self.answered >= needed => DimensionState::Scored(score),
            _ => DimensionState::NotCalculated { needed },
        }
    }

    /// Compares `answered / applicable`, exactly.
    pub(super) fn cmp_coverage(&self, other: &Self) -> Ordering {
        (self.answered * other.applicable).cmp(&(other.answered * self.applicable))
    }
}

/// One for each dimension, in order.
pub(crate) fn tallies(questionnaire: &Questionnaire, path: Path, answers: &Answers) -> Vec<Tally> {
    let of = |it| Tally::of(Questionnaire::items_asked(it, path), answers);
    questionnaire.dimensions().iter().map(of).collect()
}

pub(super) fn dimensions(tallies: &[Tally]) -> Vec<DimensionResult> {
    let result = |(dimension, &tally): (usize, &Tally)| DimensionResult {
        dimension,
        tally,
        state: tally.state(),
    };
    tallies.iter().enumerate().map(result).collect()
}
