//! The log of acts, for undo: what was gathered, in the order of the session, on every window of it.
//!
//! It is stored with the session, so that undo still works after a reload. Acts are numbered from 1;
//! one that was undone leaves an empty register, whose number the next act takes.

use super::entry::Entry;
use super::register::Register;
use super::{Anonymity, Commitment, Group, Hands, Ratings};
use crate::answers::{Answer, ResponseId};

/// A session never has more acts; later ones can't be undone.
pub(super) const ACTS_MAX: u16 = 9_999;

/// One act of the facilitator, with what was there before.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Act {
    Hands {
        round: u8,
        item: usize,
        before: Hands,
        /// Several digits typed into a field are one act.
        is_typed: bool,
    },
    /// The results that came in together: scanned, pasted, or from files.
    Results {
        round: u8,
        ids: Vec<ResponseId>,
    },
    Common {
        item: usize,
        before: Option<Answer>,
    },
    Commitment {
        id: ResponseId,
        before: Commitment,
    },
    Rating {
        before: Ratings,
    },
}

impl Group {
    /// The act that undo would take back.
    pub fn last_act(&self) -> Option<&Act> {
        self.effective_acts().next().map(|it| it.1)
    }

    /// The acts that can be taken back, the latest first. What was sealed in an anonymous session
    /// can't, and what another window has reverted needn't.
    fn effective_acts(&self) -> impl Iterator<Item = (u16, &Act)> {
        let live =
            self.acts.iter().rev().filter_map(|(&number, it)| Some((number, it.value.as_ref()?)));
        live.filter(|(_, it)| !self.reverted(it).is_empty())
    }

    /// How many hands an act has added to its item; negative if it removed some.
    pub fn hands_added(&self, round: u8, item: usize, before: &Hands) -> i64 {
        let sum = |it: &Hands| it.iter().map(|&it| i64::from(it)).sum::<i64>();
        sum(&self.counted_here(round, item)) - sum(before)
    }

    /// The results of an act that still count.
    pub fn results_of(&self, round: u8, ids: &[ResponseId]) -> usize {
        ids.iter().filter(|it| self.can_withdraw(round, **it)).count()
    }

    /// The entry that records an act; `None` if the log is full.
    pub(super) fn recorded(&self, act: Act) -> Option<Entry> {
        let number = self.acts_count().checked_add(1).filter(|it| *it <= ACTS_MAX)?;
        Some(self.written(number, Some(act)))
    }

    /// Whether these hands continue a number that is being typed.
    pub(super) fn continues_typing(&self, item: usize, hands: &Hands) -> bool {
        let Some((_, Act::Hands { round, item: of, before, is_typed: true })) =
            self.live_acts().next_back()
        else {
            return false;
        };
        let places = before.iter().zip(hands).filter(|(before, now)| before != now).count();
        (*round, *of) == (self.round(), item) && places <= 1
    }

    /// Makes one act of the results that were taken in after the act of this number.
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

    /// The number of the last act.
    pub fn acts_count(&self) -> u16 {
        self.live_acts().next_back().map_or(0, |it| it.0)
    }

    /// Takes back the last act.
    pub(super) fn undone(&self) -> Vec<Entry> {
        let Some((number, act)) = self.effective_acts().next() else { return Vec::new() };
        let mut new = self.reverted(act);
        // Later acts without any effect go with it.
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

    fn live_acts(&self) -> impl DoubleEndedIterator<Item = (u16, &Act)> {
        self.acts.iter().filter_map(|(&number, it)| Some((number, it.value.as_ref()?)))
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

    /// Removing a result that was already shown would reveal its answers by the difference.
    fn can_withdraw(&self, round: u8, id: ResponseId) -> bool {
        let is_sealed = self.setting.promise == Anonymity::Anonymous
            && self.rounds.get(&round).is_some_and(|it| it.sealed.contains(&id));
        let is_in = |it: &super::Round| it.results.contains_key(&id) && !it.is_out(id);
        !is_sealed && self.rounds.get(&round).is_some_and(is_in)
    }

    fn counted_here(&self, round: u8, item: usize) -> Hands {
        let of_item = self.rounds.get(&round).and_then(|it| it.hands.get(&item));
        of_item.and_then(|it| it.get(&self.id)).map(|it| it.value).unwrap_or_default()
    }
}
