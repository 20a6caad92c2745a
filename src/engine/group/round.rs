//! One round of voting: which results count in it, and its entries.

use super::entry::Entry;
use super::{Counted, Round};
use crate::answers::{Date, ResponseId};
use std::collections::BTreeMap;

impl Counted {
    fn order(&self) -> (Date, usize, &str) {
        let answered = self.response.answers.iter().flatten().count();
        (self.response.date, answered, &self.code)
    }
}

impl Round {
    /// Of two results with the same id, the one with the later date wins, then the one with more
    /// answers, then the greater code: all devices that have seen both count the same one.
    pub(super) fn put(&mut self, new: Counted) -> bool {
        let before = self.results.get(&new.response.id);
        let is_new = before.is_none_or(|it| new.order() > it.order());
        if is_new {
            self.results.insert(new.response.id, new);
        }
        is_new
    }

    pub(super) fn is_out(&self, id: ResponseId) -> bool {
        self.withdrawn.get(&id).is_some_and(|it| it % 2 == 1)
    }

    /// Whether nothing counts in it.
    pub(super) fn is_empty(&self) -> bool {
        let mut hands = self.hands.values().flat_map(BTreeMap::values);
        let is_raised = hands.any(|it| it.value.iter().any(|it| *it > 0));
        !is_raised && self.batches.is_empty() && self.present().next().is_none()
    }

    /// Whether the round was taken back. Anything that arrives in it later, from another window,
    /// opens it again.
    pub(super) fn is_undone(&self) -> bool {
        self.undone % 2 == 1 && self.is_empty()
    }

    /// The entry that takes the round back, or begins it again.
    pub(super) fn turned(&self, round: u8) -> Entry {
        Entry::RoundUndone { round, count: self.undone.saturating_add(1) }
    }

    /// The entry that withdraws a result, or restores a withdrawn one.
    pub(super) fn moved(&self, round: u8, id: ResponseId) -> Entry {
        let count = self.withdrawn.get(&id).copied().unwrap_or(0);
        Entry::Withdrawn { round, id, count: count.saturating_add(1) }
    }

    /// The results that count.
    pub(super) fn present(&self) -> impl Iterator<Item = &Counted> {
        self.results.values().filter(|it| !self.is_out(it.response.id))
    }

    pub(super) fn entries(&self, round: u8) -> Vec<Entry> {
        let pair = |it: &Counted| (it.code.clone(), it.response.clone());
        let mut all = Vec::new();
        let results = self.results.values().map(pair);
        all.extend(results.map(|(code, response)| Entry::Result { round, code, response }));
        let withdrawn = self.withdrawn.iter();
        all.extend(withdrawn.map(|(&id, &count)| Entry::Withdrawn { round, id, count }));
        for (&(number, _), batch) in &self.batches {
            all.push(Entry::Batch { round, number, results: batch.iter().map(pair).collect() });
        }
        all.extend(self.shared.iter().map(|&id| Entry::Shared { round, id }));
        all.extend((self.undone > 0).then_some(Entry::RoundUndone { round, count: self.undone }));
        for (&item, counts) in &self.hands {
            let hands = counts.iter();
            all.extend(hands.map(|(&by, &hands)| Entry::Hands { round, item, by, hands }));
        }
        all
    }
}
