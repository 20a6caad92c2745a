//! Takes over state from elsewhere: an imported record, or what another tab has stored.

use super::{Progress, Record, Session, Step};
use crate::answers::Response;
use crate::questionnaire::Perimeter;

#[derive(Debug, Clone)]
pub(super) struct Replaced {
    perimeter: Perimeter,
    before: Progress,
    was: Place,
}

/// Where the respondent was before the import.
#[derive(Debug, Clone, Copy)]
struct Place {
    perimeter: Perimeter,
    step: Step,
}

impl Session {
    /// Replaces the progress of the record's perimeter, and opens its first blank item or its
    /// result.
    pub(super) fn adopt(&mut self, record: &Record) {
        let Response { id, date, perimeter, path, ref answers } = record.response;
        let mut progress = Progress::blank(&self.questionnaire);
        for (item, answer) in answers.iter().enumerate() {
            progress.answers.set(item, answer);
        }
        for (item, note) in &record.notes {
            progress.set_note(*item, note);
        }
        progress.targets = record.targets.clone();
        progress.path = path;
        (progress.id, progress.date) = (Some(id), Some(date));
        let was = Place { perimeter: self.perimeter, step: self.step };
        self.visited = None;
        self.perimeter = perimeter;
        let before = std::mem::replace(self.own(), progress);
        self.replaced = Some(Replaced { perimeter, before, was });
        self.go(self.resume_at());
    }

    pub(super) fn give_back(&mut self) {
        let Some(Replaced { perimeter, before, was }) = self.replaced.take() else { return };
        *self.slot(perimeter) = before;
        self.perimeter = was.perimeter;
        self.step = Step::Welcome;
        self.go(was.step);
    }

    /// Takes over stored answers and notes. The step stays, unless it no longer exists.
    pub(super) fn follow(&mut self, kept: &Self) {
        for perimeter in Perimeter::ALL {
            let mut progress = kept.progress_of(perimeter).clone();
            let own = self.slot(perimeter);
            // A path chosen but not yet begun is not stored anywhere else.
            if progress.id.is_none() && own.id.is_none() {
                continue;
            }
            if progress.id.is_some() && own.step != Step::Welcome {
                progress.step = own.step;
            }
            *own = progress;
        }
        if self.step != Step::Welcome && self.progress().id.is_none() {
            self.step = Step::Welcome;
        }
        if matches!(self.step, Step::Item(item) if !self.questionnaire.is_asked(item, self.path()))
        {
            self.step = self.resume_at();
        }
    }
}
