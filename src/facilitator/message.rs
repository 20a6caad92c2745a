//! The messages to the root component: from screens, other windows and the browser.

use super::report::format::Format;
use super::scanner::CameraModule;
use super::stored_session::StoredSession;
use super::window::{Role, Switch, Tab};
use documents::group::GroupFileError;
use engine::answers::{Response, ResponseId};
use engine::group::{Action, Anonymity, Group};
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
    /// Change the hands counted for a rating of the time invested, from 0 for the lowest.
    CountRating {
        rating: usize,
        count: HandCount,
    },
    /// Put a commitment into the form, to correct it; or leave the form empty.
    EditCommitment(Option<ResponseId>),
    /// Show the end of the session, and offer the report.
    Finish,
    /// The name and the password of a Wi-Fi network, for the welcome. They are never stored.
    SetWifi(String, String),
    /// Play a sound when the countdown ends, or don't.
    HearTimer(Switch),
    BeepLoaded(Option<CameraModule>),
    Undo,
    /// Another window, or the store, has sent something about a group: see `GroupStore::hear`.
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
    OpenShortcuts,
    CloseShortcuts,
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

impl HandCount {
    /// The count after the change.
    pub(super) fn of(self, before: u32) -> u32 {
        match self {
            Self::Increment => before.saturating_add(1),
            Self::Decrement => before.saturating_sub(1),
            Self::Set(count) => count,
        }
    }
}

/// A message about the sessions on this device.
#[derive(Debug)]
pub(super) enum SessionMessage {
    /// The stored sessions were read.
    Loaded(BTreeMap<String, StoredSession>),
    Begin(NewSession),
    Open(String),
    /// Return to the list.
    Leave,
    /// The browser's Back or Forward.
    PopState,
    /// Begin the next session on the same subject.
    FollowUp(String),
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
    FilesRead(Vec<(String, FileContent)>),
    /// A participant has answered on the shared device.
    Response(Response),
}

#[derive(Debug)]
pub(super) enum FileContent {
    Session(Result<Box<Group>, GroupFileError>),
    /// A result, or a text with links.
    Other(Vec<u8>),
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

/// The effect of a key, on a keyboard or a clicker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    /// Reveals what there is to reveal, else shows the next view.
    Forward,
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
