//! The effects of messages: they change the session, save it, notify the page, and update the browser's
//! history and the focus.

use super::listeners::listeners;
use super::{App, Message, Requester};
use crate::dialog_request::{self, Dialog};
use crate::history::{self, Entry};
use crate::notice::Notice;
use crate::save_status::SaveStatus;

use crate::settings::{Event, Settings};
use crate::share::Status;
use engine::questionnaire::Questionnaire;
use engine::session::{Action, OpenedResult, Session, Step};
use engine::share_code::{self, ShareCodeError};
use js_sys::Promise;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web::fault_injection;
use web::storage::Saved;
use yew::Context;

impl App {
    /// Applies an action, then saves, notifies the page, and updates history and focus.
    pub(super) fn apply(&mut self, ctx: &Context<Self>, action: Action, entry: Entry) {
        let store = &ctx.props().store;
        if store.is_read_only() && action.is_change() {
            return;
        }
        if self.save_replaced(store, &action) == Saved::No {
            self.set_notice(Some(Notice::NotKept), |it| *it == Notice::NotKept);
            return;
        }
        if action == Action::Erase {
            store.erase();
            self.save_status = SaveStatus::Idle;
            self.set_notice(None, |it| *it == Notice::SetAside);
        }
        // Withdrawing an answer removes the button that had the focus.
        self.is_focus_due |= matches!(action, Action::Withdraw { .. });
        fault_injection::at_each("apply", &action);
        let event = event_of(&action, &self.session);
        let before = position(&self.session);
        self.session.apply(action);
        fault_injection::at("applied");
        self.save(ctx);
        fault_injection::at("saved");
        self.notify(event);
        if before != position(&self.session) {
            self.change_position();
            self.write_entry(entry);
        }
    }

    fn change_position(&mut self) {
        fault_injection::at("change place");
        self.status = Status::Nothing;
        self.set_notice(None, |it| matches!(it, Notice::LinkRefused(_) | Notice::NoFullScreen));
        self.is_focus_due = true;
        self.settings.notify_plain(Event::Step);
        if self.session.step() == Step::Summary && self.session.visited().is_none() {
            self.notify(Some(Event::Complete));
            self.show_code();
        }
    }

    /// Shows the code of a result for which a group session waits.
    pub(super) fn show_code(&self) {
        let is_shown = self.session.step() == Step::Summary && self.session.visited().is_none();
        if is_shown && self.settings.is_awaited(&self.session) {
            dialog_request::open(&self.session, &self.settings, Dialog::ShowCode);
        }
    }

    /// Notifies the page of an event, with its details.
    fn notify(&self, event: Option<Event>) {
        let Some(event) = event else { return };
        let progress = self.session.progress();
        let (first, second) = match event {
            Event::Start => (progress.path.word().into(), self.session.perimeter().word().into()),
            Event::Progress | Event::Complete => {
                let questionnaire = self.session.questionnaire();
                let asked = questionnaire.path(progress.path).count();
                (progress.answered_count(questionnaire).into(), asked.into())
            }
            _ => (JsValue::UNDEFINED, JsValue::UNDEFINED),
        };
        self.settings.notify(event, first, second);
    }

    pub(super) fn write_entry(&self, entry: Entry) {
        if self.settings.history {
            history::enter(&self.session, entry);
        }
    }

    /// Replaces the notices of a kind by one, or by none.
    pub(super) fn set_notice(&mut self, notice: Option<Notice>, kind: fn(&Notice) -> bool) {
        self.notices.retain(|it| !kind(it));
        self.notices.extend(notice);
    }

    /// Moves the session to the current entry of the browser's history.
    ///
    /// A pasted link causes the same event; `hash_change` handles it afterwards.
    pub(super) fn pop_state(&mut self, ctx: &Context<Self>) {
        if share_code::from_fragment(&history::fragment()).is_some() {
            return;
        }
        if let Some(code) = history::visited() {
            self.open_shared(ctx, code, Entry::Current);
            return;
        }
        let before = position(&self.session);
        for action in history::current(self.session.questionnaire()) {
            self.session.apply(action);
        }
        self.save(ctx);
        if before != position(&self.session) {
            self.change_position();
        }
    }

    /// Opens a shared link that is pasted while the page is open.
    pub(super) fn hash_change(&mut self, ctx: &Context<Self>) {
        if let Some(code) = share_code::from_fragment(&history::fragment()) {
            // The browser has already added an entry for the link.
            self.open_shared(ctx, code.to_owned(), Entry::Current);
        }
    }

    pub(super) fn open_shared(&mut self, ctx: &Context<Self>, code: String, entry: Entry) {
        let questionnaire = self.session.questionnaire().clone();
        match share_code::read(&questionnaire, &code) {
            Ok(shared) => {
                let visit = Rc::new(OpenedResult { questionnaire, shared });
                self.set_notice(None, |it| matches!(it, Notice::LinkRefused(_)));
                self.apply(ctx, Action::OpenShared(visit), entry);
            }
            Err(error) if is_of_another(error) => self.load_pack(ctx, code, entry),
            Err(error) => self.refuse_link(error),
        }
    }

    fn refuse_link(&mut self, error: ShareCodeError) {
        let notice = Some(Notice::LinkRefused(error));
        self.set_notice(notice, |it| matches!(it, Notice::LinkRefused(_)));
        self.write_entry(Entry::Current);
    }

