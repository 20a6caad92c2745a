//! Comparison of results of one questionnaire, of one revision or of several.

use super::shared::Shared;
use super::{Change, NotComparable, Steps};
use crate::answers::Response;
use crate::diagnosis::DimensionResult;
use crate::questionnaire::Questionnaire;
use crate::revisions::RevisionMap;

/// A result with the questionnaire that it answers.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    pub questionnaire: &'a Questionnaire,
    /// The earlier revisions that the same pack describes (`revisions::earlier`).
    pub earlier: &'a [RevisionMap],
    pub response: &'a Response,
}

/// The items that a comparison is based on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Basis {
    /// All items that the path asks: the results are of one revision.
    #[default]
    Path,
    /// The `shared` items that all revisions have in common, of the `asked` items on the path in
    /// the latest one.
    Items { shared: usize, asked: usize },
}

/// The comparison of two results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    pub basis: Basis,
    /// One per dimension of the later questionnaire, in its order.
    pub dimensions: Vec<Compared>,
}

/// The comparison of one dimension, by its position in the later questionnaire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compared {
    pub dimension: usize,
    /// How the second result differs from the first.
    pub change: Change,
    /// The first and the second result on the items of the basis; `None` if this dimension has
    /// none.
    pub results: Option<[DimensionResult; 2]>,
}

/// The course of several results, oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OverTime {
    pub basis: Basis,
    /// Positions of the results as passed in, sorted by date.
    pub order: Vec<usize>,
    /// For each dimension of the latest questionnaire, the results on the items of the basis, in
    /// that order; `None` if the dimension has none.
    pub dimensions: Vec<Option<Vec<DimensionResult>>>,
    /// For each dimension, how the latest result differs from the oldest.
    pub changes: Vec<Change>,
}

/// Compares two results on the items that are the same in both.
pub fn compare_sides(first: Side<'_>, second: Side<'_>) -> Result<Comparison, NotComparable> {
    let is_first_later = first.questionnaire.revision() > second.questionnaire.revision();
    let latest = if is_first_later { first } else { second };
    let shared = Shared::of(&latest, &[first, second])?;
    let dimensions = shared.dimensions().enumerate().map(|(dimension, items)| {
        let results = shared.results(dimension, &items);
        let change = change(&shared, &items, results.as_deref());
        let results = results.and_then(|it| <[DimensionResult; 2]>::try_from(it).ok());
        Compared { dimension, change, results }
    });
    Ok(Comparison { basis: shared.basis, dimensions: dimensions.collect() })
}

/// Follows each dimension over the results, on the items that are the same in all of them. Without
/// results, the course is empty.
pub fn over_time(sides: &[Side<'_>]) -> Result<OverTime, NotComparable> {
    let Some(latest) = sides.iter().max_by_key(|it| it.questionnaire.revision()) else {
        return Ok(OverTime::default());
    };
    let mut order: Vec<_> = (0..sides.len()).collect();
    order.sort_by_key(|&at| sides.get(at).map(|it| it.response.date));
    let in_order: Vec<_> = order.iter().filter_map(|&at| sides.get(at).copied()).collect();
    let shared = Shared::of(latest, &in_order)?;
    let course = |(at, items): (usize, Vec<usize>)| {
        let results = shared.results(at, &items);
        (change(&shared, &items, results.as_deref()), results)
    };
    let (changes, dimensions) = shared.dimensions().enumerate().map(course).unzip();
    Ok(OverTime { basis: shared.basis, order, dimensions, changes })
}

/// How the last result differs from the first.
fn change(shared: &Shared<'_>, items: &[usize], results: Option<&[DimensionResult]>) -> Change {
    let (Some([before, .., after]), [first, .., last]) = (results, &*shared.answers) else {
        return Change::Unknown;
    };
    Steps::between(items.iter().copied(), first, last).change(before, after)
}
