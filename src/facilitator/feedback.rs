//! The feedback on an action, and why a file was refused. The texts are in `words`.

use documents::group::GroupFileError;
use documents::{FileError, FileKind, is_foreign};
use engine::group::Refusal;

/// The outcome of the last action, shown and announced once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Feedback {
    /// One result, counted.
    Counted {
        all: usize,
    },
    /// One result, counted before.
    Known {
        all: usize,
    },
    Refused(Refusal),
    Many {
        new: usize,
        known: usize,
        refused: Vec<(String, Refusal)>,
    },
    Merged {
        new: usize,
    },
    FileRefused(String, FileRefusal),
    SessionImported,
    /// Several files, each with an outcome.
    Each(Vec<Feedback>),
    /// The session was made with another questionnaire.
    OtherQuestionnaire,
    Undone,
    /// The last count is shown already, or there is none.
    NotUndone,
    NotErased,
    NotPrinted,
    /// Too few results wait to be revealed.
    TooFew {
        waiting: usize,
    },
}

/// Why a file was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileRefusal {
    Kind(FileKind),
    /// Cut short, or altered.
    Damaged,
    /// Written by a later release.
    Later,
    OtherQuestionnaire,
    /// Anonymity was promised: such a session is never in a file.
    Promised,
    /// A result, while no session is open.
    NoSession,
}

impl FileRefusal {
    pub(super) fn of(error: &FileError, name: &str, file: &[u8]) -> Self {
        match error {
            _ if is_foreign(error, file) => Self::Kind(FileKind::of(name, file)),
            FileError::Later { .. } => Self::Later,
            FileError::Questionnaire { .. }
            | FileError::Revision { .. }
            | FileError::Fingerprint { .. } => Self::OtherQuestionnaire,
            _ => Self::Damaged,
        }
    }

    pub(super) fn of_session(error: &GroupFileError) -> Self {
        match error {
            GroupFileError::Later { .. } => Self::Later,
            GroupFileError::Questionnaire { .. } => Self::OtherQuestionnaire,
            GroupFileError::Promised => Self::Promised,
            _ => Self::Damaged,
        }
    }
}
