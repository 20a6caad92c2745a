//! What happens on the page, and what a word to the facilitator says.

use super::report::form::Form;
use super::store::Entries;
use documents::group::GroupFileError;
use documents::{FileError, FileKind, is_foreign};
use engine::answers::Response;
use engine::group::{Action, Anonymity, Refusal};
use engine::questionnaire::{Path, Perimeter};
use std::collections::BTreeMap;
use web::capabilities::Outcome;
use web_sys::File;

#[derive(Debug)]
pub(super) enum Message {
    List(List),
    In(In),
    Act(Action),
    /// The wall goes to this place of `Group::views`.
    Place(usize),
    /// Hands for an answer of this item, by its place: the four levels, then the two exits.
    Hand {
        item: usize,
        place: usize,
        count: Count,
    },
    Undo,
    /// What another window says: its kind, the session, entries.
    Heard(String, String, Vec<(String, String)>),
    Kept(bool),
    Show(Desk),
    Ask(Option<Asked>),
    Key(Key),
    /// The wall in this very window, or back.
    Project(Role),
    OpenWall,
    /// The window for the projector has had its time.
    WallIsLate,
    Keys(bool),
    Counting(bool),
    Tick,
    Report(Form),
    CopyFile,
    FileCopied(Outcome),
    Print,
    Printed(Outcome),
    ScreenFilled(Outcome),
}

/// How a count of hands changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Count {
    More,
    Fewer,
    Are(u32),
}

/// What one does with the sessions of this device.
#[derive(Debug)]
pub(super) enum List {
    /// What the device keeps was read.
    Read(BTreeMap<String, Entries>),
    Begin(Wanted),
    Open(String),
    /// Back to the list.
    Leave,
    /// The address has changed: the browser's own way back.
    Arrive,
    Erase(String),
    /// Whether the device has erased it.
    Erased(bool),
    Export(String),
}

/// What comes in.
#[derive(Debug)]
pub(super) enum In {
    /// Links: scanned one by one, or pasted.
    Text(String),
    Bring(Vec<File>),
    /// Files that were read: name and content.
    Files(Vec<(String, Vec<u8>)>),
    /// One who answered on this device.
    Answered(Response),
}

/// What this window is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Presenter,
    /// The facilitator's own, while it shows the wall.
    Projecting,
    /// Nothing but the wall: no note, no list, no name.
    Wall,
}

/// What a new session is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    pub title: String,
    pub perimeter: Perimeter,
    pub path: Path,
    pub promise: Anonymity,
}

/// What one is asked before it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Asked {
    /// To erase this session.
    Erase(String),
    /// To vote again.
    Again,
}

/// What lies on the facilitator's desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Desk {
    /// Questions, notes, the common answer.
    #[default]
    Talk,
    Hands,
    Scan,
    Paste,
    Pass,
    Report,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    Next,
    Back,
    Reveal,
    Blank,
    FullScreen,
    List,
    /// One hand more for the answer of this place: the four levels, then the two exits.
    Hand(usize),
    Undo,
    /// Of the list of keys.
    Close,
}

/// Why a file brought nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unreadable {
    Kind(FileKind),
    /// Cut short, or altered.
    Damaged,
    Later,
    OtherQuestionnaire,
    /// Anonymity was promised: such a session is in no file.
    Promised,
    /// A result, while no session is open.
    NoSession,
}

impl Unreadable {
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

/// What became of something, said once where it is heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Feedback {
    Counted {
        all: usize,
    },
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
    NotAFile(String, Unreadable),
    Brought,
    /// Several files, each of its own kind.
    Each(Vec<Feedback>),
    /// This questionnaire is not the one of that session.
    OtherQuestionnaire,
    Undone,
    /// What one would take back is shown already, or there is nothing.
    NotUndone,
    NotErased,
    NotPrinted,
    TooFew {
        waiting: usize,
    },
}

/// The window for the projector, as far as this one knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum WallWindow {
    /// Not asked for, or it has said that it is there.
    #[default]
    Quiet,
    /// Asked for: a word is awaited from it.
    Awaited,
    /// No word in time, or the browser refused.
    Silent,
}
