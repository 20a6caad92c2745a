//! The items that several results have in common, whatever their revisions.

use super::{Basis, NotComparable, Side};
use crate::answers::Answers;
use crate::diagnosis::DimensionResult;
use crate::questionnaire::{Path, Questionnaire};

/// Results mapped to the latest of their revisions, reduced to the items that all of them were
/// asked.
pub(super) struct Shared<'a> {
    latest: &'a Questionnaire,
    pub(super) basis: Basis,
    /// Positions in the latest revision.
    items: Vec<usize>,
    /// One per result, in the order given, indexed by position in the latest revision; items that
    /// are not shared are blank.
    pub(super) answers: Vec<Answers>,
}

impl<'a> Shared<'a> {
    /// `latest` is the one of `sides` with the highest revision.
    pub(super) fn of(latest: &Side<'a>, sides: &[Side<'_>]) -> Result<Self, NotComparable> {
        let path = latest.response.path;
        let questionnaire = latest.questionnaire;
        let mut items: Vec<_> = questionnaire.path(path).collect();
        let asked = items.len();
        let mut positions = Vec::new();
        for side in sides {
            check(latest, side)?;
            let same = same(latest, side)?;
            items.retain(|&it| place(&same, side, path, it).is_some());
            positions.push(same);
        }
        if items.is_empty() {
            return Err(NotComparable::Revision);
        }
        let is_same = |it: &Side<'_>| it.questionnaire.revision() == questionnaire.revision();
        let basis = if sides.iter().all(is_same) {
            Basis::Path
        } else {
            Basis::Items { shared: items.len(), asked }
        };
        let brought = |(side, same): (&Side<'_>, &Vec<_>)| {
            let mut answers = Answers::blank(questionnaire.items().len());
            for &item in &items {
                let there = place(same, side, path, item);
                answers.set(item, there.and_then(|it| side.response.answers.get(it)));
            }
            answers
        };
        let answers = sides.iter().zip(&positions).map(brought).collect();
        Ok(Self { latest: questionnaire, basis, items, answers })
    }

    /// The shared items of each dimension, in questionnaire order.
    pub(super) fn dimensions(&self) -> impl Iterator<Item = Vec<usize>> {
        let own = |range: &std::ops::Range<usize>| {
            self.items.iter().copied().filter(|it| range.contains(it)).collect()
        };
        self.latest.dimensions().iter().map(move |it| own(&it.items))
    }

    /// The dimension's result on these items, for each side; `None` without any items.
    pub(super) fn results(
        &self,
        dimension: usize,
        items: &[usize],
    ) -> Option<Vec<DimensionResult>> {
        let of = |it| DimensionResult::of(dimension, items.iter().copied(), it);
        (!items.is_empty()).then(|| self.answers.iter().map(of).collect())
    }
}

fn check(latest: &Side<'_>, side: &Side<'_>) -> Result<(), NotComparable> {
    if side.response.perimeter != latest.response.perimeter {
        return Err(NotComparable::Perimeter);
    }
    if side.response.path != latest.response.path {
        return Err(NotComparable::Path);
    }
    if side.questionnaire.id() != latest.questionnaire.id() {
        return Err(NotComparable::Questionnaire);
    }
    Ok(())
}

/// For each item of the latest revision, its position in this side's questionnaire.
fn same(latest: &Side<'_>, side: &Side<'_>) -> Result<Vec<Option<usize>>, NotComparable> {
    let (here, there) = (latest.questionnaire, side.questionnaire);
    if there.fingerprint() == here.fingerprint() {
        return Ok((0..here.items().len()).map(Some).collect());
    }
    if there.revision() == here.revision() {
        return Err(NotComparable::Questionnaire);
    }
    // Matched by fingerprint: another author's revision may have the same number.
    let mut said = latest.earlier.iter();
    let said = said.find(|it| it.fingerprint == there.fingerprint());
    Ok(said.ok_or(NotComparable::Revision)?.same(there, here))
}

/// The position at which this side was asked an item of the latest revision.
fn place(same: &[Option<usize>], side: &Side<'_>, path: Path, item: usize) -> Option<usize> {
    let there = same.get(item).copied().flatten()?;
    side.questionnaire.is_asked(there, path).then_some(there)
}
