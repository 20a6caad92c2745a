//! The figures of a collection: counts and consensus, but no scores of groups, which would rank them.

use super::anonymity::{self, People};
use super::cell::{Cell, Counts};
use super::{Collection, Origin, Set};
use crate::group::{CELL_MIN, Consensus, ItemFigures};
use crate::questionnaire::Questionnaire;
use std::collections::BTreeMap;

/// How the results of a set are divided into groups.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Grouping {
    #[default]
    None,
    Month,
    Label,
}

/// Figures of a whole set, and of its parts if a grouping is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breakdown<T> {
    pub whole: T,
    /// Empty without a grouping. Their figures add up to the whole.
    pub parts: Vec<Part<T>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part<T> {
    /// The months or labels in this part; several only where they may only be shown together.
    pub groups: Vec<u16>,
    pub figures: T,
}

/// How many results have a score at each of the four stages of a dimension.
pub type StageCounts = [u32; 4];

impl Collection {
    /// The groups that have results in a set, in order, each with the number of its results.
    pub fn groups(&self, set: Set, grouping: Grouping) -> Vec<(u16, u32)> {
        let mut groups = BTreeMap::<u16, u32>::new();
        for (origin, cell) in self.sets.get(&set).into_iter().flatten() {
            if let Some(group) = grouping.of(*origin) {
                *groups.entry(group).or_default() += cell.results;
            }
        }
        groups.into_iter().collect()
    }

    /// The figures of an item; `None` if fewer than five have answered it with a level.
    pub fn item(
        &self,
        set: Set,
        grouping: Grouping,
        item: usize,
    ) -> Option<Breakdown<ItemFigures>> {
        let counts = |cell: &Cell| cell.items.get(item).copied().unwrap_or_default();
        let all = self.breakdown(set, grouping, counts)?;
        Some(Breakdown {
            whole: item_figures(all.whole),
            parts: all
                .parts
                .into_iter()
                .map(|it| Part { groups: it.groups, figures: item_figures(it.figures) })
                .collect(),
        })
    }

    /// The stages of a dimension; `None` if fewer than five have a score there.
    pub fn stages(
        &self,
        set: Set,
        grouping: Grouping,
        dimension: usize,
    ) -> Option<Breakdown<StageCounts>> {
        self.breakdown(set, grouping, |cell| {
            cell.stages.get(dimension).copied().unwrap_or_default()
        })
    }

    /// The consensus on a dimension in a whole set: the mean over its items that have one.
    pub fn consensus(&self, set: Set, dimension: usize) -> Option<Consensus> {
        let questionnaire = &self.revisions.first()?.questionnaire;
        let items =
            Questionnaire::items_asked(questionnaire.dimensions().get(dimension)?, set.path);
        let figures = items.filter_map(|it| self.item(set, Grouping::None, it));
        Consensus::mean(figures.filter_map(|it| it.whole.consensus()))
    }

    /// Counts of any kind, of which the first four are those of people who have answered.
    fn breakdown<const N: usize>(
        &self,
        set: Set,
        grouping: Grouping,
        counts: impl Fn(&Cell) -> [u32; N],
    ) -> Option<Breakdown<[u32; N]>> {
        let cells: Vec<_> =
            self.sets.get(&set)?.iter().map(|(origin, cell)| (*origin, counts(cell))).collect();
        let whole = sum(cells.iter().map(|it| it.1));
        if answered(&whole) < CELL_MIN {
            return None;
        }
        if grouping == Grouping::None {
            return Some(Breakdown { whole, parts: Vec::new() });
        }
        let people: Vec<_> = cells
            .iter()
            .filter(|(_, counts)| counts.iter().any(|it| *it > 0))
            .map(|(origin, counts)| People { origin: *origin, answered: answered(counts) })
            .collect();
        let parts = anonymity::parts(&people)?;
        let lists = if grouping == Grouping::Month { parts.months } else { parts.labels };
        let part = |groups: Vec<u16>| {
            let is_in = |origin: Origin| {
                grouping.of(origin).is_some_and(|it| groups.binary_search(&it).is_ok())
            };
            let figures = sum(cells.iter().filter(|it| is_in(it.0)).map(|it| it.1));
            Part { groups, figures }
        };
        Some(Breakdown { whole, parts: lists.into_iter().map(part).collect() })
    }
}

impl Grouping {
    fn of(self, origin: Origin) -> Option<u16> {
        match self {
            Self::None => None,
            Self::Month => Some(origin.month),
            Self::Label => Some(origin.label),
        }
    }
}

fn answered<const N: usize>(counts: &[u32; N]) -> usize {
    counts.iter().take(4).map(|it| *it as usize).sum()
}

fn sum<const N: usize>(all: impl Iterator<Item = [u32; N]>) -> [u32; N] {
    all.fold([0; N], |mut sum, counts| {
        for (place, count) in sum.iter_mut().zip(counts) {
            *place += count;
        }
        sum
    })
}

fn item_figures(
    [zero, one, two, three, not_applicable, do_not_know, blank]: Counts,
) -> ItemFigures {
    let levels = [zero, one, two, three];
    ItemFigures { levels, not_applicable, do_not_know, blank, ..ItemFigures::default() }
}
