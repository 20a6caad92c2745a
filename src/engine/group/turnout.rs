//! How many have answered, and how many are still missing: one total for each wall.

use super::{Anonymity, Group, Round};
use crate::answers::{Answer, ResponseId};

/// The maximum number of people in the room.
pub const HEADCOUNT_MAX: u32 = 9_999;

/// Who took part, as far as it is known. It never depends on which answers somebody gave.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Turnout {
    /// Results that came in, shown or not.
    pub results: u32,
    /// How many of the results were given on a device that was passed round; `None` in an anonymous
    /// session, which doesn't store how a result came in.
    pub shared: Option<u32>,
    pub hands: u32,
    /// The people in the room, as the facilitator counted them; 0 if unknown.
    pub headcount: u32,
}

impl Turnout {
    pub fn total(self) -> u32 {
        self.results.saturating_add(self.hands)
    }

    /// How many people are still missing; `None` if the headcount is unknown, or everybody is there.
    pub fn missing(self) -> Option<u32> {
        self.headcount.checked_sub(self.total()).filter(|it| *it > 0 && self.headcount > 0)
    }
}

impl Group {
    /// The number of people in the room; 0 if unknown.
    pub fn headcount(&self) -> u32 {
        self.headcount.value
    }

    /// The results of a round. Hands are counted item by item, so there are none here.
    pub fn turnout(&self, round: u8) -> Turnout {
        let results = u32::try_from(self.participants(round)).unwrap_or(u32::MAX);
        let present = self.rounds.get(&round).into_iter().flat_map(Round::present);
        let shared = self.shared(round, present.map(|it| it.response.id));
        Turnout { results, shared, hands: 0, headcount: self.headcount() }
    }

    /// How many of these results of a round were given on a device that was passed round.
    pub(super) fn shared(
        &self,
        round: u8,
        results: impl Iterator<Item = ResponseId>,
    ) -> Option<u32> {
        let round = self.rounds.get(&round);
        let is_shared = |it: &ResponseId| round.is_some_and(|round| round.shared.contains(it));
        let count = u32::try_from(results.filter(is_shared).count()).unwrap_or(u32::MAX);
        (self.setting.promise == Anonymity::Open).then_some(count)
    }

    /// The answers to an item in a round, exits included.
    pub fn item_turnout(&self, item: usize, round: u8) -> Turnout {
        let figures = self.item(item, round);
        let withheld = u32::try_from(figures.withheld).unwrap_or(u32::MAX);
        let results = (figures.voices() - figures.hands).saturating_add(withheld);
        let (shared, hands) = (figures.shared, figures.hands);
        Turnout { results, shared, hands, headcount: self.headcount() }
    }

    /// Whether a round has anything for this item, shown or not.
    pub fn is_answered(&self, item: usize, round: u8) -> bool {
        self.item_turnout(item, round).total() > 0
    }

    /// Whether anybody has answered anything, in any round.
    pub(super) fn has_answers(&self) -> bool {
        let is_raised = |it: &super::Hands| it.iter().any(|it| *it > 0);
        self.rounds.values().any(|it| {
            let mut hands = it.hands.values().flat_map(|of_item| of_item.values());
            it.present().next().is_some() || hands.any(|it| is_raised(&it.value))
        })
    }
}

impl super::ItemFigures {
    /// How many people gave this answer.
    pub fn count(&self, answer: Answer) -> u32 {
        match answer {
            Answer::Level(level) => {
                self.levels.get(usize::from(level.value())).copied().unwrap_or(0)
            }
            Answer::NotApplicable => self.not_applicable,
            Answer::DoNotKnow => self.do_not_know,
        }
    }
}
