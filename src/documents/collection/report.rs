//! What is told about a source, apart from the results that simply count.

use crate::FileKind;
use engine::share_code::ShareCodeError;

/// Something that does not count, or in part, or in place of something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The name of the file or of the pasted text.
    pub source: String,
    /// What within it: the id of a result or the beginning of a code; may be empty.
    pub detail: String,
    pub reason: Reason,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    Same,
    /// It counts in place of an earlier state of the same result.
    Newer,
    Older,
    /// Of an earlier revision: counts on the items that are the same.
    Bridged,
    /// Of a revision, or a questionnaire, whose items can't be matched.
    Revision,
    Questionnaire,
    Scores,
    Code(ShareCodeError),
    Rewritten,
    Later,
    Damaged,
    /// Rows of a table of answers; their number is the detail.
    Rows,
    TooLarge,
    /// The browser did not give its content.
    NotRead,
    File(FileKind),
}

/// Reasons of the same kind are listed together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Double,
    Revision,
    Unread,
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::Double, Self::Revision, Self::Unread];
}

impl Reason {
    pub fn kind(self) -> Kind {
        match self {
            Self::Same | Self::Newer | Self::Older => Kind::Double,
            Self::Bridged | Self::Revision => Kind::Revision,
            _ => Kind::Unread,
        }
    }
}
