//! Computes a result from answers: dimensions first, then axes, then the overall figure, if any.
//!
//! All arithmetic is on integers: the same answers give the same stage on every machine. Blanks and
//! exits never count as zero, and no answer is imputed.

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

/// The figures of a result on one path. Dimensions and axes are in questionnaire order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnosis {
    pub path: Path,
    pub dimensions: Vec<DimensionResult>,
    pub axes: Vec<AxisResult>,
    /// The overall figure, or why there is none.
    pub overall: Result<Overall, NoOverall>,
    pub coverage: Coverage,
    pub ranking: Ranking,
    /// Positions of the dimensions with *I don't know* answers, most of them first.
    pub unknowns: Vec<usize>,
    /// Positions of the dimensions at stage 1 while the overall score is at stage 3 or 4. The
    /// result mentions them in a sentence; the overall figure does not change.
    pub watch_points: Vec<usize>,
}

/// One axis of a result, by its position in the questionnaire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AxisResult {
    pub axis: usize,
    /// The mean of its scored dimensions; `None` if fewer than half of the applicable ones are
    /// scored.
    pub score: Option<Score>,
    pub dimensions_scored: usize,
    pub dimensions_applicable: usize,
}

/// How much of the path the result is based on, in items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coverage {
    /// Items not answered *does not apply*, blanks included.
    pub applicable: usize,
    /// Items answered with a level.
    pub answered: usize,
    pub do_not_know: usize,
}

impl Diagnosis {
    /// Considers only the items that the path asks.
    pub fn of(questionnaire: &Questionnaire, path: Path, answers: &Answers) -> Self {
        let tallies = tally::tallies(questionnaire, path, answers);
        Self::made(questionnaire, path, &tallies, Some(answers))
    }

    /// Computes the same figures from counts alone. Without answers there are no next steps, and
    /// `unknowns` covers only the don't-knows that the tallies count.
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
