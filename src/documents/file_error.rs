//! Why a file was refused.

use super::json::FORMAT;
use std::fmt;

/// Why a file was refused. Words of the file itself are cut to 64 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileError {
    Empty,
    /// Larger than any result, in bytes: not read at all.
    Size {
        found: usize,
        max: usize,
    },
    /// An image, an archive, a text in another encoding.
    NotText,
    /// Cut short or altered: not JSON from this line and column on.
    Json {
        line: usize,
        column: usize,
    },
    /// JSON, and not a result.
    NotAResult,
    /// A page, and not one of ours, or ours without its data.
    NotOurPage,
    /// Written by a later release, in a form that this one does not know.
    Later {
        found: u64,
    },
    /// Of another questionnaire.
    Questionnaire {
        expected: String,
        found: String,
    },
    /// Of another revision of this questionnaire.
    Revision {
        expected: u16,
        found: u16,
    },
    /// Of a questionnaire with this id and revision, and other items.
    Fingerprint {
        expected: String,
        found: String,
    },
    /// A key that stands twice: which of the two counts would be a guess.
    Duplicate(String),
    /// Something else stands where a result has a date, an answer, a note.
    Shape {
        place: String,
        expected: &'static str,
    },
    /// An item that the questionnaire does not have.
    Item(String),
    /// A dimension that the questionnaire does not have.
    Dimension(String),
    /// An answer to an item that the path does not ask.
    NotAsked(String),
}

impl FileError {
    /// What a stranger wrote, as long as a message can hold.
    pub(super) fn words(found: &str) -> String {
        found.chars().take(64).collect()
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("an empty file"),
            Self::Size { found, max } => write!(f, "{found} bytes, at most {max}"),
            Self::NotText => f.write_str("not a text in UTF-8"),
            Self::Json { line, column } => write!(f, "not JSON from line {line}, column {column}"),
            Self::NotAResult => f.write_str("not a result"),
            Self::NotOurPage => f.write_str("not a result page"),
            Self::Later { found } => {
                write!(f, "result format {found}, this release reads {FORMAT}")
            }
            Self::Questionnaire { expected, found } => {
                write!(f, "a result of the questionnaire {found:?}, expected {expected:?}")
            }
            Self::Revision { expected, found } => {
                write!(f, "revision {found} of the questionnaire, expected {expected}")
            }
            Self::Fingerprint { expected, found } => {
                write!(f, "fingerprint {found:?} of the questionnaire, expected {expected:?}")
            }
            Self::Duplicate(key) => write!(f, "key {key:?} stands twice"),
            Self::Shape { place, expected } => write!(f, "{place}: expected {expected}"),
            Self::Item(id) => write!(f, "item {id:?} is not in this questionnaire"),
            Self::Dimension(id) => write!(f, "dimension {id:?} is not in this questionnaire"),
            Self::NotAsked(id) => write!(f, "item {id:?} is not asked on this path"),
        }
    }
}

impl std::error::Error for FileError {}
