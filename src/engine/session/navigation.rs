//! Where a session resumes, and where *Next*, *Back* and a jump lead.

use super::{Origin, Session, Step};

impl Session {
    /// Where to resume: the step at which this perimeter was left, else the first blank item.
    pub fn resume_at(&self) -> Step {
        let progress = self.progress();
        match progress.step {
            Step::Item(item) if self.questionnaire.is_asked(item, progress.path) => progress.step,
            Step::Summary => Step::Summary,
            _ => self.first_blank().map_or(Step::Summary, Step::Item),
        }
    }

    /// The step that *Next* leads to: after the last item, the overview while any item is blank,
    /// else the result.
    pub fn after(&self) -> Step {
        match self.step {
            Step::Item(item) => {
                let end = || self.first_blank().map_or(Step::Summary, |_| Step::Overview);
                self.item_after(item).map_or_else(end, Step::Item)
            }
            Step::Welcome | Step::Overview => self.resume_at(),
            Step::Summary => Step::Summary,
        }
    }

    /// The step that *Back* leads to.
    pub fn before(&self) -> Step {
        match self.step {
            Step::Item(item) => self.item_before(item).map_or(Step::Welcome, Step::Item),
            Step::Summary => self.last(),
            Step::Overview => match self.progress().step {
                Step::Summary => self.first_blank().map_or(Step::Summary, Step::Item),
                _ => self.resume_at(),
            },
            Step::Welcome => Step::Welcome,
        }
    }

    /// A stale step (an item of another path, anything before *Begin*) changes nothing.
    pub(super) fn go(&mut self, step: Step) {
        let is_open = match step {
            Step::Welcome => true,
            // Without an id, answers could never become a result.
            _ if self.progress().id.is_none() => false,
            Step::Item(item) => self.questionnaire.is_asked(item, self.path()),
            Step::Overview | Step::Summary => true,
        };
        if is_open && self.visited.is_none() {
            if step != self.step && self.is_comparison_due() {
                // It has been shown.
                self.own().origin = Origin::Blank;
            }
            self.step = step;
            if matches!(step, Step::Item(_) | Step::Summary) {
                self.own().step = step;
            }
        }
    }
}
