//! Why a session file was refused.

use super::file::VERSION;
use crate::FileError;
use std::fmt;

/// Why a session file was refused. Words of the file itself are cut to 64 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupFileError {
    Empty,
    /// Larger than any session, in bytes: not read at all.
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
    /// JSON, and not a session.
    NotASession,
    /// Written by a later release, in a form that this one does not know.
    Later {
        found: u64,
    },
    /// A key that stands twice: which of the two counts would be a guess.
    Duplicate(String),
    /// Of another questionnaire, or another revision of it, by their fingerprints.
    Questionnaire {
        expected: String,
        found: String,
    },
    /// Something else stands where a session has its id, its setting, its entries.
    Shape {
        place: &'static str,
        expected: &'static str,
    },
    /// An entry that makes no sense here, by its key.
    Entry(String),
    /// Anonymity was promised: nobody's answers leave their device in a file.
    Promised,
}

impl From<FileError> for GroupFileError {
    /// Of what any file may be refused for.
    fn from(error: FileError) -> Self {
        match error {
            FileError::Empty => Self::Empty,
            FileError::Size { found, max } => Self::Size { found, max },
            FileError::NotText => Self::NotText,
            FileError::Duplicate(key) => Self::Duplicate(key),
            _ => Self::NotASession,
        }
    }
}

impl fmt::Display for GroupFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("an empty file"),
            Self::Size { found, max } => write!(f, "{found} bytes, at most {max}"),
            Self::NotText => f.write_str("not a text in UTF-8"),
            Self::Json { line, column } => write!(f, "not JSON from line {line}, column {column}"),
            Self::NotASession => f.write_str("not a session"),
            Self::Later { found } => {
                write!(f, "session format {found}, this release reads {VERSION}")
            }
            Self::Duplicate(key) => write!(f, "key {key:?} stands twice"),
            Self::Questionnaire { expected, found } => {
                write!(f, "fingerprint {found:?} of the questionnaire, expected {expected:?}")
            }
            Self::Shape { place, expected } => write!(f, "{place}: expected {expected}"),
            Self::Entry(key) => write!(f, "entry {key:?} is none of this session"),
            Self::Promised => f.write_str("anonymity was promised: there is no such file"),
        }
    }
}

impl std::error::Error for GroupFileError {}
