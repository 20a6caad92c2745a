//! The reasons for which a session file is refused.

use super::file::VERSION;
use crate::FileError;
use std::fmt;

/// Why a session file was refused. Text quoted from the file is cut to 64 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupFileError {
    Empty,
    /// Larger than any session, in bytes. The file was not parsed.
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
    /// Valid JSON, but not a session.
    NotASession,
    /// Written by a later release, in a format version that this one does not know.
    Later {
        found: u64,
    },
    /// A duplicate key: choosing one of the two values would be a guess.
    Duplicate(String),
    /// The session belongs to another questionnaire or revision; both fingerprints are given.
    Questionnaire {
        expected: String,
        found: String,
    },
    /// A value of the wrong type or form, such as an invalid id or setting.
    Shape {
        place: &'static str,
        expected: &'static str,
    },
    /// The key of an entry that is invalid or does not belong to this session.
    Entry(String),
    /// Anonymity was promised, so a file must not contain individual answers.
    Promised,
}

impl From<FileError> for GroupFileError {
    /// Converts the reasons for which any file may be refused.
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
