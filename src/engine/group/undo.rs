//! The entries that record acts, and those that take them back.

use super::act::{ACTS_MAX, Act};
use super::entry::Entry;
use super::register::Register;
use super::{Anonymity, Group};
use crate::answers::ResponseId;

impl Group {
    /// The entry that records an act; `None` if the log is full.
    pub(super) fn recorded(&self, act: Act) -> Option<Entry> {
        let number = self.acts_count().checked_add(1).filter(|it| *it <= ACTS_MAX)?;
        Some(self.written(number, Some(act)))
    }

    /// Combines the results that were taken in after the act with this number into one act.
    pub fn join_acts(&mut self, since: u16) -> Vec<Entry> {
        let mut all = Vec::new();
        let mut of_round = None;
        let numbers: Vec<_> = self.acts.range(since.saturating_add(1)..).map(|it| *it.0).collect();
        for number in &numbers {
            if let Some(Some(Act::Results { round, ids })) =
                self.acts.get(number).map(|it| &it.value)
            {
                of_round = Some(*round);
                all.extend(ids.iter().copied());
            }
        }
        let Some(round) = of_round.filter(|_| numbers.len() > 1) else { return Vec::new() };
        let one = Act::Results { round, ids: all };
        let acts = numbers.iter().zip(std::iter::once(Some(one)).chain(std::iter::repeat(None)));
        let new: Vec<_> = acts.map(|(number, act)| self.written(*number, act)).collect();
        for entry in &new {
            self.join(entry.clone());
        }
        new
    }

    /// Takes back the last act.
    pub(super) fn undone(&self) -> Vec<Entry> {
        let Some((number, act)) = self.effective_acts().next() else { return Vec::new() };
        let mut new = self.reverted(act);
        // Later acts without any effect are removed with it.
        let live = self.live_acts().map(|it| it.0).filter(|it| *it >= number);
        new.extend(live.map(|it| self.written(it, None)));
        new
    }

    /// Removes the order in which sealed results came in: it could tell who gave them.
    pub(super) fn forgotten_acts(&self, sealed: &[ResponseId]) -> Vec<Entry> {
        let is_sealed = |round: u8, id: &ResponseId| {
            sealed.contains(id) || self.rounds.get(&round).is_some_and(|it| it.sealed.contains(id))
        };
        let forgotten = self.live_acts().filter(|(_, act)| match act {
            Act::Results { round, ids } => ids.iter().all(|it| is_sealed(*round, it)),
            _ => false,
        });
        let is_anonymous = self.setting.promise == Anonymity::Anonymous;
        forgotten.filter(|_| is_anonymous).map(|(number, _)| self.written(number, None)).collect()
    }

    fn written(&self, number: u16, act: Option<Act>) -> Entry {
        let before = self.acts.get(&number).map_or(0, |it| it.count);
        Entry::Act { number, act: Register { count: before.saturating_add(1), value: act } }
    }

    /// The entries that restore what was there before an act; empty if nothing would change.
    fn reverted(&self, act: &Act) -> Vec<Entry> {
        match act {
            Act::Hands { round, item, before, .. } => {
                let is_same = self.counted_here(*round, *item) == *before;
                (!is_same).then(|| self.counted(*round, *item, *before)).into_iter().collect()
            }
            Act::Results { round, ids } => {
                let Some(of_round) = self.rounds.get(round) else { return Vec::new() };
                let ids = ids.iter().filter(|it| self.can_withdraw(*round, **it));
                ids.map(|it| of_round.moved(*round, *it)).collect()
            }
            Act::Round { round } => {
                let last =
                    self.rounds.get(round).filter(|it| *round == self.round() && it.is_empty());
                last.map(|it| it.turned(*round)).into_iter().collect()
            }
            Act::Common { item, before } => {
                let now = self.common.get(item).copied().unwrap_or_default();
                let new = || Entry::Common { item: *item, answer: now.next(*before) };
                (now.value != *before).then(new).into_iter().collect()
            }
            Act::Commitment { id, before } => {
                let now = self.commitments.get(id).cloned().unwrap_or_default();
                let new = || Entry::Commitment { id: *id, commitment: now.next(before.clone()) };
                (now.value != *before).then(new).into_iter().collect()
            }
            Act::Rating { before } => {
                let new = || self.rated(*before);
                (self.own_ratings() != *before).then(new).into_iter().collect()
            }
        }
    }

    /// The acts that can be taken back, the latest first. Acts whose results were sealed in an
    /// anonymous session can't be, and acts that another window has reverted needn't be.
    pub(super) fn effective_acts(&self) -> impl Iterator<Item = (u16, &Act)> {
        let live =
            self.acts.iter().rev().filter_map(|(&number, it)| Some((number, it.value.as_ref()?)));
        live.filter(|(_, it)| !self.reverted(it).is_empty())
    }
}
