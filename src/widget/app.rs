//! The root component: owns the session, triggers the effects of a change, and picks the screen. The
//! rules are in `engine`.
//!
//! A struct component: function components with hooks would add 30 kB to the wasm.

mod effects;
mod keys;
mod listeners;
mod saving;

pub(crate) use effects::is_of_another;

use super::View;
use super::dialog_request::{self, Dialog};
use super::history::Entry;
use super::item_card::item_card;
use super::layout::layout;
use super::notice::Notice;
use super::overview::overview;
use super::save_status::SaveStatus;
use super::share::Status;
use super::shared_result::visited;
use super::summary::summary;
use super::welcome::welcome;
use crate::i18n::Texts;
use crate::settings::{Event, Settings};
use engine::questionnaire::Questionnaire;
use engine::session::{Action, Session, Step};
use gloo_events::EventListener;
use keys::toggle_full_screen;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web::capabilities::Outcome;
use web::element;
use web::elements::with_ref;
use web::fault_injection;
use web::focus::focus_heading;
use web::storage::{Saved, Store};
use web_sys::Element;
use yew::{Callback, Component, Context, Html, MouseEvent, NodeRef, Properties};

/// The state with which the widget is mounted.
#[derive(Debug, PartialEq)]
pub(crate) struct Start {
    pub session: Session,
    /// The session as it is stored on the device.
    pub saved: Session,
    pub notices: Vec<Notice>,
    /// The code of a result to open, whose pack must be loaded first.
    pub awaited: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct AppProps {
    pub root: Element,
    pub settings: Rc<Settings>,
    pub store: Store,
    pub start: Rc<Start>,
}

#[derive(Debug)]
pub(crate) struct App {
    settings: Rc<Settings>,
    session: Session,
    /// The session as it was last written.
    saved: Session,
    save_status: SaveStatus,
    /// Whether local storage took the last write.
    local: Saved,
    notices: Vec<Notice>,
    /// The message about the last button pressed under *Keep and share*.
    status: Status,
    /// The language requested last: answers to earlier requests are ignored.
    wanted_lang: String,
    is_focus_due: bool,
    widget: NodeRef,
    callbacks: Callbacks,
    /// Empty while the widget is not on the page.
    listeners: Vec<EventListener>,
}

#[derive(Debug)]
struct Callbacks {
    action: Callback<Action>,
    lang: Callback<String>,
    full_screen: Callback<MouseEvent>,
    status: Callback<Status>,
    dialog: Callback<Dialog>,
    copy: Callback<MouseEvent>,
}

/// Who requested a language: only the respondent's choice is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Requester {
    Respondent,
    Page,
}

