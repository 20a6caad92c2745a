//! What the list of results holds already, and what goes into it or comes out.

use super::context::{Given, Own, Side};
use engine::answers::Response;
use engine::questionnaire::Perimeter;
use engine::session::Progress;
use engine::share_code;
use web::random::random_id;
use web::storage::Saved;
use web::storage::results::SavedResult;

impl Given {
    /// The result of the list with the same answers, whatever number it was given there.
    pub(super) fn held(&self, side: &Side) -> Option<SavedResult> {
        let response = side.shared.response()?;
        let is_same = |it: &SavedResult| {
            let there = share_code::decode(&side.questionnaire, &it.code);
            there.is_ok_and(|there| Response { id: response.id, ..there } == *response)
        };
        self.results().into_iter().find(is_same)
    }

    /// Whether a result is one's own: it is in the list, or at work.
    pub(super) fn is_own(&self, side: &Side) -> bool {
        let id = side.shared.response().map(|it| it.id);
        let is_at_work = self.own.as_ref().is_some_and(|it| Some(it.response.id) == id);
        let is_listed = |id| self.results().iter().any(|it| it.is_of(id));
        is_at_work || id.is_some_and(is_listed) || self.held(side).is_some()
    }

    /// Puts a result in the list, and takes no other's place there.
    pub(super) fn keep(&self, side: &Side) -> Saved {
        let Some(response) = side.shared.response() else { return Saved::No };
        let brings_more = !side.notes.is_empty() || !side.targets.is_empty();
        if !brings_more && self.held(side).is_some() {
            return Saved::Yes;
        }
        let mut progress = Progress::blank(&side.questionnaire);
        for (&item, text) in &side.notes {
            progress.set_note(item, text.clone());
        }
        progress.targets = side.targets.clone();
        let mut response = response.clone();
        if self.results().iter().any(|it| it.is_of(response.id)) {
            response.id = random_id();
        }
        let kept = self.store.save_result(&side.questionnaire, &response, &progress);
        let name = side.name.as_deref().unwrap_or_default();
        for it in self.results().iter().filter(|it| it.is_of(response.id) && !name.is_empty()) {
            self.store.rename(it, name);
        }
        kept
    }

    /// A result as it can be taken over: with what the list knows of it where it brings nothing
    /// more, and under a number of its own where the list has that diagnosis otherwise.
    pub(super) async fn taken(&self, side: &Side) -> Option<Own> {
        let brings_more = !side.notes.is_empty() || !side.targets.is_empty();
        let held = self.held(side).filter(|_| !brings_more);
        let known = match &held {
            Some(held) => self.side_of(held).await,
            None => None,
        };
        let Side { shared, notes, targets, .. } = known.as_ref().unwrap_or(side);
        let mut response = shared.response()?.clone();
        if known.is_none() && self.results().iter().any(|it| it.is_of(response.id)) {
            response.id = random_id();
        }
        Some(Own { response, notes: notes.clone(), targets: targets.clone(), name: None })
    }

    /// Makes the list again what it was.
    pub(super) fn restore(&self, before: &[SavedResult]) {
        for it in self.results().iter().filter(|it| !before.contains(it)) {
            self.store.forget(it);
        }
        for it in before {
            self.store.keep(it);
        }
    }

    /// Whether something would be replaced in this perimeter.
    pub(super) fn is_begun(&self, perimeter: Perimeter) -> bool {
        let kept = self.store.load(self.questionnaire.clone());
        let own = self.own.as_ref().filter(|it| it.response.perimeter == perimeter);
        kept.progress_of(perimeter).is_begun()
            || own.is_some_and(|it| !it.response.answers.is_blank())
    }
}
