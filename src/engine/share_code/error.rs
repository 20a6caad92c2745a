//! Why a share code was refused.

use super::{LENGTH_MAX, VERSION};
use std::fmt;

/// Why a share code was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShareCodeError {
    /// Longer than any code: not read at all.
    TooLong,
    /// Doesn't begin as a code does.
    NotACode,
    /// Written by a later release, in a form that this one does not know.
    Later { found: char },
    /// Holds a character that no code has.
    Character(char),
    /// Cut short, or too long, in characters.
    Length { expected: usize, found: usize },
    /// Of the right length, and altered on the way.
    Damaged,
    /// Written for another revision of the questionnaire (or for another questionnaire, when
    /// their revisions differ: the code cannot tell).
    Revision { expected: u16, found: u16 },
    /// Written for another questionnaire.
    Questionnaire,
    /// Well kept, and holds what no release writes, in the part that is named.
    Impossible(&'static str),
}

impl ShareCodeError {
    /// For a code that does not begin with our version.
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
