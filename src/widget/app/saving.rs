//! What is kept on the device, when it is, and what stays when something else takes its place.

use super::App;
use crate::layout::Notice;
use crate::settings::Settings;
use engine::questionnaire::Perimeter;
use engine::session::{Action, Record, Session, Step};
use std::rc::Rc;
use web::clock::today;
use web::random::random_id;
use web::storage::{Saved, Store};
use yew::Context;

/// What can be said of the last thing that was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd)]
pub(crate) enum Keeping {
    /// Nothing was written yet.
    Idle,
    Writing,
    /// Both stores have said so.
    Kept,
    /// One of them alone, or where the browser forgets by itself.
    Forgetful,
    TabOnly,
}

impl App {
    pub(super) fn save(&mut self, ctx: &Context<Self>) {
        if self.kept == self.session {
            return;
        }
        let store = &ctx.props().store;
        store.save(&self.kept, &self.session);
        if let Some(local) = store.commit() {
            // What promised less stands until it is known better.
            if self.keeping < Keeping::Forgetful {
                self.keeping = Keeping::Writing;
            }
            self.local = local;
        }
        if self.session.step() == Step::Summary && self.session.visited().is_none() {
            self.local = self.local.and(self.keep_complete(store));
        }
        self.kept = self.session.clone();
    }

    /// The second store has taken all, or has not in time.
    pub(super) fn written(&mut self, store: &Store, second: Saved) {
        self.keeping = match [self.local, second] {
            [Saved::Yes, Saved::Yes] if !store.is_evictable() => Keeping::Kept,
            [Saved::No, Saved::No] => Keeping::TabOnly,
            _ => Keeping::Forgetful,
        };
        let is_lost = self.keeping == Keeping::TabOnly;
        self.notice(is_lost.then_some(Notice::NotKept), |it| *it == Notice::NotKept);
    }

    /// Keeps what an action takes the place of. Where the device can't, nothing is replaced; where
    /// the page keeps nothing at all, the respondent has read it.
    pub(super) fn keep_before(&self, store: &Store, action: &Action) -> Saved {
        let kept = match action {
            Action::Import(record) => {
                self.keep_what_goes(store, record.response.perimeter, Some(record))
            }
            Action::Retake { perimeter, .. } => self.keep_what_goes(store, *perimeter, None),
            Action::Restart { .. } if stays(&self.session, &self.settings) => {
                self.keep_what_goes(store, self.session.perimeter(), None)
            }
            _ => Saved::Yes,
        };
        // One store is enough; what both have just refused, they may refuse again.
        if store.is_memory() || self.keeping < Keeping::TabOnly { Saved::Yes } else { kept }
    }

    /// A complete result stays on the device when another one is begun.
    fn keep_complete(&self, store: &Store) -> Saved {
        let (questionnaire, progress) = (self.session.questionnaire(), self.session.progress());
        match self.session.response() {
            Some(response) if progress.is_complete(questionnaire) => {
                store.save_result(questionnaire, &response, progress)
            }
            _ => Saved::Yes,
        }
    }

    /// What another result takes the place of, complete or not, stays on the device too.
    fn keep_what_goes(
        &self,
        store: &Store,
        perimeter: Perimeter,
        by: Option<&Rc<Record>>,
    ) -> Saved {
        let questionnaire = self.session.questionnaire();
        let progress = self.session.progress_of(perimeter);
        let mut response = progress.whole(questionnaire, perimeter, (random_id(), today()));
        let is_same = |by: &&Rc<Record>| {
            let notes = by.notes.iter().map(|(at, text)| (*at, text.as_str()));
            by.response == response && by.targets == progress.targets && notes.eq(progress.notes())
        };
        if !progress.is_begun() || by.as_ref().is_some_and(is_same) {
            return Saved::Yes;
        }
        // What is not complete takes the place of nothing in the list, nor does the same diagnosis
        // at another moment.
        let is_at_rest = progress.is_complete(questionnaire) && response.path == progress.path;
        if !is_at_rest || by.is_some_and(|by| by.response.id == response.id) {
            response.id = random_id();
        }
        store.save_result(questionnaire, &response, progress)
    }
}

/// Whether what was answered stays in the list when one starts again: a complete result, what
/// another path would not count, and whatever a room finds begun.
pub(crate) fn stays(session: &Session, settings: &Settings) -> bool {
    let (questionnaire, progress) = (session.questionnaire(), session.progress());
    settings.room.is_some()
        || progress.is_complete(questionnaire)
        || progress.is_more(questionnaire)
}