    /// Loads the pack that a result was answered on, if the page has it.
    pub(super) fn load_pack(&self, ctx: &Context<Self>, code: String, entry: Entry) {
        let promise = self.request_pack(&code);
        ctx.link().send_future(async move {
            let questionnaire = read_pack(promise).await;
            Message::PackLoaded { code, entry, questionnaire }
        });
    }

    /// Opens a result with the loaded pack; without it, the link is refused.
    pub(super) fn pack_loaded(
        &mut self,
        ctx: &Context<Self>,
        code: &str,
        entry: Entry,
        questionnaire: Option<Rc<Questionnaire>>,
    ) {
        let questionnaire = questionnaire.unwrap_or_else(|| self.session.questionnaire().clone());
        match share_code::read(&questionnaire, code) {
            Ok(shared) => {
                let visit = Rc::new(OpenedResult { questionnaire, shared });
                self.apply(ctx, Action::OpenShared(visit), entry);
            }
            Err(error) => self.refuse_link(error),
        }
    }

    pub(super) fn request_language(
        &mut self,
        ctx: &Context<Self>,
        lang: String,
        requester: Requester,
    ) {
        self.wanted_lang.clone_from(&lang);
        let promise = self.request_pack(&lang);
        ctx.link().send_future(async move {
            let questionnaire = read_pack(promise).await;
            Message::LanguageLoaded { lang, requester, questionnaire }
        });
    }

    /// Requests a pack from the page, by its language or by a code that was answered on it.
    fn request_pack(&self, name: &str) -> Option<Promise> {
        fault_injection::at("load pack");
        let load = self.settings.load.as_ref()?;
        load.call1(&JsValue::UNDEFINED, &name.into()).ok()?.dyn_into().ok()
    }

    /// Switches the language; answers stay.
    pub(super) fn language_loaded(
        &mut self,
        ctx: &Context<Self>,
        lang: &str,
        requester: Requester,
        questionnaire: Option<Rc<Questionnaire>>,
    ) {
        if self.wanted_lang != lang {
            return;
        }
        let failed = questionnaire.is_none().then_some(Notice::LanguageNotLoaded);
        self.set_notice(failed, |it| *it == Notice::LanguageNotLoaded);
        if let Some(questionnaire) = questionnaire {
            if requester == Requester::Respondent {
                ctx.props().store.save_lang(lang);
            }
            self.status = Status::Nothing;
            self.apply(ctx, Action::SetLanguage(questionnaire), Entry::Next);
            self.notify_lang();
        }
    }

    pub(super) fn notify_lang(&self) {
        let questionnaire = self.session.questionnaire();
        let texts = &questionnaire.texts;
        let title = [&texts.title, " – ", &texts.question].concat();
        self.settings.notify(Event::Lang, questionnaire.lang().into(), title.into());
    }

    pub(super) fn listen(&mut self, ctx: &Context<Self>) {
        fault_injection::at("listen");
        self.listeners = listeners(ctx.link(), &ctx.props().root, &self.settings);
    }

    /// Applies changed settings; answers stay.
    pub(super) fn set_settings(&mut self, ctx: &Context<Self>, settings: Rc<Settings>) {
        let before = std::mem::replace(&mut self.settings, settings);
        if (before.perimeter, before.path) != (self.settings.perimeter, self.settings.path) {
            // They are written with the respondent's next press, not before.
            for action in self.settings.requested(&self.session) {
                self.session.apply(action);
            }
        }
        self.listen(ctx);
    }

    /// Merges what another tab, or another widget on the page, has stored.
    pub(super) fn sync(&mut self, ctx: &Context<Self>, pairs: &[(String, String)]) {
        let store = &ctx.props().store;
        store.merge(pairs);
        fault_injection::at("followed");
        let found = Rc::new(store.load(self.session.questionnaire().clone()));
        self.session.apply(Action::Sync(found.clone()));
        self.saved = Session::clone(&found);
        if store.is_read_only() {
            self.set_notice(Some(Notice::NewerThere), |it| *it == Notice::NewerThere);
        }
        if self.settings.room.is_some() {
            for action in self.settings.requested(&self.session) {
                self.session.apply(action);
            }
        }
        // The respondent is working there: neither focus nor history changes here.
        self.status = Status::Nothing;
    }
}

/// Whether a code belongs to another questionnaire, or to another revision of this one.
pub(crate) fn is_of_another(error: ShareCodeError) -> bool {
    matches!(error, ShareCodeError::Questionnaire | ShareCodeError::Revision { .. })
}

async fn read_pack(promise: Option<Promise>) -> Option<Rc<Questionnaire>> {
    let pack = JsFuture::from(promise?).await.ok()?.as_string()?;
    Questionnaire::from_json(&pack).ok().map(Rc::new)
}

/// The event of an action, given the session before it.
fn event_of(action: &Action, session: &Session) -> Option<Event> {
    match action {
        Action::Begin { .. } if session.progress().id.is_none() => Some(Event::Start),
        Action::Restart { .. } | Action::Retake { .. } => Some(Event::Start),
        Action::Answer { .. } | Action::Withdraw { .. } => Some(Event::Progress),
        Action::Erase => Some(Event::Erase),
        _ => None,
    }
}

/// The respondent's position: a new one moves the focus and adds an entry to the history.
fn position(session: &Session) -> (Step, Option<Rc<OpenedResult>>) {
    (session.step(), session.visited().cloned())
}
