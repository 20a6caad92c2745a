//! Saves the session on the device, and the results that another one replaces.

use super::App;
use crate::notice::Notice;
use crate::save_status::SaveStatus;
use engine::questionnaire::Perimeter;
use engine::session::{Action, Record, Step};
use std::rc::Rc;
use web::clock::today;
use web::random::random_id;
use web::storage::{Saved, Store};
use web_sys::Element;
use yew::Context;

/// The attribute of the status line by which the style hides it.
const SAVING: &str = "data-saving";

impl App {
    pub(super) fn save(&mut self, ctx: &Context<Self>) {
        if self.saved == self.session {
            return;
        }
        let store = &ctx.props().store;
        store.save(&self.saved, &self.session);
        if let Some(local) = store.commit() {
            self.local = local;
            self.hide_status();
        }
        if self.session.step() == Step::Summary && self.session.visited().is_none() {
            self.local = self.local.and(self.save_complete(store));
        }
        self.saved = self.session.clone();
    }

    /// `IndexedDB` has confirmed the last write, or has not in time. Returns whether that changes what is
    /// shown.
    pub(super) fn written(&mut self, store: &Store, database: Saved) -> bool {
        self.show_status();
        let before = self.save_status;
        self.save_status = match [self.local, database] {
            [Saved::Yes, Saved::Yes] if !store.is_evictable() => SaveStatus::Saved,
            [Saved::No, Saved::No] => SaveStatus::TabOnly,
            _ => SaveStatus::Evictable,
        };
        let is_lost = self.save_status == SaveStatus::TabOnly;
        self.set_notice(is_lost.then_some(Notice::NotKept), |it| *it == Notice::NotKept);
        self.save_status != before
    }

    /// Hides the status during a write, which usually ends before anybody could read a text about it. The
    /// one that says that nothing is stored stays, as it stays true. This happens directly on the page:
    /// every answer does it, and a render would cost as much as the answer itself.
    fn hide_status(&self) {
        if self.save_status < SaveStatus::TabOnly
            && let Some(status) = self.status_line()
        {
            status.set_attribute(SAVING, "").ok();
        }
    }

    fn show_status(&self) {
        if let Some(status) = self.status_line() {
            status.remove_attribute(SAVING).ok();
        }
    }

    /// On the widget itself, the attribute would make the browser style every text anew.
    fn status_line(&self) -> Option<Element> {
        self.widget.cast::<Element>()?.query_selector(".footer__where").ok()?
    }

    /// Saves the result that an action is about to replace. If that fails, the action must not happen;
    /// if the page stores nothing at all, it may, as the respondent was told.
    pub(super) fn save_replaced(&self, store: &Store, action: &Action) -> Saved {
        let saved = match action {
            Action::Import(record) => {
                self.save_result(store, record.response.perimeter, Some(record))
            }
            Action::Retake { perimeter, .. } => self.save_result(store, *perimeter, None),
            Action::Restart { .. } if self.settings.keeps_result(&self.session) => {
                self.save_result(store, self.session.perimeter(), None)
            }
            _ => Saved::Yes,
        };
        // One store is enough. Only if both refused the last write is a failure likely.
        if store.is_memory() || self.save_status < SaveStatus::TabOnly { Saved::Yes } else { saved }
    }

    /// Saves a complete result, which then survives the beginning of another one.
    fn save_complete(&self, store: &Store) -> Saved {
        let (questionnaire, progress) = (self.session.questionnaire(), self.session.progress());
        match self.session.response() {
            Some(response) if progress.is_complete(questionnaire) => {
                store.save_result(questionnaire, &response, progress)
            }
            _ => Saved::Yes,
        }
    }

    /// Saves the result of a perimeter, complete or not, unless it is the one that replaces it.
    fn save_result(&self, store: &Store, perimeter: Perimeter, by: Option<&Rc<Record>>) -> Saved {
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
        // A new id adds an entry to the list. An incomplete result must not replace a saved one, and
        // an imported version of a result must not replace the respondent's own version.
        let is_finished = progress.is_complete(questionnaire) && response.path == progress.path;
        if !is_finished || by.is_some_and(|by| by.response.id == response.id) {
            response.id = random_id();
        }
        store.save_result(questionnaire, &response, progress)
    }
}
