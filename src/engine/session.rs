//! The whole state of the widget, and every way in which it can change.
//!
//! Nothing here stores, draws, reads the clock or uses randomness: an [`Action`] brings what it
//! needs.

mod action;
mod import;
mod navigation;
mod order;
mod progress;

use crate::answers::{Answer, Date, Response, ResponseId};
use crate::questionnaire::{Path, Perimeter, Questionnaire};
use crate::targets::GoalPart;
pub use action::{Action, OpenedResult, Record, Step};
use import::Replaced;
pub use order::Missing;
pub use progress::{NOTE_MAX, Origin, Progress};
use std::rc::Rc;

/// After how many days a result is old enough to take stock again: three months.
pub const RETAKE_AFTER: u16 = 90;

/// One respondent working on one questionnaire.
///
/// Each perimeter has its own progress: answers about oneself say nothing about a network.
#[derive(Debug, Clone)]
pub struct Session {
    questionnaire: Rc<Questionnaire>,
    perimeter: Perimeter,
    step: Step,
    progress: [Progress; 3],
    /// A result opened from elsewhere; while it is open, navigation is suspended.
    visited: Option<Rc<OpenedResult>>,
    /// What the last import replaced, for undo.
    replaced: Option<Replaced>,
}

impl Eq for Session {}

/// Ignores `replaced`, which no screen shows.
impl PartialEq for Session {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.questionnaire, &other.questionnaire)
            && self.perimeter == other.perimeter
            && self.step == other.step
            && self.progress == other.progress
            && self.visited == other.visited
    }
}

impl Session {
    pub fn new(questionnaire: Rc<Questionnaire>) -> Self {
        let progress = Perimeter::ALL.map(|_| Progress::blank(&questionnaire));
        let perimeter = Perimeter::Team;
        Self {
            questionnaire,
            perimeter,
            step: Step::Welcome,
            progress,
            visited: None,
            replaced: None,
        }
    }

    /// Sets the progress stored on an earlier visit, for one perimeter.
    #[must_use]
    pub fn with_progress(mut self, perimeter: Perimeter, progress: Progress) -> Self {
        *self.slot(perimeter) = progress;
        self
    }

    /// Sets the perimeter chosen on an earlier visit.
    #[must_use]
    pub fn about(mut self, perimeter: Perimeter) -> Self {
        self.perimeter = perimeter;
        self
    }

    pub fn questionnaire(&self) -> &Rc<Questionnaire> {
        &self.questionnaire
    }

    pub fn perimeter(&self) -> Perimeter {
        self.perimeter
    }

    pub fn step(&self) -> Step {
        self.step
    }

    /// The shared result that is open instead of the respondent's own, if any.
    pub fn visited(&self) -> Option<&Rc<OpenedResult>> {
        self.visited.as_ref()
    }

    pub fn progress(&self) -> &Progress {
        self.progress_of(self.perimeter)
    }

    pub fn progress_of(&self, perimeter: Perimeter) -> &Progress {
        let [me, team, network] = &self.progress;
        match perimeter {
            Perimeter::Me => me,
            Perimeter::Team => team,
            Perimeter::Network => network,
        }
    }

    pub fn path(&self) -> Path {
        self.progress().path
    }

    /// Whether this perimeter has a result to show: one that was seen, or that lacks no answer.
    pub fn has_result(&self) -> bool {
        let progress = self.progress();
        progress.step == Step::Summary || progress.is_complete(&self.questionnaire)
    }

    /// Whether the answers of this perimeter are old enough to take stock again.
    pub fn is_retake_due(&self, today: Date) -> bool {
        let date = self.progress().date;
        date.is_some_and(|it| it.0.saturating_add(RETAKE_AFTER) <= today.0)
    }

    /// Whether the result on screen is a finished retake, not yet compared with the earlier result.
    pub fn is_comparison_due(&self) -> bool {
        self.step == Step::Summary
            && self.visited.is_none()
            && matches!(self.progress().origin, Origin::Earlier(_))
            && self.progress().is_complete(&self.questionnaire)
    }

    /// The respondent's own result so far; `None` until they have begun.
    pub fn response(&self) -> Option<Response> {
        self.response_of(self.perimeter)
    }

    pub fn response_of(&self, perimeter: Perimeter) -> Option<Response> {
        self.progress_of(perimeter).response(&self.questionnaire, perimeter)
    }

