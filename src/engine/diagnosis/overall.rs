//! The overall figure, when enough dimensions are scored.

use super::{DimensionResult, Score, of_axis};
use crate::questionnaire::Questionnaire;

/// The overall score and the dimensions it is based on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overall {
    /// The mean of the scored dimensions, all with the same weight.
    pub score: Score,
    pub dimensions_scored: usize,
    pub dimensions_applicable: usize,
}

/// Why there is no overall figure: the first reason that applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoOverall {
    /// Fewer scored dimensions than `needed`: the questionnaire's minimum or two thirds of the
    /// applicable ones, whichever is higher.
    TooFew { needed: usize, scored: usize },
    /// The axis at this position has no scored dimension.
    Axis { axis: usize },
}

pub(super) fn overall(
    questionnaire: &Questionnaire,
    dimensions: &[DimensionResult],
) -> Result<Overall, NoOverall> {
    let dimensions_applicable = dimensions.iter().filter(|it| it.is_applicable()).count();
    let scored = dimensions.iter().filter_map(DimensionResult::score).count();
    let two_thirds = (2 * dimensions_applicable).div_ceil(3);
    let needed = two_thirds.max(questionnaire.scoring.overall_dimensions_min);
    let mean = Score::mean(dimensions.iter().filter_map(DimensionResult::score));
    let Some(score) = mean.filter(|_| scored >= needed) else {
        return Err(NoOverall::TooFew { needed, scored });
    };
    let is_empty = |own| of_axis(dimensions, own).iter().all(|it| it.score().is_none());
    match questionnaire.axes().iter().position(|it| is_empty(&it.dimensions)) {
        Some(axis) => Err(NoOverall::Axis { axis }),
        None => Ok(Overall { score, dimensions_scored: scored, dimensions_applicable }),
    }
}
