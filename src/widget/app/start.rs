//! The state with which the widget starts: from the device, the page and the address.

use crate::history;
use crate::later::Later;
use crate::notice::Notice;
use crate::settings::Settings;
use engine::questionnaire::Questionnaire;
use engine::session::{Action, OpenedResult, Session, Step};
use engine::share_code::{self, ShareCodeError};
use std::rc::Rc;
use web::clock::today;
use web::random::random_id;
use web::storage::Store;

/// The state with which the widget is mounted.
#[derive(Debug, PartialEq)]
pub(crate) struct Start {
    pub session: Session,
    /// The session as it is stored on the device.
    pub saved: Session,
    pub notices: Vec<Notice>,
    /// The code of a result to open, whose pack must be loaded first.
    pub awaited: Option<String>,
    /// What was done before the wasm had loaded.
    pub early: Vec<Action>,
}

impl Start {
    /// Combines the stored session, then the page's settings, then the address.
    pub(crate) fn new(
        store: &Store,
        questionnaire: Rc<Questionnaire>,
        settings: &Settings,
    ) -> Self {
        let mut session = store.load(questionnaire);
        let saved = session.clone();
        if let Some(kept) = &settings.kept {
            kept.apply_kept(&mut session, today());
        }
        let mut notices = Vec::new();
        let facts = [
            (store.is_memory(), Notice::NotKept),
            (store.quarantined() > 0, Notice::SetAside),
            (store.is_read_only(), Notice::NewerThere),
        ];
        notices.extend(facts.into_iter().filter(|it| it.0).map(|it| it.1));
        for action in settings.requested(&session) {
            session.apply(action);
        }
        let mut awaited = None;
        if settings.history {
            match arrive(&mut session, settings.later()) {
                Some((_, Some(error))) if !is_of_another(error) => {
                    notices.push(Notice::LinkRefused(error));
                }
                Some((code, _)) => awaited = Some(code),
                None => {}
            }
        }
        let early = settings.early_actions(&session, random_id(), today());
        Self { session, saved, notices, awaited, early }
    }
}

/// Whether there is a result to show: complete, or left at its summary.
pub(super) fn has_result(session: &Session) -> bool {
    session.response().is_some() && session.resume_at() == Step::Summary
}

/// Opens the result of a shared link, or after a reload the screen that was open. Returns a code that
/// can't be read with the reason, or without one as long as nothing is there that reads it.
fn arrive(session: &mut Session, later: Option<Later>) -> Option<(String, Option<ShareCodeError>)> {
    let questionnaire = session.questionnaire().clone();
    let linked = share_code::from_fragment(&history::fragment()).map(str::to_owned);
    let Some(code) = linked.or_else(history::visited) else {
        for action in history::current(&questionnaire) {
            session.apply(action);
        }
        if history::anchor().is_some() && has_result(session) {
            session.apply(Action::Open(Step::Summary));
        }
        return None;
    };
    let Some(later) = later else { return Some((code, None)) };
    match later.read(&questionnaire, &code) {
        Ok(shared) => {
            session.apply(Action::OpenShared(Rc::new(OpenedResult { questionnaire, shared })));
            None
        }
        Err(error) => Some((code, Some(error))),
    }
}

/// Whether a code belongs to another questionnaire, or to another revision of this one.
pub(super) fn is_of_another(error: ShareCodeError) -> bool {
    matches!(error, ShareCodeError::Questionnaire | ShareCodeError::Revision { .. })
}
