//! What follows from a message: the session changes, then it is saved, entered in the history,
//! and shown.

use super::saving::Keeping;
use super::{App, Asker, Message};
use crate::dialog_request::{self, Beside};
use crate::history::{self, Entry};
use crate::layout::Notice;
use crate::listeners::listeners;
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
    /// Applies an action, then does what follows: save, tell, history, focus.
    pub(super) fn act(&mut self, ctx: &Context<Self>, action: Action, entry: Entry) {
        let store = &ctx.props().store;
        if store.is_read_only() && action.is_change() {
            return;
        }
        if self.keep_before(store, &action) == Saved::No {
            self.notice(Some(Notice::NotKept), |it| *it == Notice::NotKept);
            return;
        }
        if action == Action::Erase {
            store.erase();
            self.keeping = Keeping::Idle;
            self.notice(None, |it| *it == Notice::SetAside);
        }
        // The button that takes an answer back goes with the answer, and the focus with it.
        self.is_focus_due |= matches!(action, Action::Withdraw { .. });
        fault_injection::at_each("apply", &action);
        let event = event_of(&action, &self.session);
        let before = place(&self.session);
        self.session.apply(action);
        fault_injection::at("applied");
        self.save(ctx);
        fault_injection::at("saved");
        self.tell(event);
        if before != place(&self.session) {
            self.change_place();
            self.enter(entry);
        }
    }

    fn change_place(&mut self) {
        fault_injection::at("change place");
        self.status = Status::Nothing;
        self.notice(None, |it| matches!(it, Notice::LinkRefused(_) | Notice::NoFullScreen));
        self.is_focus_due = true;
        self.settings.tell_alone(Event::Step);
        if self.session.step() == Step::Summary && self.session.visited().is_none() {
            self.tell(Some(Event::Complete));
            self.show_code();
        }
    }

    /// A room waits for the code of the result, which nobody should have to look for.
    pub(super) fn show_code(&self) {
        let is_shown = self.session.step() == Step::Summary && self.session.visited().is_none();
        if is_shown && self.settings.is_awaited(&self.session) {
            dialog_request::open(&self.session, &self.settings, Beside::Show);
        }
    }

    /// Tells the page what happened, with what it may know of it.
    fn tell(&self, event: Option<Event>) {
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
        self.settings.tell(event, first, second);
    }

    pub(super) fn enter(&self, entry: Entry) {
        if self.settings.history {
            history::enter(&self.session, entry);
        }
    }

    /// Puts a notice in the place of those of its kind.
    pub(super) fn notice(&mut self, notice: Option<Notice>, kind: fn(&Notice) -> bool) {
        self.notices.retain(|it| !kind(it));
        self.notices.extend(notice);
    }

    /// The browser has gone to an entry of its history, and the session goes there too.
    ///
    /// It says so when a link is pasted as well: that is an arrival, and comes next.
    pub(super) fn come_back(&mut self, ctx: &Context<Self>) {
        if share_code::from_fragment(&history::fragment()).is_some() {
            return;
        }
        if let Some(code) = history::visited() {
            self.visit(ctx, code, Entry::Current);
            return;
        }
        let before = place(&self.session);
        for action in history::current(self.session.questionnaire()) {
            self.session.apply(action);
        }
        self.save(ctx);
        if before != place(&self.session) {
            self.change_place();
        }
    }

    /// A link that is pasted while the page is open is a visit too.
    pub(super) fn arrive(&mut self, ctx: &Context<Self>) {
        if let Some(code) = share_code::from_fragment(&history::fragment()) {
            // The browser has made an entry for the link already.
            self.visit(ctx, code.to_owned(), Entry::Current);
        }
    }

    pub(super) fn visit(&mut self, ctx: &Context<Self>, code: String, entry: Entry) {
        let questionnaire = self.session.questionnaire().clone();
        match share_code::read(&questionnaire, &code) {
            Ok(shared) => {
                let visit = Rc::new(OpenedResult { questionnaire, shared });
                self.notice(None, |it| matches!(it, Notice::LinkRefused(_)));
                self.act(ctx, Action::OpenShared(visit), entry);
            }
            Err(error) if is_of_another(error) => self.await_pack(ctx, code, entry),
            Err(error) => self.refuse(error),
        }
    }

    fn refuse(&mut self, error: ShareCodeError) {
        let notice = Some(Notice::LinkRefused(error));
        self.notice(notice, |it| matches!(it, Notice::LinkRefused(_)));
        self.enter(Entry::Current);
    }

    /// A result opens with the wording that it was answered on: the page may have that pack.
    pub(super) fn await_pack(&self, ctx: &Context<Self>, code: String, entry: Entry) {
        let promise = self.load(&code);
        ctx.link().send_future(async move {
            let questionnaire = read_pack(promise).await;
            Message::Found { code, entry, questionnaire }
        });
    }

    /// The pack has come, or is not to be had: then the refusal stands.
    pub(super) fn found(
        &mut self,
        ctx: &Context<Self>,
        (code, entry): (&str, Entry),
        questionnaire: Option<Rc<Questionnaire>>,
    ) {
        let questionnaire = questionnaire.unwrap_or_else(|| self.session.questionnaire().clone());
        match share_code::read(&questionnaire, code) {
            Ok(shared) => {
                let visit = Rc::new(OpenedResult { questionnaire, shared });
                self.act(ctx, Action::OpenShared(visit), entry);
            }
            Err(error) => self.refuse(error),
        }
    }

    pub(super) fn ask(&mut self, ctx: &Context<Self>, lang: String, asker: Asker) {
        self.wanted_lang.clone_from(&lang);
        let promise = self.load(&lang);
        ctx.link().send_future(async move {
            let questionnaire = read_pack(promise).await;
            Message::Speak { lang, asker, questionnaire }
        });
    }

    /// The page's promise of a pack, by its language or by a code that was answered on it.
    fn load(&self, name: &str) -> Option<Promise> {
        fault_injection::at("load pack");
        let load = self.settings.load.as_ref()?;
        load.call1(&JsValue::UNDEFINED, &name.into()).ok()?.dyn_into().ok()
    }

    /// Every answer stays: only the words change.
    pub(super) fn speak(
        &mut self,
        ctx: &Context<Self>,
        (lang, asker): (&str, Asker),
        questionnaire: Option<Rc<Questionnaire>>,
    ) {
        if self.wanted_lang != lang {
            return;
        }
        let failed = questionnaire.is_none().then_some(Notice::LanguageNotLoaded);
        self.notice(failed, |it| *it == Notice::LanguageNotLoaded);
        if let Some(questionnaire) = questionnaire {
            if asker == Asker::Respondent {
                ctx.props().store.save_lang(lang);
            }
            self.status = Status::Nothing;
            self.act(ctx, Action::SetLanguage(questionnaire), Entry::Next);
            self.tell_lang();
        }
    }

    pub(super) fn tell_lang(&self) {
        let questionnaire = self.session.questionnaire();
        let texts = &questionnaire.texts;
        let title = [&texts.title, " – ", &texts.question].concat();
        self.settings.tell(Event::Lang, questionnaire.lang().into(), title.into());
    }

    pub(super) fn listen(&mut self, ctx: &Context<Self>) {
        fault_injection::at("listen");
        self.listeners = listeners(ctx.link(), &ctx.props().root, &self.settings);
    }

    /// The page's wishes, where they changed; what was answered stays.
    pub(super) fn set(&mut self, ctx: &Context<Self>, settings: Rc<Settings>) {
        let before = std::mem::replace(&mut self.settings, settings);
        if (before.perimeter, before.path) != (self.settings.perimeter, self.settings.path) {
            // Written with the respondent's next press, not before.
            for action in self.settings.requested(&self.session) {
                self.session.apply(action);
            }
        }
        self.listen(ctx);
    }

    /// Another tab, or another widget on the page, has kept answers: they are the same ones.
    pub(super) fn follow(&mut self, ctx: &Context<Self>, pairs: &[(String, String)]) {
        let store = &ctx.props().store;
        store.merge(pairs);
        fault_injection::at("followed");
        let found = Rc::new(store.load(self.session.questionnaire().clone()));
        self.session.apply(Action::Sync(found.clone()));
        self.kept = Session::clone(&found);
        if store.is_read_only() {
            self.notice(Some(Notice::NewerThere), |it| *it == Notice::NewerThere);
        }
        if self.settings.room.is_some() {
            for action in self.settings.requested(&self.session) {
                self.session.apply(action);
            }
        }
        // Somebody is at work elsewhere, and keeps the focus and the place there.
        self.status = Status::Nothing;
    }
}

/// Of another questionnaire, or of another revision of this one.
pub(crate) fn is_of_another(error: ShareCodeError) -> bool {
    matches!(error, ShareCodeError::Questionnaire | ShareCodeError::Revision { .. })
}

async fn read_pack(promise: Option<Promise>) -> Option<Rc<Questionnaire>> {
    let pack = JsFuture::from(promise?).await.ok()?.as_string()?;
    Questionnaire::from_json(&pack).ok().map(Rc::new)
}

/// What the page is told of an action, by the session that it happens to.
fn event_of(action: &Action, session: &Session) -> Option<Event> {
    match action {
        Action::Begin { .. } if session.progress().id.is_none() => Some(Event::Start),
        Action::Restart { .. } | Action::Retake { .. } => Some(Event::Start),
        Action::Answer { .. } | Action::Withdraw { .. } => Some(Event::Progress),
        Action::Erase => Some(Event::Erase),
        _ => None,
    }
}

/// Where the respondent is: a new place takes the focus and an entry of the history.
fn place(session: &Session) -> (Step, Option<Rc<OpenedResult>>) {
    (session.step(), session.visited().cloned())
}
