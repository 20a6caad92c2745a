//! The errors of share codes.

use super::{LENGTH_MAX, VERSION};
use std::fmt;

/// Why a share code was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShareCodeError {
    /// Longer than any code, so it was not decoded.
    TooLong,
    /// Doesn't start like a code.
    NotACode,
    /// Written by a later release, in a version that this one does not read.
    Later { found: char },
    /// Contains a character that no code has.
    Character(char),
    /// Truncated or too long, in characters.
    Length { expected: usize, found: usize },
    /// Of the right length, but altered on the way.
    Damaged,
    /// Written for another revision of the questionnaire (or for another questionnaire, when their
    /// revisions differ: the code doesn't say which).
    Revision { expected: u16, found: u16 },
    /// Written for another questionnaire.
    Questionnaire,
    /// The checksum matches, but the named part has a value that no release writes.
    Impossible(&'static str),
}

impl ShareCodeError {
    /// The error for a code that does not start with our version.
    pub(super) fn of_version(found: Option<char>) -> Self {
        match found {
            Some(found @ '2'..='9') => Self::Later { found },
            _ => Self::NotACode,
        }
    }
}

impl fmt::Display for ShareCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong => write!(f, "over {LENGTH_MAX} characters"),
            Self::NotACode => f.write_str("not a share code"),
            Self::Later { found } => {
                write!(f, "share code version {found}, this release reads {VERSION}")
            }
            Self::Character(found) => write!(f, "character {found:?} is in no share code"),
            Self::Length { expected, found } => {
                write!(f, "{found} characters, expected {expected}")
            }
            Self::Damaged => f.write_str("altered on the way: the checksum disagrees"),
            Self::Revision { expected, found } => {
                write!(f, "revision {found} of the questionnaire, expected {expected}")
            }
            Self::Questionnaire => f.write_str("another questionnaire"),
            Self::Impossible(part) => write!(f, "impossible {part}"),
        }
    }
}

impl std::error::Error for ShareCodeError {}
