//! The counts of one dimension, and whether they are enough for a score.

use super::Score;
use crate::answers::{Answer, Answers, Level};
use crate::questionnaire::{Path, Questionnaire};
use std::cmp::Ordering;

/// One dimension of a result, by its position in the questionnaire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DimensionResult {
    pub dimension: usize,
    pub tally: Tally,
    pub state: DimensionState,
}

/// How the items of a dimension were answered.
///
/// `applicable` is `asked` minus the items that do not apply; it is also the sum of `answered`,
/// `do_not_know` and `blank`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Items that the path asks.
    pub asked: usize,
    pub applicable: usize,
    /// Items answered with a level.
    pub answered: usize,
    pub do_not_know: usize,
    pub blank: usize,
    /// The sum of the levels: at most `3 * answered`.
    pub sum: usize,
}

/// Whether a dimension has a score, or why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DimensionState {
    /// No item applies: the dimension is left out of every figure.
    NotApplicable,
    /// Fewer than `needed` items are answered with a level. It is shown as such, never as zero.
    NotCalculated {
        needed: usize,
    },
    Scored(Score),
}

impl DimensionResult {
    /// The result of a dimension on these items.
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
    /// The counts of a dimension in a result without answers: don't-knows count as blanks. `None`
    /// when no answers could produce these counts.
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

    /// At least half of the applicable items, and two of them unless only one is asked: a single
    /// level would carry too much weight for a dimension.
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

    /// Compares `answered / applicable` exactly.
    pub(super) fn cmp_coverage(&self, other: &Self) -> Ordering {
        (self.answered * other.applicable).cmp(&(other.answered * self.applicable))
    }
}

/// One tally per dimension, in questionnaire order.
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
