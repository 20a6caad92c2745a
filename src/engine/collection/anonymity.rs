//! Which groups of a collection may have figures of their own.
//!
//! The rule of group sessions (`group/anonymity.rs`), applied to groups: no figure, and no
//! difference between figures of any groupings, is about fewer than five people who have answered.
//! Groups that would break it are shown together as one part, the rest. Both groupings are decided
//! at once, because the rows of one could be subtracted from those of the other: where five people
//! answered in June and four of them carry the label *North*, the two rows would reveal the fifth.

use super::Origin;
use super::cut::Graph;
use crate::group::CELL_MIN;
use std::collections::{BTreeMap, BTreeSet};

/// The people of one month and one label.
#[derive(Debug, Clone, Copy)]
pub(super) struct People {
    pub origin: Origin,
    /// How many of them have answered: only these count towards the minimum.
    pub answered: usize,
}

/// The groups that may be shown, for each grouping. Groups that are shown together form one list,
/// which comes last if it has several groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Parts {
    pub months: Vec<Vec<u16>>,
    pub labels: Vec<Vec<u16>>,
}

const KINDS: usize = 2;

/// The groups of each kind that are shown together.
type Rest = [BTreeSet<u16>; KINDS];

/// A kind, and a group of that kind, or `None` for its rest.
type Node = (usize, Option<u16>);

/// Decides which groups may be shown; `None` if fewer than five people have answered at all.
pub(super) fn parts(people: &[People]) -> Option<Parts> {
    if people.iter().map(|it| it.answered).sum::<usize>() < CELL_MIN {
        return None;
    }
    let mut rest = Rest::default();
    for (kind, small) in rest.iter_mut().enumerate() {
        let answered = answered(people, |it| key(it, kind));
        small.extend(answered.into_iter().filter(|it| it.1 < CELL_MIN).map(|it| it.0));
    }
    while let Some((side, all)) = small_side(people, &rest) {
        merge(&mut rest, &side, &all);
    }
    let [months, labels] = [0, 1].map(|kind| listed(people, &rest, kind));
    Some(Parts { months, labels })
}

fn key(people: &People, kind: usize) -> u16 {
    if kind == 0 { people.origin.month } else { people.origin.label }
}

fn answered<K: Ord>(people: &[People], of: impl Fn(&People) -> K) -> BTreeMap<K, usize> {
    let mut sums = BTreeMap::new();
    for it in people {
        *sums.entry(of(it)).or_default() += it.answered;
    }
    sums
}

fn node(people: &People, rest: &Rest, kind: usize) -> Node {
    let key = key(people, kind);
    (kind, Some(key).filter(|it| !rest.get(kind).is_some_and(|rest| rest.contains(it))))
}

/// The nodes on one side of a cut that is too small, and all nodes with their numbers of people.
fn small_side(people: &[People], rest: &Rest) -> Option<(BTreeSet<Node>, BTreeMap<Node, usize>)> {
    let mut all = BTreeMap::new();
    for kind in 0..KINDS {
        all.extend(answered(people, |it| node(it, rest, kind)));
    }
    let places: BTreeMap<_, _> = all.keys().enumerate().map(|(at, node)| (*node, at)).collect();
    let mut graph = Graph::new(all.len());
    for it in people {
        let [month, label] = [0, 1].map(|kind| places.get(&node(it, rest, kind)).copied());
        graph.add(month?, label?, it.answered);
    }
    let side = graph.small_cut()?;
    let side = all.keys().enumerate().filter(|(at, _)| side.binary_search(at).is_ok());
    Some((side.map(|(_, node)| *node).collect(), all))
}

/// Joins the smallest possible group on this side with the smallest beyond it; if there is no such
/// pair, joins everything.
fn merge(rest: &mut Rest, side: &BTreeSet<Node>, all: &BTreeMap<Node, usize>) {
    let smallest = |kind: usize, is_in: bool| {
        let nodes = all.iter().filter(|(it, _)| it.0 == kind && side.contains(it) == is_in);
        nodes.min_by_key(|(it, people)| (it.1.is_some(), **people, **it)).map(|(it, _)| *it)
    };
    let pairs = (0..KINDS).filter_map(|kind| smallest(kind, true).zip(smallest(kind, false)));
    let people = |node: &Node| all.get(node).copied().unwrap_or_default();
    let pair = pairs.min_by_key(|(inside, outside)| people(inside).min(people(outside)));
    match pair {
        Some((inside, outside)) => {
            for (kind, group) in [inside, outside] {
                if let Some(rest) = rest.get_mut(kind) {
                    rest.extend(group);
                }
            }
        }
        None => {
            for (kind, group) in all.keys() {
                if let Some(rest) = rest.get_mut(*kind) {
                    rest.extend(*group);
                }
            }
        }
    }
}

fn listed(people: &[People], rest: &Rest, kind: usize) -> Vec<Vec<u16>> {
    let groups: BTreeSet<_> = people.iter().map(|it| key(it, kind)).collect();
    let empty = BTreeSet::new();
    let rest = rest.get(kind).unwrap_or(&empty);
    let alone = groups.difference(rest).map(|it| vec![*it]);
    let together = rest.iter().copied().collect::<Vec<_>>();
    alone.chain((!together.is_empty()).then_some(together)).collect()
}