#[derive(Debug)]
pub(crate) enum Message {
    Act(Action),
    /// The browser's Back or Forward.
    PopState,
    /// Another fragment in the address, perhaps a shared link.
    HashChange,
    ToggleFullScreen,
    FullScreenOutcome(Outcome),
    RequestLanguage {
        lang: String,
        requester: Requester,
    },
    /// The answer to `RequestLanguage`; without a questionnaire, its pack could not be loaded.
    LanguageLoaded {
        lang: String,
        requester: Requester,
        questionnaire: Option<Rc<Questionnaire>>,
    },
    ShareStatus(Status),
    OpenDialog(Dialog),
    /// A result to import: its code, then notes and targets as pairs `[id, text]`.
    Import {
        code: String,
        notes: JsValue,
        targets: JsValue,
    },
    /// The stage that the respondent aims at for the dimension with this id.
    SetTarget {
        dimension: String,
        stage: Option<u8>,
    },
    /// The code of a result to show, from a link or from the saved results.
    OpenShared(String),
    /// The pack of that code; without a questionnaire, it could not be loaded.
    PackLoaded {
        code: String,
        entry: Entry,
        questionnaire: Option<Rc<Questionnaire>>,
    },
    /// The page has changed its settings.
    SetSettings(Rc<Settings>),
    /// Another tab or widget has stored entries: keys and texts.
    Sync(Vec<(String, String)>),
    /// `IndexedDB` has confirmed the last write, or has not in time.
    Written(Saved),
    /// Download everything that is stored.
    DownloadCopy,
    /// The widget was removed from the page.
    Pause,
    /// The widget is back on the page.
    Resume,
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        fault_injection::at("create");
        let AppProps { settings, start, store, .. } = ctx.props();
        let Start { session, saved, notices, awaited } = &**start;
        let link = ctx.link();
        let mut app = Self {
            settings: settings.clone(),
            session: session.clone(),
            saved: saved.clone(),
            save_status: if store.is_memory() { SaveStatus::TabOnly } else { SaveStatus::Idle },
            local: Saved::Yes,
            notices: notices.clone(),
            status: Status::Nothing,
            wanted_lang: session.questionnaire().lang().to_owned(),
            is_focus_due: session.step() != saved.step(),
            widget: NodeRef::default(),
            callbacks: Callbacks {
                action: link.callback(Message::Act),
                lang: link.callback(|lang| Message::RequestLanguage {
                    lang,
                    requester: Requester::Respondent,
                }),
                full_screen: link.callback(|_| Message::ToggleFullScreen),
                status: link.callback(Message::ShareStatus),
                dialog: link.callback(Message::OpenDialog),
                copy: link.callback(|_| Message::DownloadCopy),
            },
            listeners: Vec::new(),
        };
        app.listen(ctx);
        // Choices made by the page's settings are written with the first press, not before.
        if app.is_focus_due {
            app.save(ctx);
        }
        app.write_entry(Entry::Current);
        app.notify_lang();
        if let Some(code) = awaited {
            app.load_pack(ctx, code.clone(), Entry::Current);
        }
        app.show_code();
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        fault_injection::at_each("update", &message);
        match message {
            Message::Act(action) => self.apply(ctx, action, Entry::Next),
            Message::PopState => self.pop_state(ctx),
            Message::HashChange => self.hash_change(ctx),
            Message::ToggleFullScreen => {
                let report = ctx.link().callback(Message::FullScreenOutcome);
                toggle_full_screen(&ctx.props().root, move |it| report.emit(it));
            }
            Message::FullScreenOutcome(outcome) => {
                let notice = outcome.is_refused().then_some(Notice::NoFullScreen);
                self.set_notice(notice, |it| *it == Notice::NoFullScreen);
            }
            Message::RequestLanguage { lang, requester } => {
                self.request_language(ctx, lang, requester);
            }
            Message::LanguageLoaded { lang, requester, questionnaire } => {
                self.language_loaded(ctx, &lang, requester, questionnaire);
            }
            Message::ShareStatus(status) => self.status = status,
            Message::OpenDialog(what) => dialog_request::open(&self.session, &self.settings, what),
            Message::Import { code, notes, targets } => {
                let of = self.session.questionnaire();
                if let Some(record) = dialog_request::record(of, &code, &notes, &targets) {
                    self.apply(ctx, Action::Import(Rc::new(record)), Entry::Next);
                }
            }
            Message::SetTarget { dimension, stage } => {
                let of = self.session.questionnaire();
                if let Some(dimension) = of.dimension_position(&dimension) {
                    self.apply(ctx, Action::SetTarget { dimension, stage }, Entry::Next);
                }
            }
            Message::OpenShared(code) => self.open_shared(ctx, code, Entry::Next),
            Message::PackLoaded { code, entry, questionnaire } => {
                self.pack_loaded(ctx, &code, entry, questionnaire);
            }
            Message::SetSettings(settings) => self.set_settings(ctx, settings),
            Message::Sync(pairs) => self.sync(ctx, &pairs),
            Message::Written(second) => self.written(&ctx.props().store, second),
            Message::DownloadCopy => self.settings.notify_plain(Event::Copy),
            Message::Pause => self.listeners.clear(),
            Message::Resume => {
                self.listen(ctx);
                self.sync(ctx, &[]);
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let store = &ctx.props().store;
        let settings = &self.settings;
        let view = View {
            session: &self.session,
            questionnaire: self.session.questionnaire(),
            texts: Texts::of(self.session.questionnaire().lang()),
            settings,
            on_action: &self.callbacks.action,
            on_lang: &self.callbacks.lang,
            on_full_screen: &self.callbacks.full_screen,
            status: &self.status,
            on_status: &self.callbacks.status,
            on_dialog: &self.callbacks.dialog,
            on_copy: &self.callbacks.copy,
            save_status: self.save_status,
            is_read_only: store.is_read_only(),
            is_kept: !self.notices.contains(&Notice::NotKept),
        };
        let class = if settings.is_stage { "widget widget--stage" } else { "widget" };
        let children = vec![layout(view, &self.notices, screen(view))];
        let widget =
            element!("div", ["class" = class, "lang" = view.texts.lang, "dir" = "ltr"], children);
        with_ref(widget, &self.widget)
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _is_first: bool) {
        fault_injection::at("rendered");
        if std::mem::take(&mut self.is_focus_due) {
            focus_heading(&self.widget);
        }
    }
}

fn screen(view: View<'_>) -> Html {
    fault_injection::at_each("draw", &view.session.step());
    if let Some(visit) = view.session.visited() {
        return visited(view, visit);
    }
    match view.session.step() {
        Step::Welcome => welcome(view),
        Step::Item(position) => item_card(view, position),
        Step::Overview => overview(view),
        Step::Summary => summary(view),
    }
}
