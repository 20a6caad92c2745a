//! The saved results: looking one up, saving, preparing an import and undoing it.

use super::context::{DialogContext, Side};
use super::own_result::OwnResult;
use engine::answers::{Response, ResponseId};
use engine::questionnaire::Perimeter;
use engine::session::{Origin, Progress};
use engine::share_code;
use web::random::random_id;
use web::storage::Saved;
use web::storage::results::SavedResult;

impl DialogContext {
    /// The saved result with the same answers, whatever its id.
    pub(super) fn same_result(&self, side: &Side) -> Option<SavedResult> {
        let response = side.shared.response()?;
        let is_same = |it: &SavedResult| {
            let there = share_code::decode(&side.questionnaire, &it.code);
            there.is_ok_and(|there| Response { id: response.id, ..there } == *response)
        };
        self.results().into_iter().find(is_same)
    }

    /// Whether a result is the respondent's own: saved, or in progress.
    pub(super) fn is_own(&self, side: &Side) -> bool {
        let id = side.shared.response().map(|it| it.id);
        let is_at_work = self.own.as_ref().is_some_and(|it| Some(it.response.id) == id);
        let is_listed = |id| self.results().iter().any(|it| it.is_of(id));
        is_at_work || id.is_some_and(is_listed) || self.same_result(side).is_some()
    }

    /// Saves a result without replacing another.
    pub(super) fn keep(&self, side: &Side) -> Saved {
        let Some(response) = side.shared.response() else { return Saved::No };
        let brings_more = !side.notes.is_empty() || !side.targets.is_empty();
        if !brings_more && self.same_result(side).is_some() {
            return Saved::Yes;
        }
        let mut progress = Progress::blank(&side.questionnaire);
        for (&item, text) in &side.notes {
            progress.set_note(item, text);
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

    /// The result as it will be imported: with the notes and targets of the saved copy if it has none,
    /// and under a new id if that id is saved with other answers.
    pub(super) async fn prepare_import(&self, side: &Side) -> Option<OwnResult> {
        let brings_more = !side.notes.is_empty() || !side.targets.is_empty();
        let held = self.same_result(side).filter(|_| !brings_more);
        let known = match &held {
            Some(held) => self.side_of(held).await,
            None => None,
        };
        let Side { shared, notes, targets, .. } = known.as_ref().unwrap_or(side);
        let mut response = shared.response()?.clone();
        if known.is_none() && self.results().iter().any(|it| it.is_of(response.id)) {
            response.id = random_id();
        }
        Some(OwnResult { response, notes: notes.clone(), targets: targets.clone(), name: None })
    }

    /// Restores the saved results as they were before an import.
    pub(super) fn restore(&self, before: &[SavedResult]) {
        for it in self.results().iter().filter(|it| !before.contains(it)) {
            self.store.forget(it);
        }
        for it in before {
            self.store.keep(it);
        }
    }

    /// The result that the answers in progress take again.
    pub(super) fn earlier_of(&self, perimeter: Perimeter) -> Option<ResponseId> {
        match self.store.load(self.questionnaire.clone()).progress_of(perimeter).origin {
            Origin::Earlier(id) => Some(id),
            Origin::Blank | Origin::Express => None,
        }
    }

    /// Whether an import would replace answers on this perimeter.
    pub(super) fn is_begun(&self, perimeter: Perimeter) -> bool {
        let kept = self.store.load(self.questionnaire.clone());
        let own = self.own.as_ref().filter(|it| it.response.perimeter == perimeter);
        kept.progress_of(perimeter).is_begun()
            || own.is_some_and(|it| !it.response.answers.is_blank())
    }
}
