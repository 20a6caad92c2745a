//! The reasons for which a result file or a result page is refused.

use super::json::FORMAT;
use std::fmt;

/// Why a file was refused. Text quoted from the file is cut to 64 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileError {
    Empty,
    /// Larger than any result, in bytes. The file was not parsed.
    Size {
        found: usize,
        max: usize,
    },
    /// An image, an archive, or a text in another encoding.
    NotText,
    /// Truncated or altered: invalid JSON from this line and column on.
    Json {
        line: usize,
        column: usize,
    },
    /// Valid JSON, but not a result.
    NotAResult,
    /// An HTML page that is not one of ours, or one of ours without its data.
    NotOurPage,
    /// Written by a later release, in a format version that this one does not know.
    Later {
        found: u64,
    },
    /// The result belongs to another questionnaire.
    Questionnaire {
        expected: String,
        found: String,
    },
    /// The result belongs to another revision of this questionnaire.
    Revision {
        expected: u16,
        found: u16,
    },
    /// The questionnaire of the result has this id and revision, but other items.
    Fingerprint {
        expected: String,
        found: String,
    },
    /// A duplicate key: choosing one of the two values would be a guess.
    Duplicate(String),
    /// A value of the wrong type or form, such as an invalid date or answer.
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
    /// Cuts untrusted text to the length that a message can hold.
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
