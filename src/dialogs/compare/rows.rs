//! The rows of a comparison: a dimension, with the result of each side.

use super::compared::{Compared, Refusal};
use crate::context::Side;
use engine::comparison::{self, Basis, Change};
use engine::diagnosis::{Diagnosis, DimensionResult};
use engine::questionnaire::Dimension;

/// A dimension with the result of each side, and the change from the first to the last where it is known.
pub(super) struct Row<'a> {
    pub dimension: &'a Dimension,
    /// `None` where a side has no such dimension, or no item in common with the others.
    pub results: Vec<Option<DimensionResult>>,
    pub change: Option<Change>,
    /// The results form a timeline and can be drawn as a line.
    pub is_timeline: bool,
}

pub(super) struct Rows<'a> {
    pub basis: Basis,
    pub rows: Vec<Row<'a>>,
}

pub(super) fn rows(compared: &Compared) -> Result<Rows<'_>, Refusal> {
    let sides = compared.with_answers()?;
    let dimensions = sides.iter().max_by_key(|it| it.questionnaire.revision());
    let dimensions = dimensions.map(|it| it.questionnaire.dimensions()).unwrap_or_default();
    let none = || vec![None; sides.len()];
    if let [first, second] = *sides {
        let comparison = comparison::compare_sides(first, second)?;
        let row = |(dimension, it): (_, &comparison::Compared)| Row {
            dimension,
            results: it.results.map_or_else(none, |it| it.map(Some).to_vec()),
            change: Some(it.change),
            is_timeline: false,
        };
        let rows = dimensions.iter().zip(&comparison.dimensions).map(row).collect();
        return Ok(Rows { basis: comparison.basis, rows });
    }
    let course = comparison::over_time(&sides)?;
    let row = |(dimension, (it, change)): (_, (&Option<Vec<DimensionResult>>, &Change))| Row {
        dimension,
        results: it.as_ref().map_or_else(none, |it| it.iter().copied().map(Some).collect()),
        change: Some(*change),
        is_timeline: true,
    };
    let courses = course.dimensions.iter().zip(&course.changes);
    Ok(Rows { basis: course.basis, rows: dimensions.iter().zip(courses).map(row).collect() })
}

/// The results of each side on its own. Dimensions are those of the last side; other sides are
/// matched by id.
pub(super) fn whole_rows<'a>(compared: &'a Compared) -> Vec<Row<'a>> {
    let of = |it: &Side| it.shared.diagnosis(&it.questionnaire);
    let diagnoses: Vec<_> = compared.sides.iter().map(of).collect();
    let result = |(side, diagnosis): (&Side, &Diagnosis), id: &str| {
        diagnosis.dimensions.get(side.questionnaire.dimension_position(id)?).copied()
    };
    let row = |dimension: &'a Dimension| {
        let sides = compared.sides.iter().zip(&diagnoses);
        let results = sides.map(|it| result(it, &dimension.id)).collect();
        Row { dimension, results, change: None, is_timeline: false }
    };
    let last = compared.sides.last().map(|it| it.questionnaire.dimensions()).unwrap_or_default();
    last.iter().map(row).collect()
}
