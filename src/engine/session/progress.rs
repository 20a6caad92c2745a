//! One respondent's progress for one perimeter.

use super::Step;
use crate::answers::{Answers, Date, Response, ResponseId};
use crate::line_breaks;
use crate::questionnaire::{Path, Perimeter, Questionnaire};
use crate::targets::Targets;
use std::rc::Rc;

/// The maximum length of a note, in characters; longer ones are truncated.
pub const NOTE_MAX: usize = 2_000;

/// What a progress began with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Origin {
    /// No answers, or those of another place.
    #[default]
    Blank,
    /// The answers of an express result, which the complete path continues.
    Express,
    /// No answers, but an earlier result that this one will be compared with; an unknown id stands for
    /// the latest other one.
    Earlier(ResponseId),
}

/// The stored part of a session, for one perimeter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    pub path: Path,
    pub origin: Origin,
    pub answers: Answers,
    /// By item position; never empty, never over [`NOTE_MAX`].
    notes: Vec<Option<Rc<str>>>,
    pub targets: Targets,
    /// Where to resume: the last item or result on screen.
    pub step: Step,
    /// `None` until the respondent has begun.
    pub id: Option<ResponseId>,
    /// The day on which the respondent began, then the day of the last answer.
    pub date: Option<Date>,
}

impl Progress {
    pub fn blank(questionnaire: &Questionnaire) -> Self {
        Self {
            path: Path::Express,
            origin: Origin::Blank,
            answers: Answers::blank(questionnaire.items().len()),
            notes: vec![None; questionnaire.items().len()],
            targets: Targets::none(questionnaire.dimensions().len()),
            step: Step::Welcome,
            id: None,
            date: None,
        }
    }

    pub fn note(&self, item: usize) -> Option<&str> {
        self.notes.get(item)?.as_deref()
    }

    pub fn notes<'a>(&'a self) -> impl Iterator<Item = (usize, &'a str)> {
        let note = |(item, text): (usize, &'a Option<Rc<str>>)| Some((item, text.as_deref()?));
        self.notes.iter().enumerate().filter_map(note)
    }

    /// Sets a note, normalized and truncated; an empty text removes it.
    pub fn set_note(&mut self, item: usize, text: &str) {
        let text = line_breaks::cut(text, NOTE_MAX);
        if let Some(place) = self.notes.get_mut(item) {
            *place = (!text.is_empty()).then(|| text.into());
        }
    }

    /// Whether discarding this would lose anything.
    pub fn is_begun(&self) -> bool {
        !self.answers.is_blank() || self.notes().next().is_some() || !self.targets.is_empty()
    }

    /// The number of items on the path that have an answer, exits included.
    pub fn answered_count(&self, questionnaire: &Questionnaire) -> usize {
        let is_answered = |item: &usize| self.answers.get(*item).is_some();
        questionnaire.path(self.path).filter(is_answered).count()
    }

    /// Whether every item of the path has an answer, exits included.
    pub fn is_complete(&self, questionnaire: &Questionnaire) -> bool {
        questionnaire.path(self.path).all(|it| self.answers.get(it).is_some())
    }

    /// Whether items outside the path have answers.
    pub fn is_more(&self, questionnaire: &Questionnaire) -> bool {
        let is_outside = |it: usize| !questionnaire.is_asked(it, self.path);
        let mut outside = self.answers.iter().enumerate().filter(|it| is_outside(it.0));
        outside.any(|it| it.1.is_some())
    }

    /// Everything answered, as one result: on the complete path if the express path, chosen later,
    /// would leave answers out. `id` and `date` apply only where the progress has none.
    pub fn whole(
        &self,
        questionnaire: &Questionnaire,
        perimeter: Perimeter,
        (id, date): (ResponseId, Date),
    ) -> Response {
        let path = if self.is_more(questionnaire) { Path::Complete } else { self.path };
        let (id, date) = (self.id.unwrap_or(id), self.date.unwrap_or(date));
        Response { id, date, perimeter, path, answers: self.asked(questionnaire, path) }
    }

    pub(super) fn response(
        &self,
        questionnaire: &Questionnaire,
        perimeter: Perimeter,
    ) -> Option<Response> {
        let answers = self.asked(questionnaire, self.path);
        Some(Response { id: self.id?, date: self.date?, perimeter, path: self.path, answers })
    }

    /// The answers to the items that a path asks.
    fn asked(&self, questionnaire: &Questionnaire, path: Path) -> Answers {
        let mut answers = Answers::blank(questionnaire.items().len());
        for item in questionnaire.path(path) {
            answers.set(item, self.answers.get(item));
        }
        answers
    }
}
