//! The seam with yew: owns the session, says what follows from a change, picks the screen.
//! Decides nothing.
//!
//! A struct and not a function with hooks, which would weigh 30 kB more in the wasm.

mod effects;
mod saving;

pub(crate) use effects::is_of_another;
pub(crate) use saving::Keeping;
pub(super) use saving::stays;

use super::View;
use super::dialog_request::{self, Beside};
use super::history::Entry;
use super::item_card::item_card;
use super::keys::toggle_full_screen;
use super::layout::{Notice, frame};
use super::overview::overview;
use super::share::Status;
use super::shared_result::visited;
use super::summary::summary;
use super::welcome::welcome;
use crate::i18n::Texts;
use crate::settings::{Event, Settings};
use engine::questionnaire::Questionnaire;
use engine::session::{Action, Session, Step};
use gloo_events::EventListener;
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

/// What there is when the widget comes to life.
#[derive(Debug, PartialEq)]
pub(crate) struct Start {
    pub session: Session,
    /// The session as it was found on the device.
    pub kept: Session,
    pub notices: Vec<Notice>,
    /// The code of a result to look at, whose questionnaire is still to come.
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
    /// The session as it was written last.
    kept: Session,
    keeping: Keeping,
    /// What local storage said of the last write.
    local: Saved,
    notices: Vec<Notice>,
    /// What is said of the last press on a way out.
    status: Status,
    /// The language asked for last: an older answer comes too late.
    wanted_lang: String,
    is_focus_due: bool,
    widget: NodeRef,
    callbacks: Callbacks,
    /// None while the widget is not on a page.
    listeners: Vec<EventListener>,
}

#[derive(Debug)]
struct Callbacks {
    act: Callback<Action>,
    on_lang: Callback<String>,
    on_full_screen: Callback<MouseEvent>,
    on_status: Callback<Status>,
    on_beside: Callback<Beside>,
    on_copy: Callback<MouseEvent>,
}

/// Who wants another language: only a respondent's choice is remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asker {
    Respondent,
    Page,
}

#[derive(Debug)]
pub(crate) enum Message {
    Act(Action),
    /// The browser's Back or Forward.
    Return,
    /// A link in the address.
    Arrive,
    FullScreen,
    /// What became of that.
    ScreenFilled(Outcome),
    /// Another language is asked for, and then its pack is there, or is not to be had.
    Ask {
        lang: String,
        asker: Asker,
    },
    Speak {
        lang: String,
        asker: Asker,
        questionnaire: Option<Rc<Questionnaire>>,
    },
    Shared(Status),
    /// Something beside the widget is asked for.
    Beside(Beside),
    /// A result to take over: its code, then pairs of notes and of targets.
    Adopt {
        code: String,
        notes: JsValue,
        targets: JsValue,
    },
    /// The stage that is wanted for the dimension with this id.
    Aim {
        dimension: String,
        stage: Option<u8>,
    },
    /// The code of a result to look at: from a link, from the list of one's results.
    Visit(String),
    /// The pack that such a code was answered on, if it is to be had.
    Found {
        code: String,
        entry: Entry,
        questionnaire: Option<Rc<Questionnaire>>,
    },
    /// The page asks for something else.
    Set(Rc<Settings>),
    /// Something was kept elsewhere: keys and texts.
    Follow(Vec<(String, String)>),
    /// The second store has all that was written, or has not.
    Written(Saved),
    /// A copy of all that is stored is asked for.
    Copy,
    /// Taken from the page, put back there.
    Pause,
    Resume,
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        fault_injection::at("create");
        let AppProps { settings, start, store, .. } = ctx.props();
        let Start { session, kept, notices, awaited } = &**start;
        let link = ctx.link();
        let mut app = Self {
            settings: settings.clone(),
            session: session.clone(),
            kept: kept.clone(),
            keeping: if store.is_memory() { Keeping::TabOnly } else { Keeping::Idle },
            local: Saved::Yes,
            notices: notices.clone(),
            status: Status::Nothing,
            wanted_lang: session.questionnaire().lang().to_owned(),
            is_focus_due: session.step() != kept.step(),
            widget: NodeRef::default(),
            callbacks: Callbacks {
                act: link.callback(Message::Act),
                on_lang: link.callback(|lang| Message::Ask { lang, asker: Asker::Respondent }),
                on_full_screen: link.callback(|_| Message::FullScreen),
                on_status: link.callback(Message::Shared),
                on_beside: link.callback(Message::Beside),
                on_copy: link.callback(|_| Message::Copy),
            },
            listeners: Vec::new(),
        };
        app.listen(ctx);
        // What the page would have chosen is written with the first press, not before.
        if app.is_focus_due {
            app.save(ctx);
        }
        app.enter(Entry::Current);
        app.tell_lang();
        if let Some(code) = awaited {
            app.await_pack(ctx, code.clone(), Entry::Current);
        }
        app.show_code();
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        fault_injection::at_each("update", &message);
        match message {
            Message::Act(action) => self.act(ctx, action, Entry::Next),
            Message::Return => self.come_back(ctx),
            Message::Arrive => self.arrive(ctx),
            Message::FullScreen => {
                let report = ctx.link().callback(Message::ScreenFilled);
                toggle_full_screen(&ctx.props().root, move |it| report.emit(it));
            }
            Message::ScreenFilled(outcome) => {
                let notice = outcome.is_refused().then_some(Notice::NoFullScreen);
                self.notice(notice, |it| *it == Notice::NoFullScreen);
            }
            Message::Ask { lang, asker } => self.ask(ctx, lang, asker),
            Message::Speak { lang, asker, questionnaire } => {
                self.speak(ctx, (&lang, asker), questionnaire);
            }
            Message::Shared(status) => self.status = status,
            Message::Beside(what) => dialog_request::open(&self.session, &self.settings, what),
            Message::Adopt { code, notes, targets } => {
                let of = self.session.questionnaire();
                if let Some(record) = dialog_request::record(of, &code, [&notes, &targets]) {
                    self.act(ctx, Action::Import(Rc::new(record)), Entry::Next);
                }
            }
            Message::Aim { dimension, stage } => {
                let of = self.session.questionnaire();
                if let Some(dimension) = of.dimension_position(&dimension) {
                    self.act(ctx, Action::SetTarget { dimension, stage }, Entry::Next);
                }
            }
            Message::Visit(code) => self.visit(ctx, code, Entry::Next),
            Message::Found { code, entry, questionnaire } => {
                self.found(ctx, (&code, entry), questionnaire);
            }
            Message::Set(settings) => self.set(ctx, settings),
            Message::Follow(pairs) => self.follow(ctx, &pairs),
            Message::Written(second) => self.written(&ctx.props().store, second),
            Message::Copy => self.settings.tell_alone(Event::Copy),
            Message::Pause => self.listeners.clear(),
            Message::Resume => {
                self.listen(ctx);
                self.follow(ctx, &[]);
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
            act: &self.callbacks.act,
            on_lang: &self.callbacks.on_lang,
            on_full_screen: &self.callbacks.on_full_screen,
            status: &self.status,
            on_status: &self.callbacks.on_status,
            on_beside: &self.callbacks.on_beside,
            on_copy: &self.callbacks.on_copy,
            keeping: self.keeping,
            is_read_only: store.is_read_only(),
            is_kept: !self.notices.contains(&Notice::NotKept),
        };
        let class = if settings.is_stage { "widget widget--stage" } else { "widget" };
        let children = vec![frame(view, &self.notices, screen(view))];
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
