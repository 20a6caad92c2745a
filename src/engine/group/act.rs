//! The acts that undo can take back: what was gathered, in the order of the session, in all its
//! windows.
//!
//! They are stored with the session, so that undo still works after a reload. Acts are numbered from 1;
//! one that was undone leaves an empty register, whose number the next act takes.

use super::{Anonymity, Commitment, Group, Hands, Ratings};
use crate::answers::{Answer, ResponseId};

/// The maximum number of recorded acts; later ones can't be undone.
pub(super) const ACTS_MAX: u16 = 9_999;

/// One act of the facilitator, with the values that it replaced.
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
    /// Another round was begun; undo opens the round before again.
    Round {
        round: u8,
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

    /// How many hands an act has added to its item; negative if it removed some.
    pub fn hands_added(&self, round: u8, item: usize, before: &Hands) -> i64 {
        let sum = |it: &Hands| it.iter().map(|&it| i64::from(it)).sum::<i64>();
        sum(&self.counted_here(round, item)) - sum(before)
    }

    /// The results of an act that still count.
    pub fn results_of(&self, round: u8, ids: &[ResponseId]) -> usize {
        ids.iter().filter(|it| self.can_withdraw(round, **it)).count()
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

    /// The number of the last act.
    pub fn acts_count(&self) -> u16 {
        self.live_acts().next_back().map_or(0, |it| it.0)
    }

    pub(super) fn live_acts(&self) -> impl DoubleEndedIterator<Item = (u16, &Act)> {
        self.acts.iter().filter_map(|(&number, it)| Some((number, it.value.as_ref()?)))
    }

    /// Removing a result that was already shown would reveal its answers through the difference.
    pub(super) fn can_withdraw(&self, round: u8, id: ResponseId) -> bool {
        let is_sealed = self.setting.promise == Anonymity::Anonymous
            && self.rounds.get(&round).is_some_and(|it| it.sealed.contains(&id));
        let is_in = |it: &super::Round| it.results.contains_key(&id) && !it.is_out(id);
        !is_sealed && self.rounds.get(&round).is_some_and(is_in)
    }

    pub(super) fn counted_here(&self, round: u8, item: usize) -> Hands {
        let of_item = self.rounds.get(&round).and_then(|it| it.hands.get(&item));
        of_item.and_then(|it| it.get(&self.id)).map(|it| it.value).unwrap_or_default()
    }
}
