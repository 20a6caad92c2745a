//! The steps of a session, and everything that can happen to it.

use crate::answers::{Answer, Date, Response, ResponseId};
use crate::questionnaire::{Path, Perimeter, Questionnaire};
use crate::scores::SharedResult;
use crate::session::Session;
use crate::targets::{GoalPart, Targets};
use std::rc::Rc;

/// The screen that the respondent is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Welcome,
    /// One item, by its position in the questionnaire.
    Item(usize),
    Overview,
    Summary,
}

/// A result that is being viewed, with the questionnaire that it answers.
#[derive(Debug, Clone)]
pub struct OpenedResult {
    pub questionnaire: Rc<Questionnaire>,
    pub shared: SharedResult,
}

impl Eq for OpenedResult {}

/// The same result in another language is equal.
impl PartialEq for OpenedResult {
    fn eq(&self, other: &Self) -> bool {
        self.questionnaire.fingerprint() == other.questionnaire.fingerprint()
            && self.shared == other.shared
    }
}

/// A result as read from a file, a link or the list of saved results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub response: Response,
    /// By item position.
    pub notes: Vec<(usize, String)>,
    pub targets: Targets,
}

/// Everything that can happen to a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    ChoosePerimeter(Perimeter),
    ChoosePath(Path),
    /// Begins, or resumes where this perimeter was left. `id` and `on` apply only where none is
    /// stored.
    Begin {
        id: ResponseId,
        on: Date,
    },
    /// Discards the answers of this perimeter, and begins.
    Restart {
        id: ResponseId,
        on: Date,
    },
    /// Discards the progress that this result comes from.
    Forget(ResponseId),
    /// Discards everything, for every perimeter.
    Erase,
    Answer {
        item: usize,
        answer: Answer,
        on: Date,
    },
    /// Makes the item blank again.
    Withdraw {
        item: usize,
        on: Date,
    },
    Note {
        item: usize,
        text: String,
    },
    /// A part of the goal in a dimension; an empty text removes it.
    SetGoal {
        dimension: usize,
        part: GoalPart,
        text: String,
    },
    Next,
    Back,
    /// From the overview, the result, or the browser's Back button.
    Open(Step),
    /// Switches from express to complete, keeps the answers, and asks what is missing.
    ContinueComplete,
    /// Opens a result from elsewhere; the respondent's own stays as it is.
    OpenShared(Rc<OpenedResult>),
    CloseShared,
    /// Makes a result the respondent's own, in place of the progress for its perimeter.
    Import(Rc<Record>),
    /// Begins anew with an earlier result's perimeter and path, to compare with it later.
    Retake {
        earlier: ResponseId,
        perimeter: Perimeter,
        path: Path,
        id: ResponseId,
        on: Date,
    },
    /// Reverts the last import, along with everything done since for its perimeter.
    UndoImport,
    /// The same questionnaire in another language; any other questionnaire changes nothing.
    SetLanguage(Rc<Questionnaire>),
    /// Takes over what was stored meanwhile by another tab or another widget on the page.
    Sync(Rc<Session>),
}

impl Action {
    /// Whether it changes answers or what belongs to them, rather than only what is on screen.
    pub fn is_change(&self) -> bool {
        match self {
            Self::Restart { .. }
            | Self::Forget(_)
            | Self::Erase
            | Self::Answer { .. }
            | Self::Withdraw { .. }
            | Self::Note { .. }
            | Self::SetGoal { .. }
            | Self::ContinueComplete
            | Self::Import(_)
            | Self::Retake { .. }
            | Self::UndoImport => true,
            Self::ChoosePerimeter(_)
            | Self::ChoosePath(_)
            | Self::Begin { .. }
            | Self::Next
            | Self::Back
            | Self::Open(_)
            | Self::OpenShared(_)
            | Self::CloseShared
            | Self::SetLanguage(_)
            | Self::Sync(_) => false,
        }
    }
}
