//! Where a respondent can be, and all that can happen there.

use crate::answers::{Answer, Date, Response, ResponseId};
use crate::questionnaire::{Path, Perimeter, Questionnaire};
use crate::scores::Shared;
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
pub struct Visit {
    pub questionnaire: Rc<Questionnaire>,
    pub shared: Shared,
}

impl Eq for Visit {}

/// In another language, it is the same visit.
impl PartialEq for Visit {
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
    Aim {
        dimension: usize,
        stage: Option<u8>,
    },
    Next,
    Back,
    /// From the overview, the result, or the browser's own Back.
    Open(Step),
    /// From express to complete, answers kept, to the first item that is still blank.
    Deepen,
    /// A result beside one's own, which stays as it is.
    Visit(Rc<Visit>),
    Leave,
    /// A result becomes one's own, in place of what there was for its perimeter.
    Adopt(Rc<Record>),
    /// Begins anew on what an earlier result was about, to be compared with it.
    Again {
        perimeter: Perimeter,
        path: Path,
        id: ResponseId,
        on: Date,
    },
    /// Takes the last *adopt* back, with all that was done since for its perimeter.
    GiveBack,
    /// The same questionnaire in another language; another questionnaire changes nothing.
    Speak(Rc<Questionnaire>),
    /// What was kept elsewhere meanwhile, in another tab or another widget of the page.
    Follow(Rc<Session>),
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
            | Self::Aim { .. }
            | Self::Deepen
            | Self::Adopt(_)
            | Self::Again { .. }
            | Self::GiveBack => true,
            Self::ChoosePerimeter(_)
            | Self::ChoosePath(_)
            | Self::Begin { .. }
            | Self::Next
            | Self::Back
            | Self::Open(_)
            | Self::Visit(_)
            | Self::Leave
            | Self::Speak(_)
            | Self::Follow(_) => false,
        }
    }
}