    /// Applies an action. It never fails: an action that does not fit the current state changes
    /// nothing.
    pub fn apply(&mut self, action: Action) {
        match action {
            Action::ChoosePerimeter(perimeter) => self.choose_perimeter(perimeter),
            Action::ChoosePath(path) => self.choose_path(path),
            Action::Begin { id, on } => self.begin(id, on),
            Action::Restart { id, on } => self.restart(id, on),
            Action::Forget(id) => self.forget(id),
            Action::Erase => *self = Self::new(self.questionnaire.clone()),
            Action::Answer { item, answer, on } => self.answer(item, Some(answer), on),
            Action::Withdraw { item, on } => self.answer(item, None, on),
            Action::Note { item, text } => self.note(item, text),
            Action::SetGoal { dimension, part, text } => self.set_goal(dimension, part, &text),
            Action::Next => self.go(self.after()),
            Action::Back => self.go(self.before()),
            Action::Open(step) => self.go(step),
            Action::ContinueComplete => self.deepen(),
            Action::OpenShared(visit) => self.visited = Some(visit),
            Action::CloseShared => self.visited = None,
            Action::Import(record) => self.adopt(&record),
            Action::Retake { earlier, perimeter, path, id, on } => {
                self.perimeter = perimeter;
                self.again((earlier, path), id, on);
            }
            Action::UndoImport => self.give_back(),
            Action::SetLanguage(questionnaire) => self.speak(questionnaire),
            Action::Sync(kept) => self.follow(&kept),
        }
    }

    fn slot(&mut self, perimeter: Perimeter) -> &mut Progress {
        let [me, team, network] = &mut self.progress;
        match perimeter {
            Perimeter::Me => me,
            Perimeter::Team => team,
            Perimeter::Network => network,
        }
    }

    fn own(&mut self) -> &mut Progress {
        self.slot(self.perimeter)
    }

    /// Only allowed on the first screen: later it would swap the answers under the respondent.
    fn choose_perimeter(&mut self, perimeter: Perimeter) {
        if self.step == Step::Welcome {
            self.perimeter = perimeter;
        }
    }

    /// Changing the path discards the saved step, so that the session resumes at the first blank
    /// item.
    fn choose_path(&mut self, path: Path) {
        if self.step == Step::Welcome && self.path() != path {
            self.own().path = path;
            self.own().origin = Origin::Blank;
            self.own().step = Step::Welcome;
        }
    }

    fn begin(&mut self, id: ResponseId, on: Date) {
        self.visited = None;
        let progress = self.own();
        progress.id.get_or_insert(id);
        progress.date.get_or_insert(on);
        self.go(self.resume_at());
    }

    fn restart(&mut self, id: ResponseId, on: Date) {
        let mut blank = Progress::blank(&self.questionnaire);
        blank.path = self.path();
        *self.own() = blank;
        self.begin(id, on);
    }

    fn forget(&mut self, id: ResponseId) {
        for perimeter in Perimeter::ALL {
            if self.progress_of(perimeter).id == Some(id) {
                *self.slot(perimeter) = Progress::blank(&self.questionnaire);
            }
        }
        if self.progress().id.is_none() {
            self.step = Step::Welcome;
        }
    }

    fn again(&mut self, (earlier, path): (ResponseId, Path), id: ResponseId, on: Date) {
        *self.own() = Progress::blank(&self.questionnaire);
        self.own().path = path;
        self.own().origin = Origin::Earlier(earlier);
        self.begin(id, on);
    }

    fn answer(&mut self, item: usize, answer: Option<Answer>, on: Date) {
        if item < self.questionnaire.items().len() {
            let progress = self.own();
            progress.answers.set(item, answer);
            progress.date = Some(on);
        }
    }

    fn set_goal(&mut self, dimension: usize, part: GoalPart, text: &str) {
        self.own().targets.set(dimension, part, text);
    }

    fn note(&mut self, item: usize, text: String) {
        if item < self.questionnaire.items().len() {
            self.own().set_note(item, &text);
        }
    }

    fn speak(&mut self, questionnaire: Rc<Questionnaire>) {
        if questionnaire.fingerprint() != self.questionnaire.fingerprint() {
            return;
        }
        let own =
            |it: &&Rc<OpenedResult>| it.questionnaire.fingerprint() == questionnaire.fingerprint();
        if let Some(visit) = self.visited.as_ref().filter(own) {
            let (questionnaire, shared) = (questionnaire.clone(), visit.shared.clone());
            self.visited = Some(Rc::new(OpenedResult { questionnaire, shared }));
        }
        self.questionnaire = questionnaire;
    }

    fn deepen(&mut self) {
        if self.progress().id.is_some() {
            if self.path() == Path::Express {
                self.own().path = Path::Complete;
                self.own().origin = Origin::Express;
            }
            self.go(self.first_blank().map_or(Step::Summary, Step::Item));
        }
    }
}
