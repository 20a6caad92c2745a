//! The end of a session, and the beginning of the next one on the same subject: earlier
//! commitments, the date of the next look at them, and the return on time invested.

use super::config::title;
use super::entry::Entry;
use super::register::Register;
use super::{Commitment, Group, GroupConfig, GroupId, HANDS_MAX};
use crate::answers::{Date, ResponseId};

/// Raised hands for the five ratings of the time invested, from the lowest.
pub type Ratings = [u32; 5];

/// A commitment of an earlier session, and what became of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct EarlierCommitment {
    pub commitment: Commitment,
    /// `None` until the group has said it.
    pub outcome: Option<Outcome>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    Done,
    GoingOn,
    GivenUp,
}

impl Outcome {
    pub const ALL: [Self; 3] = [Self::Done, Self::GoingOn, Self::GivenUp];

    pub fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::GoingOn => "going-on",
            Self::GivenUp => "given-up",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

impl Group {
    /// The next session on the same subject. It begins with the commitments of this one, and with
    /// earlier ones that were neither done nor given up.
    #[must_use]
    pub fn follow_up(&self, id: GroupId, date: Date) -> Self {
        let mut next = Self::begin(id, GroupConfig { date, ..self.setting }, self.title());
        let open =
            |it: &EarlierCommitment| !matches!(it.outcome, Some(Outcome::Done | Outcome::GivenUp));
        let carried = self.earlier().filter(|(_, it)| open(it));
        let carried = carried.map(|(id, it)| (id, &it.commitment)).chain(self.commitments());
        for (id, commitment) in carried {
            let first = EarlierCommitment { commitment: commitment.clone(), outcome: None };
            next.earlier.insert(id, Register::first(first));
        }
        next
    }

    /// The commitments of earlier sessions, in the order in which they were made.
    pub fn earlier(&self) -> impl Iterator<Item = (ResponseId, &EarlierCommitment)> {
        self.earlier.iter().map(|(id, it)| (*id, &it.value))
    }

    /// When the group will look at its commitments again, in its own words; empty if it has not said.
    pub fn next_look(&self) -> &str {
        &self.next_look.value
    }

    /// The hands that this session counted for each rating.
    pub fn own_ratings(&self) -> Ratings {
        self.ratings.get(&self.id).map(|it| it.value).unwrap_or_default()
    }

    /// The hands of all merged sessions for each rating.
    pub fn ratings(&self) -> Ratings {
        let add = |sum: Ratings, it: &Register<Ratings>| {
            let mut pairs = sum.into_iter().zip(it.value);
            std::array::from_fn(|_| pairs.next().map_or(0, |(a, b)| a.saturating_add(b)))
        };
        self.ratings.values().fold(Ratings::default(), add)
    }

    pub(super) fn rated(&self, ratings: Ratings) -> Entry {
        let before = self.ratings.get(&self.id).copied().unwrap_or_default();
        let ratings = before.next(ratings.map(|it| it.min(HANDS_MAX)));
        Entry::Rating { by: self.id, ratings }
    }

    pub(super) fn judged(&self, id: ResponseId, outcome: Option<Outcome>) -> Option<Entry> {
        let before = self.earlier.get(&id)?;
        let commitment = before.value.commitment.clone();
        let earlier = before.next(EarlierCommitment { commitment, outcome });
        Some(Entry::Earlier { id, earlier })
    }

    pub(super) fn next_look_set(&self, text: &str) -> Entry {
        let text = title(&text.replace(char::is_control, " ")).to_owned();
        Entry::NextLook(self.next_look.next(text))
    }
}
