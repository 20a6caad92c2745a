//! Where a respondent can be, and all that can happen there.

use crate::engine::answers::{Answer, Date, Response, ResponseId};
use crate::engine::questionnaire::{Path, Perimeter, Questionnaire};
use crate::engine::session::Session;
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
    Next,
    Back,
    /// From the overview, the result, or the browser's own Back.
    Open(Step),
    /// From express to complete, answers kept, to the first item that is still blank.
    Deepen,
    /// Somebody else's result, beside one's own.
    Visit(Rc<Response>),
    Leave,
    /// The same questionnaire in another language; another questionnaire changes nothing.
    Speak(Rc<Questionnaire>),
    /// What was kept elsewhere meanwhile, in another tab or another widget of the page.
    Follow(Rc<Session>),
}
