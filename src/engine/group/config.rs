//! The configuration of a session: chosen before it begins, then fixed.

use crate::answers::Date;
use crate::hex;
use crate::questionnaire::{Path, Perimeter};

/// The maximum length of a title, and of each part of a commitment, in characters.
pub const TITLE_MAX: usize = 120;

/// Identifies a session. Drawn at random outside the engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct GroupId(pub [u8; 8]);

/// Whether the group was promised that individual answers can't be told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anonymity {
    /// Counts are shown from the first answer on.
    Open,
    /// Individual results are shown only together with at least four others, and are never exported
    /// to a file: see `anonymity`.
    Anonymous,
}

/// What a session is about; it never changes once the session has begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupConfig {
    /// The questionnaire's fingerprint, which is the same in every language.
    pub fingerprint: u32,
    pub perimeter: Perimeter,
    pub path: Path,
    pub promise: Anonymity,
    /// The day on which the session began.
    pub date: Date,
}

/// Who does what, and when, in the group's own words.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Commitment {
    pub who: String,
    pub what: String,
    pub when: String,
}

impl GroupId {
    /// 16 hexadecimal digits, for example `001122aabbccddee`.
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
    /// The stored form, for example `8f3a12bc team express open 9825`.
    pub fn words(&self) -> String {
        let fingerprint = format!("{:08x}", self.fingerprint);
        let date = self.date.0.to_string();
        let parts = [self.perimeter.word(), self.path.word(), self.promise.word()];
        [&[fingerprint.as_str()], parts.as_slice(), &[date.as_str()]].concat().join(" ")
    }

    /// Parses the stored form; `None` if it is malformed.
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

/// Cleans up a title while it is being typed: a space at the end stays, because a word may follow
/// it.
pub(super) fn title(text: &str) -> &str {
    let text = text.trim_start();
    // Cutting must be idempotent: a stored title must stay the same when it is read again.
    let end = text.char_indices().nth(TITLE_MAX).map_or(text.len(), |(end, _)| end);
    text.get(..end).unwrap_or(text)
}
