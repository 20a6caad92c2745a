//! What the answers say: dimensions first, then axes, then one figure with its reserves.
//!
//! All is counted in integers: the same answers give the same stage on every machine.
//! A blank and an exit are never a zero, and nothing is filled in for the respondent.

mod overall;
mod ranking;
mod score;
mod tally;

use crate::answers::Answers;
use crate::questionnaire::{Path, Questionnaire};
pub use overall::{NoOverall, Overall};
pub use ranking::{NextStep, Priority, Ranking, RankingKind};
pub use score::Score;
use std::ops::Range;
pub(crate) use tally::tallies;
pub use tally::{DimensionResult, DimensionState, Tally};

/// A result, as the answers to one path give it. Dimensions and axes are in questionnaire order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnosis {
    pub path: Path,
    pub dimensions: Vec<DimensionResult>,
    pub axes: Vec<AxisResult>,
    /// The figure for the whole, or why there is none.
    pub overall: Result<Overall, NoOverall>,
    pub coverage: Coverage,
    pub ranking: Ranking,
    /// Dimensions with an item that the respondent does not know, most of them first.
    pub unknowns: Vec<usize>,
    /// Dimensions at stage 1 while the whole is at stage 3 or 4: worth a sentence, and the
    /// figure stays what it is.
    pub watch_points: Vec<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AxisResult {
    pub axis: usize,
    /// The mean of its scored dimensions; `None` if they are fewer than half of those that apply.
    pub score: Option<Score>,
    pub dimensions_scored: usize,
    pub dimensions_applicable: usize,
}

/// What the whole result rests on, in items of the path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coverage {
    /// Items that are not set aside as not applicable: blanks are counted.
    pub applicable: usize,
    /// Items answered with a level.
    pub answered: usize,
    pub do_not_know: usize,
}

impl Diagnosis {
    /// Reads the items that the path asks, and no other.
    pub fn of(questionnaire: &Questionnaire, path: Path, answers: &Answers) -> Self {
        let tallies = tally::tallies(questionnaire, path, answers);
        Self::made(questionnaire, path, &tallies, Some(answers))
    }

    /// The same figures from counts alone, without answers: no next steps and no unknowns.
    pub fn of_tallies(questionnaire: &Questionnaire, path: Path, tallies: &[Tally]) -> Self {
        Self::made(questionnaire, path, tallies, None)
    }

    fn made(
        questionnaire: &Questionnaire,
        path: Path,
        tallies: &[Tally],
        answers: Option<&Answers>,
    ) -> Self {
        let dimensions = tally::dimensions(tallies);
        let overall = overall::overall(questionnaire, &dimensions);
        let axes = questionnaire.axes().iter().enumerate();
        let axes = axes.map(|(at, it)| axis(at, of_axis(&dimensions, &it.dimensions))).collect();
        Self {
            path,
            axes,
            coverage: coverage(&dimensions),
            ranking: ranking::ranking(questionnaire, path, answers, &dimensions),
            unknowns: unknowns(&dimensions),
            watch_points: watch_points(overall, &dimensions),
            overall,
            dimensions,
        }
    }
}

fn of_axis<'a>(dimensions: &'a [DimensionResult], own: &Range<usize>) -> &'a [DimensionResult] {
    dimensions.get(own.clone()).unwrap_or_default()
}

fn axis(axis: usize, own: &[DimensionResult]) -> AxisResult {
    let dimensions_applicable = own.iter().filter(|it| it.is_applicable()).count();
    let dimensions_scored = own.iter().filter_map(DimensionResult::score).count();
    let mean = Score::mean(own.iter().filter_map(DimensionResult::score));
    let score = mean.filter(|_| 2 * dimensions_scored >= dimensions_applicable);
    AxisResult { axis, score, dimensions_scored, dimensions_applicable }
}

fn coverage(dimensions: &[DimensionResult]) -> Coverage {
    let sum = |count: fn(&Tally) -> usize| dimensions.iter().map(|it| count(&it.tally)).sum();
    Coverage {
        applicable: sum(|it| it.applicable),
        answered: sum(|it| it.answered),
        do_not_know: sum(|it| it.do_not_know),
    }
}

fn unknowns(dimensions: &[DimensionResult]) -> Vec<usize> {
    let most = dimensions.iter().map(|it| it.tally.do_not_know).max().unwrap_or(0);
    let with = |count| dimensions.iter().filter(move |it| it.tally.do_not_know == count);
    (1..=most).rev().flat_map(with).map(|it| it.dimension).collect()
}

fn watch_points(overall: Result<Overall, NoOverall>, dimensions: &[DimensionResult]) -> Vec<usize> {
    if overall.is_ok_and(|it| it.score.stage() >= 3) {
        let low = dimensions.iter().filter(|it| it.score().is_some_and(|it| it.stage() == 1));
        low.map(|it| it.dimension).collect()
    } else {
        Vec::new()
    }
}
