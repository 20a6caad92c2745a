//! Finds a part of a graph that is connected to the rest by less than `CELL_MIN`.
//!
//! Nodes are groups; edges are the people who belong to both of the groups that they connect. Whoever
//! knows the total of each node knows every sum `a(month) + b(label)` over people, and can thus isolate
//! the people of an edge cut, but nothing smaller: on the people outside a cut, such a sum is zero only
//! if it is constant on each side.
//!
//! Nagamochi and Ibaraki (1992): in a maximum adjacency order, two nodes whose edge brings the weight
//! between one and all that came before to `k` are connected by at least `k`, and can be merged.

use crate::group::CELL_MIN;
use std::collections::BTreeMap;

/// Edges by their two nodes. An edge of weight zero connects too.
#[derive(Debug, Default)]
pub(super) struct Graph {
    edges: BTreeMap<(usize, usize), usize>,
    nodes: usize,
}

impl Graph {
    pub(super) fn new(nodes: usize) -> Self {
        Self { edges: BTreeMap::new(), nodes }
    }

    pub(super) fn add(&mut self, a: usize, b: usize, weight: usize) {
        *self.edges.entry((a.min(b), a.max(b))).or_default() += weight;
    }

    /// The nodes on one side of a cut that some edge crosses, and whose edges weigh less than
    /// `CELL_MIN` in all.
    pub(super) fn small_cut(&self) -> Option<Vec<usize>> {
        let mut merged: Vec<usize> = (0..self.nodes).collect();
        loop {
            let mut pass = Pass::new(&self.edges, &merged);
            if let Some(side) = pass.run() {
                let is_in = |node: &usize| merged.get(*node) == Some(&side);
                return Some((0..self.nodes).filter(is_in).collect());
            }
            if pass.joined.is_empty() {
                return None;
            }
            for (a, b) in pass.joined {
                let [a, b] = [a, b].map(|it| merged.get(it).copied().unwrap_or(it));
                for place in merged.iter_mut().filter(|it| **it == b) {
                    *place = a;
                }
            }
        }
    }
}

/// A maximum adjacency order of the merged nodes, one component after the other.
struct Pass {
    neighbours: BTreeMap<usize, BTreeMap<usize, usize>>,
    /// The remaining nodes, with their weight to the earlier ones; `None` before the first neighbour.
    left: BTreeMap<usize, Option<usize>>,
    joined: Vec<(usize, usize)>,
}

impl Pass {
    fn new(edges: &BTreeMap<(usize, usize), usize>, merged: &[usize]) -> Self {
        let mut neighbours = BTreeMap::<usize, BTreeMap<usize, usize>>::new();
        let of = |node: usize| merged.get(node).copied().unwrap_or(node);
        for (&(a, b), weight) in edges {
            let (a, b) = (of(a), of(b));
            if a != b {
                *neighbours.entry(a).or_default().entry(b).or_default() += weight;
                *neighbours.entry(b).or_default().entry(a).or_default() += weight;
            }
        }
        let left = neighbours.keys().map(|it| (*it, None)).collect();
        Self { neighbours, left, joined: Vec::new() }
    }

    /// The last node of a component, if it is connected to the others by too little.
    fn run(&mut self) -> Option<usize> {
        let mut last: Option<(usize, usize)> = None;
        while let Some((&node, &weight)) = self.left.iter().max_by_key(|it| it.1) {
            if weight.is_none() {
                // The previous component has ended.
                if let Some((node, _)) = last.filter(|it| it.1 < CELL_MIN) {
                    return Some(node);
                }
            }
            self.left.remove(&node);
            for (&other, edge) in self.neighbours.get(&node).into_iter().flatten() {
                if let Some(weight) = self.left.get_mut(&other) {
                    let sum = weight.unwrap_or(0) + edge;
                    *weight = Some(sum);
                    if sum >= CELL_MIN {
                        self.joined.push((node, other));
                    }
                }
            }
            last = weight.map(|weight| (node, weight));
        }
        last.filter(|it| it.1 < CELL_MIN).map(|it| it.0)
    }
}
