//! Where a respondent can be, and all that can happen there.

use crate::answers::{Answer, Date, Response, ResponseId};
use crate::questionnaire::{Path, Perimeter, Questionnaire};
use crate::scores::SharedResult;
use crate::session::Session;
use crate::targets::Targets;
use std::rc::Rc;

/// Where the respondent is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Welcome,
    /// One item, by its position in the questionnaire.
    Item(usize),
    Overview,
    Summary,
}

/// A result that somebody looks at, with the questionnaire that it was answered on.
#[derive(Debug, Clone)]
pub struct OpenedResult {
    pub questionnaire: Rc<Questionnaire>,
    pub shared: SharedResult,
}

impl Eq for OpenedResult {}

/// In another language, it is the same visit.
impl PartialEq for OpenedResult {
    fn eq(&self, other: &Self) -> bool {
        self.questionnaire.fingerprint() == other.questionnaire.fingerprint()
            && self.shared == other.shared
    }
}

/// What a file, a link or the list of one's results gives back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub response: Response,
    /// By position of the item.
    pub notes: Vec<(usize, String)>,
    pub targets: Targets,
}

/// All that can happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    ChoosePerimeter(Perimeter),
    ChoosePath(Path),
    /// Begins, or goes on where this perimeter was left: then id and date serve if they are lost.
    Begin {
        id: ResponseId,
        on: Date,
    },
    /// Forgets what was answered for this perimeter, and begins.
    Restart {
        id: ResponseId,
        on: Date,
    },
    /// Forgets the progress that this result comes from.
    Forget(ResponseId),
    /// Forgets everything, for every perimeter.
    Erase,
    Answer {
        item: usize,
        answer: Answer,
        on: Date,
    },
    /// Back to blank.
    Withdraw {
        item: usize,
        on: Date,
    },
    Note {
        item: usize,
        text: String,
    },
    /// The stage that the respondent wants for a dimension, or none.
    SetTarget {
        dimension: usize,
        stage: Option<u8>,
    },
    Next,
    Back,
    /// From the overview, the result, or the browser's own Back.
    Open(Step),
    /// From express to complete, answers kept, to the first item that is still blank.
    ContinueComplete,
    /// A result beside one's own, which stays as it is.
    OpenShared(Rc<OpenedResult>),
    CloseShared,
    /// A result becomes one's own, in place of what there was for its perimeter.
    Import(Rc<Record>),
    /// Begins anew on what an earlier result was about, to be compared with it.
    Retake {
        perimeter: Perimeter,
        path: Path,
        id: ResponseId,
        on: Date,
    },
    /// Takes the last *adopt* back, with all that was done since for its perimeter.
    UndoImport,
    /// The same questionnaire in another language; another questionnaire changes nothing.
    SetLanguage(Rc<Questionnaire>),
    /// What was kept elsewhere meanwhile, in another tab or another widget of the page.
    Sync(Rc<Session>),
}

impl Action {
    /// Whether it changes what is answered, and not only what is looked at.
    pub fn is_change(&self) -> bool {
        match self {
            Self::Restart { .. }
            | Self::Forget(_)
            | Self::Erase
            | Self::Answer { .. }
            | Self::Withdraw { .. }
            | Self::Note { .. }
            | Self::SetTarget { .. }
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
