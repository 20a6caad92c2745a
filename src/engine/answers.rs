//! One respondent's answers. A blank, an exit and a level are three different things.

pub use crate::level::Level;
use crate::questionnaire::{Path, Perimeter};

/// An answer to one item: a level, or one of the two exits outside the scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    Level(Level),
    /// The item has no meaning in the respondent's situation.
    NotApplicable,
    /// An answer exists, but the respondent does not have it: a finding in its own right.
    DoNotKnow,
}

impl Answer {
    pub const ALL: [Self; 6] = [
        Self::Level(Level(0)),
        Self::Level(Level(1)),
        Self::Level(Level(2)),
        Self::Level(Level(3)),
        Self::NotApplicable,
        Self::DoNotKnow,
    ];

    /// The word for this answer in storage and in files (`docs/formats.md`).
    pub fn word(self) -> &'static str {
        match self {
            Self::Level(Level(0)) => "0",
            Self::Level(Level(1)) => "1",
            Self::Level(Level(2)) => "2",
            Self::Level(Level(_)) => "3",
            Self::NotApplicable => "not-applicable",
            Self::DoNotKnow => "do-not-know",
        }
    }

    /// The inverse of [`word`](Self::word); `None` for any other text.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.word() == word)
    }
}

/// The answers to a questionnaire: one slot per item, in questionnaire order.
///
/// Items are identified by position; a position past the end is always blank.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers(Vec<Option<Answer>>);

impl Answers {
    pub fn blank(item_count: usize) -> Self {
        Self(vec![None; item_count])
    }

    /// The answer to this item; `None` while it is blank.
    pub fn get(&self, item: usize) -> Option<Answer> {
        self.0.get(item).copied().flatten()
    }

    /// Sets or clears an answer; a stale position changes nothing.
    pub fn set(&mut self, item: usize, answer: Option<Answer>) {
        if let Some(place) = self.0.get_mut(item) {
            *place = answer;
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = Option<Answer>> + '_ {
        self.0.iter().copied()
    }

    pub fn is_blank(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }
}

/// A calendar day, in days since 1 January 2000, without time or time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(pub u16);

/// Identifies a result so that it is never counted twice. Drawn at random outside the engine: the default is
/// that of no result.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ResponseId(pub [u8; 8]);

/// Everything that makes up a result, and everything that a share code contains: no notes, no name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    pub id: ResponseId,
    /// The day of the last answer.
    pub date: Date,
    pub perimeter: Perimeter,
    pub path: Path,
    /// Items that `path` does not ask are blank.
    pub answers: Answers,
}
