//! The messages to the root component: from screens, other windows and the browser.

use super::report::format::Format;
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
    Session(SessionMessage),
    Import(ImportMessage),
    Apply(Action),
    /// Show on the wall what has this position in `Group::views`.
    GoToPosition(usize),
    /// Change the hands counted for an item's option: the four levels, then the two exits.
    CountHands {
        item: usize,
        option: usize,
        count: HandCount,
    },
    Undo,
    /// Another window has sent something about a group: see `GroupStore::hear`.
    Received {
        kind: String,
        group: String,
        pairs: Vec<(String, String)>,
    },
    /// The answer to a write: whether everything is stored now.
    Saved(bool),
    OpenTab(Tab),
    /// Ask for confirmation, or close the question.
    Confirm(Option<Confirmation>),
    Key(Key),
    /// Show the wall in this very window, or leave it.
    SetRole(Role),
    OpenWall,
    /// The projector's window should have answered by now.
    WallTimeout,
    ShowShortcuts(bool),
    CountByKeys(bool),
    /// A second has passed.
    Tick,
    Download(Format),
    CopyFile,
    FileCopied(Outcome),
    Print,
    Printed(Outcome),
    FullScreenOutcome(Outcome),
}

/// A change to a count of hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HandCount {
    Increment,
    Decrement,
    Set(u32),
}

/// A message about the sessions on this device.
#[derive(Debug)]
pub(super) enum SessionMessage {
    /// The stored sessions were read.
    Loaded(BTreeMap<String, Entries>),
    Begin(NewSession),
    Open(String),
    /// Return to the list.
    Leave,
    /// The browser's Back or Forward.
    PopState,
    Erase(String),
    /// The answer to `Erase`: whether the device has erased it.
    Erased(bool),
    Export(String),
}

/// A message about results and sessions that come in.
#[derive(Debug)]
pub(super) enum ImportMessage {
    /// Links: scanned one by one, or pasted.
    Text(String),
    ReadFiles(Vec<File>),
    /// The answer to `ReadFiles`: names and contents.
    FilesRead(Vec<(String, Vec<u8>)>),
    /// A participant has answered on the shared device.
    Response(Response),
}

/// The role of this window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Presenter,
    /// The facilitator's window while it shows the wall.
    Projecting,
    /// The projector's window: the wall alone, without notes, list or names.
    Wall,
}

/// The choices for a new session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NewSession {
    pub title: String,
    pub perimeter: Perimeter,
    pub path: Path,
    pub promise: Anonymity,
}

/// An action that awaits confirmation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Confirmation {
    /// Erase this session.
    Erase(String),
    /// Let the group vote again.
    NewRound,
}

/// The presenter's tabs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Tab {
    /// Questions to ask, notes, the common answer.
    #[default]
    Discussion,
    ShowOfHands,
    Scanner,
    /// Links and files.
    Links,
    /// Fills the whole window, until the device is back.
    SharedDevice,
    Report,
}

/// What a key of the keyboard or of a clicker does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    Next,
    Back,
    Reveal,
    Blank,
    FullScreen,
    Shortcuts,
    /// One hand more for this option: the four levels, then the two exits.
    Hand(usize),
    Undo,
    CloseShortcuts,
}

/// Why a file brought nothing.
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

/// The projector's window, as far as this one knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum WallWindow {
    /// Not requested, or it has answered.
    #[default]
    Idle,
    /// Requested: its answer is awaited.
    Opening,
    /// It did not answer in time, or the browser refused it.
    Unanswered,
}
