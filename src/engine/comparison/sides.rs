//! Results of one questionnaire, of the same revision or of several.

use super::shared::Shared;
use super::{Change, NotComparable, Steps};
use crate::answers::Response;
use crate::diagnosis::DimensionResult;
use crate::questionnaire::Questionnaire;
use crate::revisions::RevisionMap;

/// A result with the questionnaire that it was answered on.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    pub questionnaire: &'a Questionnaire,
    /// What the same pack says of earlier revisions (`revisions::earlier`).
    pub earlier: &'a [RevisionMap],
    pub response: &'a Response,
}

/// What a comparison rests on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Basis {
    /// All that the path asks: the results are of one revision.
    #[default]
    Path,
    /// The items that all their revisions share, of those that the path asks in the latest one.
    Items { shared: usize, asked: usize },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    pub basis: Basis,
    /// One for each dimension of the later questionnaire, in its order.
    pub dimensions: Vec<Compared>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compared {
    pub dimension: usize,
    /// How the second result stands to the first.
    pub change: Change,
    /// What the items of the basis make of the first and the second; `None` if none is here.
    pub results: Option<[DimensionResult; 2]>,
}

/// Several results, oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OverTime {
    pub basis: Basis,
    /// Positions of the results as they were given, in order of date.
    pub order: Vec<usize>,
    /// For each dimension of the latest questionnaire, what the items of the basis make of each
    /// result in that order; `None` if none is here.
    pub dimensions: Vec<Option<Vec<DimensionResult>>>,
}

/// What changed from one result to the other, on the items that are the same.
pub fn compare_sides(first: Side<'_>, second: Side<'_>) -> Result<Comparison, NotComparable> {
    let is_first_later = first.questionnaire.revision() > second.questionnaire.revision();
    let latest = if is_first_later { first } else { second };
    let shared = Shared::of(&latest, &[first, second])?;
    let dimensions = shared.dimensions().enumerate().map(|(dimension, items)| {
        let results = shared.results(dimension, &items);
        let results = results.and_then(|it| <[DimensionResult; 2]>::try_from(it).ok());
        Compared { dimension, change: change(&shared, &items, results), results }
    });
    Ok(Comparison { basis: shared.basis, dimensions: dimensions.collect() })
}

/// The course of each dimension, on the items that are the same in all the results.
pub fn over_time(sides: &[Side<'_>]) -> Result<OverTime, NotComparable> {
    let Some(latest) = sides.iter().max_by_key(|it| it.questionnaire.revision()) else {
        return Ok(OverTime::default());
    };
    let mut order: Vec<_> = (0..sides.len()).collect();
    order.sort_by_key(|&at| sides.get(at).map(|it| it.response.date));
    let in_order: Vec<_> = order.iter().filter_map(|&at| sides.get(at).copied()).collect();
    let shared = Shared::of(latest, &in_order)?;
    let dimensions = shared.dimensions().enumerate().map(|(at, items)| shared.results(at, &items));
    Ok(OverTime { basis: shared.basis, order, dimensions: dimensions.collect() })
}

fn change(shared: &Shared<'_>, items: &[usize], results: Option<[DimensionResult; 2]>) -> Change {
    let (Some([before, after]), [first, second]) = (results, &*shared.answers) else {
        return Change::Unknown;
    };
    Steps::between(items.iter().copied(), first, second).change(&before, &after)
}
