//! What a session is about: chosen before it begins, and then the same to the end.

use crate::answers::Date;
use crate::hex;
use crate::questionnaire::{Path, Perimeter};

/// The longest title, and the longest part of a commitment, in characters.
pub const TITLE_MAX: usize = 120;

/// Tells sessions apart: drawn at random outside the engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct GroupId(pub [u8; 8]);

/// Whether the room was promised that nobody's answers can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anonymity {
    /// Counts show from the first answer on.
    Open,
    /// Individual results show together with four others at least, and leave the device in no
    /// file: see `anonymity`.
    Anonymous,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupConfig {
    /// Of the questionnaire, whatever its language.
    pub fingerprint: u32,
    pub perimeter: Perimeter,
    pub path: Path,
    pub promise: Anonymity,
    /// The day on which it began.
    pub date: Date,
}

/// Who does what, and when, in the words of the room.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Commitment {
    pub who: String,
    pub what: String,
    pub when: String,
}

impl GroupId {
    /// `001122aabbccddee`
    pub fn digits(self) -> String {
        hex::encode(self.0)
    }

    pub fn from_digits(text: &str) -> Option<Self> {
        hex::decode(text).map(Self)
    }
}

impl Commitment {
    pub fn is_empty(&self) -> bool {
        [&self.who, &self.what, &self.when].iter().all(|it| it.is_empty())
    }
}

impl Anonymity {
    pub const ALL: [Self; 2] = [Self::Open, Self::Anonymous];

    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Anonymous => "anonymous",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

impl GroupConfig {
    /// `8f3a12bc team express open 9825`
    pub fn words(&self) -> String {
        let fingerprint = format!("{:08x}", self.fingerprint);
        let date = self.date.0.to_string();
        let parts = [self.perimeter.word(), self.path.word(), self.promise.word()];
        [&[fingerprint.as_str()], parts.as_slice(), &[date.as_str()]].concat().join(" ")
    }

    pub fn from_words(words: &str) -> Option<Self> {
        let mut words = words.split(' ');
        let setting = Self {
            fingerprint: u32::from_str_radix(words.next()?, 16).ok()?,
            perimeter: Perimeter::from_word(words.next()?)?,
            path: Path::from_word(words.next()?)?,
            promise: Anonymity::from_word(words.next()?)?,
            date: Date(words.next()?.parse().ok()?),
        };
        words.next().is_none().then_some(setting)
    }
}

/// What is kept of a text that somebody types as a title: a space comes before the next word does.
pub(super) fn title(text: &str) -> &str {
    let text = text.trim_start();
    // Kept and read again, it must stay the same.
    let end = text.char_indices().nth(TITLE_MAX).map_or(text.len(), |(end, _)| end);
    text.get(..end).unwrap_or(text)
}
