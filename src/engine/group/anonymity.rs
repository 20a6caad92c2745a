//! Which individual results of an anonymous session may be shown.
//!
//! Fewer than five show nothing. Results are shown in batches, because one additional result at a
//! time would reveal its answers: waiting results are sealed together when the group looks, at least
//! five at a time, and only whole batches are shown. Where fewer than five results of a batch
//! answer an item, the batch waits for the next ones. Any two figures ever shown thus differ by at
//! least five people who have answered, or by none.
//!
//! Two windows may seal at the same time and differ by one result. A batch is numbered one above
//! the count of batches that its window knew, so both windows can detect a batch sealed without
//! knowledge of another. Such rival batches are hidden until five people who are in none of them
//! are shown together with them.
//!
//! Everybody sees raised hands, so they are not covered.

use super::digest::digest;
use super::entry::Entry;
use super::{Anonymity, Counted, Group, Round};
use crate::answers::Response;
use std::collections::BTreeSet;

/// In a smaller cell, individuals could be told apart.
pub const CELL_MIN: usize = 5;

/// The individual results that may be shown.
#[derive(Debug, Clone)]
pub(super) struct Shown<'a> {
    pub responses: Vec<&'a Response>,
    /// The number of results that may not be shown yet.
    pub withheld: usize,
}

impl Group {
    /// Seals the waiting results into a batch; `None` if there are too few.
    pub(super) fn batch(&self) -> Option<Entry> {
        let number = self.round();
        let round = self.rounds.get(&number)?;
        if self.waiting(number) < CELL_MIN {
            return None;
        }
        let waiting: Vec<_> =
            round.waiting().map(|it| (it.code.clone(), it.response.clone())).collect();
        let known = u16::try_from(round.batches.len()).unwrap_or(u16::MAX);
        Some(Entry::Batch { round: number, number: known.saturating_add(1), results: waiting })
    }

    /// The results of a round that may be shown; `has_answered` selects those that count towards
    /// the minimum.
    pub(super) fn shown(&self, round: u8, has_answered: impl Fn(&Response) -> bool) -> Shown<'_> {
        let Some(round) = self.rounds.get(&round) else {
            return Shown { responses: Vec::new(), withheld: 0 };
        };
        match self.setting.promise {
            Anonymity::Open => {
                Shown { responses: round.present().map(|it| &it.response).collect(), withheld: 0 }
            }
            Anonymity::Anonymous => round.in_batches(has_answered),
        }
    }

    /// Whether this result was shown in an earlier round. If all results but one were shown again,
    /// the difference would reveal the missing one.
    pub(super) fn was_sealed_before(&self, response: &Response) -> bool {
        let mut before = self.rounds.range(..self.round());
        self.setting.promise == Anonymity::Anonymous
            && before.any(|(_, it)| it.has_sealed(response))
    }
}

impl Round {
    /// Whether a batch has this id with the same answers; the date may differ.
    fn has_sealed(&self, response: &Response) -> bool {
        let is_it = |batch: &Vec<Counted>| {
            let at = batch.binary_search_by_key(&response.id, |it| it.response.id);
            at.ok().and_then(|at| batch.get(at)).map(|it| &it.response.answers)
                == Some(&response.answers)
        };
        self.sealed.contains(&response.id) && self.batches.values().any(is_it)
    }

    pub(super) fn waiting(&self) -> impl Iterator<Item = &Counted> {
        // Both are sorted by id, so a single pass suffices.
        let mut sealed = self.sealed.iter().peekable();
        self.present().filter(move |it| {
            let id = &it.response.id;
            while sealed.next_if(|it| *it < id).is_some() {}
            sealed.peek() != Some(&id)
        })
    }

    pub(super) fn seal(&mut self, number: u16, results: Vec<Counted>) -> bool {
        let key = (number, digest(results.iter().map(|it| it.code.as_str())));
        let is_new = !self.batches.contains_key(&key);
        if is_new {
            self.sealed.extend(results.iter().map(|it| it.response.id));
            self.batches.insert(key, results);
        }
        is_new
    }

    fn in_batches(&self, has_answered: impl Fn(&Response) -> bool) -> Shown<'_> {
        // Only rival batches can contain the same result twice.
        let is_once = self.batches.values().map(Vec::len).sum::<usize>() == self.sealed.len();
        let mut seen = BTreeSet::new();
        let [mut shown, mut doubtful, mut next] = [const { Vec::new() }; 3];
        let mut answered = 0;
        for (before, (&(number, _), batch)) in self.batches.iter().enumerate() {
            let responses = batch.iter().map(|it| &it.response);
            for response in responses.filter(|it| is_once || seen.insert(it.id)) {
                answered += usize::from(has_answered(response));
                next.push(response);
            }
            let rivals = self.batches.range((number, [0; 8])..=(number, [u8::MAX; 8])).count();
            if rivals > 1 || before + 1 != usize::from(number) {
                doubtful.append(&mut next);
                answered = 0;
            } else if answered >= CELL_MIN {
                shown.append(&mut doubtful);
                shown.append(&mut next);
                answered = 0;
            }
        }
        let all = self.sealed.len() + self.waiting().count();
        Shown { withheld: all - shown.len(), responses: shown }
    }
}
