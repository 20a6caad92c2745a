//! The effects of messages: they change the session, save it, notify the page, and update the browser's
//! history and the focus.

use super::listeners::listeners;
use super::{App, Message};
use crate::history::{self, Entry};
use crate::notice::Notice;
use crate::result::share::Status;
use crate::save_status::SaveStatus;
use crate::settings::{Event, Settings};
use engine::session::{Action, OpenedResult, Record, Session, Step};
use gloo_timers::callback::Timeout;
use js_sys::Function;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web::dialog_screen::DialogScreen;
use web::fault_injection;
use web::storage::Saved;
use yew::Context;

/// In milliseconds: two frames, after which a screen is painted.
const PAINTING_TIME: u32 = 34;

impl App {
    /// Sends a message once the present screen is painted.
    pub(super) fn after_painting(&mut self, ctx: &Context<Self>, message: Message) {
        let link = ctx.link().clone();
        let send = move || link.send_message(message);
        self.painting = Some(Timeout::new(PAINTING_TIME, send));
    }

    /// Applies an action, then saves, notifies the page, and updates history and focus. Returns whether the
    /// action was applied.
    pub(super) fn apply(&mut self, ctx: &Context<Self>, action: Action, entry: Entry) -> bool {
        let store = &ctx.props().store;
        if store.is_read_only() && action.is_change() {
            return false;
        }
        if self.save_replaced(store, &action) == Saved::No {
            self.set_notice(Some(Notice::NotReplaced), |it| *it == Notice::NotReplaced);
            return false;
        }
        // Withdrawing an answer removes the button that had the focus.
        self.is_focus_due |= matches!(action, Action::Withdraw { .. });
        fault_injection::at_each("apply", &action);
        // A comparison of whole actions would add a kilobyte to the wasm.
        if matches!(action, Action::Erase) {
            let counts = store.erase();
            self.start_anew(counts, entry);
            return true;
        }
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
        true
    }

    /// Imports a result, and reports to the dialog whether it replaces the answers in progress.
    pub(super) fn import(
        &mut self,
        ctx: &Context<Self>,
        record: Option<Record>,
        report: &Function,
    ) {
        let import = |it| self.apply(ctx, Action::Import(Rc::new(it)), Entry::Next);
        let outcome = if record.is_some_and(import) { "done" } else { "refused" };
        // The dialog may have been closed meanwhile.
        report.call1(&JsValue::UNDEFINED, &outcome.into()).ok();
    }

    /// Everything was erased, here or in another tab: the first screen is that of a first visit.
    fn start_anew(&mut self, counts: [usize; 3], entry: Entry) {
        let before = position(&self.session);
        self.session.apply(Action::Erase);
        self.saved = self.session.clone();
        self.save_status = SaveStatus::Idle;
        // The page answers with its settings, without what the respondent had chosen.
        self.are_settings_due = true;
        self.notify(Some(Event::Erase));
        if before != position(&self.session) {
            self.change_position();
            self.write_entry(entry);
        }
        self.is_focus_due = true;
        let is_old = |it: &Notice| matches!(it, Notice::SetAside | Notice::Erased(_));
        self.set_notice(Some(Notice::Erased(counts)), is_old);
    }

    pub(super) fn change_position(&mut self) {
        fault_injection::at("change place");
        self.status = Status::Nothing;
        let is_past = |it: &Notice| {
            matches!(
                it,
                Notice::NotReplaced
                    | Notice::LinkRefused(_)
                    | Notice::NoFullScreen
                    | Notice::Erased(_)
            )
        };
        self.set_notice(None, is_past);
        self.is_focus_due = true;
        self.settings.notify_plain(Event::Step);
        if self.session.step() == Step::Summary && self.session.visited().is_none() {
            self.notify(Some(Event::Complete));
            self.show_code();
            self.show_comparison();
        }
    }

    /// Shows a finished retake beside the earlier result, unless a group waits for its code, or nothing is
    /// kept to compare with.
    fn show_comparison(&mut self) {
        let is_kept = self.save_status < SaveStatus::TabOnly;
        let is_free = !self.settings.is_awaited(&self.session);
        if self.session.is_comparison_due() && is_kept && is_free {
            self.open_dialog(DialogScreen::Compare);
        }
    }

    /// Shows the code of a result for which a group session waits.
    pub(super) fn show_code(&mut self) {
        let is_shown = self.session.step() == Step::Summary && self.session.visited().is_none();
        if is_shown && self.settings.is_awaited(&self.session) {
            self.open_dialog(DialogScreen::ShowCode);
        }
    }

    /// Opens a dialog, as soon as the later part of the wasm is there.
    pub(super) fn open_dialog(&mut self, dialog: DialogScreen) {
        match self.later {
            Some(later) => {
                let context = later.dialog_context(&self.session);
                self.settings.notify(Event::OpenDialog, dialog.name().into(), context);
            }
            None => self.awaited = Some(Message::OpenDialog(dialog)),
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
            history::enter(&self.session, self.later, entry);
        }
    }

    /// Replaces the notices of a kind by one, or by none.
    pub(super) fn set_notice(&mut self, notice: Option<Notice>, kind: fn(&Notice) -> bool) {
        self.notices.retain(|it| !kind(it));
        self.notices.extend(notice);
    }

    pub(super) fn listen(&mut self, ctx: &Context<Self>) {
        fault_injection::at("listen");
        self.listeners = listeners(ctx.link(), &ctx.props().root, &self.settings);
    }

    /// Applies changed settings; answers stay.
    pub(super) fn set_settings(&mut self, ctx: &Context<Self>, settings: Rc<Settings>) {
        let before = std::mem::replace(&mut self.settings, settings);
        let is_changed =
            (before.perimeter, before.path) != (self.settings.perimeter, self.settings.path);
        if std::mem::take(&mut self.are_settings_due) || is_changed {
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
        if let Some(counts) = store.take_erased() {
            self.start_anew(counts, Entry::Current);
        }
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

/// The event of an action, given the session before it.
fn event_of(action: &Action, session: &Session) -> Option<Event> {
    match action {
        Action::Begin { .. } if session.progress().id.is_none() => Some(Event::Start),
        Action::Restart { .. } | Action::Retake { .. } => Some(Event::Start),
        Action::Answer { .. } | Action::Withdraw { .. } => Some(Event::Progress),
        _ => None,
    }
}

/// The respondent's position: a new one moves the focus and adds an entry to the history.
pub(super) fn position(session: &Session) -> (Step, Option<Rc<OpenedResult>>) {
    (session.step(), session.visited().cloned())
}
