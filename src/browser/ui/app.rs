//! The seam with yew: owns the session, says what follows from a change, picks the screen.
//! Decides nothing.
//!
//! A struct and not a function with hooks, which would weigh 30 kB more in the wasm.

use super::View;
use super::focus::focus_heading;
use super::frame::{Notice, frame};
use super::history::{self, Entry};
use super::item_card::item_card;
use super::keys::toggle_full_screen;
use super::listeners::listeners;
use super::overview::overview;
use super::share::Outcome;
use super::summary::summary;
use super::visited::visited;
use super::welcome::welcome;
use crate::browser::embed::Settings;
use crate::browser::i18n::Texts;
use crate::browser::storage::{Kept, Store};
use crate::engine::questionnaire::Questionnaire;
use crate::engine::session::{Action, Session, Step};
use crate::engine::share_code::{self, ShareCodeError};
use gloo_events::EventListener;
use js_sys::Promise;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;
use yew::{Callback, Component, Context, Html, MouseEvent, NodeRef, Properties, classes, html};

/// What there is when the widget comes to life.
#[derive(Debug, PartialEq)]
pub(crate) struct Start {
    pub session: Session,
    /// The session as the device has kept it: what differs is still to be written.
    pub kept: Session,
    pub notices: Vec<Notice>,
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
    session: Session,
    notices: Vec<Notice>,
    /// What became of the last press on a way out.
    outcome: Outcome,
    /// The language asked for last: an older answer comes too late.
    wanted_lang: String,
    is_focus_due: bool,
    widget: NodeRef,
    callbacks: Callbacks,
    _listeners: Vec<EventListener>,
}

#[derive(Debug)]
struct Callbacks {
    act: Callback<Action>,
    on_lang: Callback<String>,
    on_full_screen: Callback<MouseEvent>,
    on_outcome: Callback<Outcome>,
}

#[derive(Debug)]
pub(crate) enum Message {
    Act(Action),
    /// The browser's Back or Forward.
    Return,
    /// Another fragment in the address.
    Arrive,
    FullScreen,
    /// Another language is asked for, and then its pack is there, or is not to be had.
    Ask {
        lang: String,
    },
    Speak {
        lang: String,
        questionnaire: Option<Rc<Questionnaire>>,
    },
    Shared(Outcome),
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let Start { session, kept, notices } = &*ctx.props().start;
        let link = ctx.link();
        let mut app = Self {
            session: session.clone(),
            notices: notices.clone(),
            outcome: Outcome::Nothing,
            wanted_lang: session.questionnaire().lang().to_owned(),
            is_focus_due: session.step() != kept.step(),
            widget: NodeRef::default(),
            callbacks: Callbacks {
                act: link.callback(Message::Act),
                on_lang: link.callback(|lang| Message::Ask { lang }),
                on_full_screen: link.callback(|_| Message::FullScreen),
                on_outcome: link.callback(Message::Shared),
            },
            _listeners: listeners(link, &ctx.props().settings),
        };
        app.save(ctx.props().store, kept);
        app.enter(&ctx.props().settings, Entry::Current);
        tell_lang(&ctx.props().settings, &app.wanted_lang);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Act(action) => self.act(ctx, action),
            Message::Return => {
                for action in history::current(self.session.questionnaire()) {
                    self.act(ctx, action);
                }
            }
            Message::Arrive => self.arrive(ctx),
            Message::FullScreen => toggle_full_screen(&ctx.props().root),
            Message::Ask { lang } => self.ask(ctx, lang),
            Message::Speak { lang, questionnaire } => self.speak(ctx, &lang, questionnaire),
            Message::Shared(outcome) => self.outcome = outcome,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let settings = &*ctx.props().settings;
        let view = View {
            session: &self.session,
            texts: Texts::of(self.session.questionnaire().lang()),
            settings,
            act: &self.callbacks.act,
            on_lang: &self.callbacks.on_lang,
            on_full_screen: &self.callbacks.on_full_screen,
            outcome: &self.outcome,
            on_outcome: &self.callbacks.on_outcome,
        };
        let stage = settings.is_stage.then_some("widget--stage");
        html! {
            <div class={classes!("widget", stage)} lang={view.texts.lang} ref={&self.widget}>
                { frame(view, &self.notices, screen(view)) }
            </div>
        }
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _is_first: bool) {
        if std::mem::take(&mut self.is_focus_due) {
            focus_heading(&self.widget);
        }
    }
}

impl App {
    /// Applies an action, then does what follows: save, history, focus.
    fn act(&mut self, ctx: &Context<Self>, action: Action) {
        let AppProps { settings, store, .. } = ctx.props();
        if action == Action::Erase {
            store.erase();
        }
        let before = self.session.clone();
        self.session.apply(action);
        self.save(*store, &before);
        if place(&before) != place(&self.session) {
            self.outcome = Outcome::Nothing;
            self.is_focus_due = true;
            self.enter(settings, Entry::Next);
        }
    }

    fn save(&mut self, store: Store, before: &Session) {
        if *before != self.session && store.save(before, &self.session) == Kept::No {
            self.notice(Some(Notice::NotKept), |it| *it == Notice::NotKept);
        }
    }

    fn enter(&self, settings: &Settings, entry: Entry) {
        if settings.history {
            history::enter(&self.session, entry);
        }
    }

    /// Puts a notice in the place of those of its kind.
    fn notice(&mut self, notice: Option<Notice>, kind: fn(&Notice) -> bool) {
        self.notices.retain(|it| !kind(it));
        self.notices.extend(notice);
    }

    /// A link that is pasted while the page is open is a visit too.
    fn arrive(&mut self, ctx: &Context<Self>) {
        let fragment = history::fragment();
        let Some(code) = share_code::from_fragment(&fragment) else { return };
        let response = share_code::decode(self.session.questionnaire(), code);
        let refusal: Option<ShareCodeError> = response.as_ref().err().copied();
        self.notice(refusal.map(Notice::LinkRefused), |it| matches!(it, Notice::LinkRefused(_)));
        if let Ok(response) = response {
            self.act(ctx, Action::Visit(Rc::new(response)));
        }
    }

    fn ask(&mut self, ctx: &Context<Self>, lang: String) {
        self.wanted_lang.clone_from(&lang);
        let load = ctx.props().settings.load.as_ref();
        let promise = load.and_then(|it| it.call1(&JsValue::UNDEFINED, &lang.as_str().into()).ok());
        let promise = promise.and_then(|it| it.dyn_into::<Promise>().ok());
        ctx.link().send_future(async move {
            let questionnaire = match promise {
                Some(promise) => read_pack(promise).await,
                None => None,
            };
            Message::Speak { lang, questionnaire }
        });
    }

    /// Every answer stays: only the words change.
    fn speak(&mut self, ctx: &Context<Self>, lang: &str, questionnaire: Option<Rc<Questionnaire>>) {
        if self.wanted_lang != lang {
            return;
        }
        let failed = questionnaire.is_none().then_some(Notice::LanguageNotLoaded);
        self.notice(failed, |it| *it == Notice::LanguageNotLoaded);
        if let Some(questionnaire) = questionnaire {
            ctx.props().store.keep_lang(lang);
            tell_lang(&ctx.props().settings, lang);
            self.act(ctx, Action::Speak(questionnaire));
        }
    }
}

async fn read_pack(promise: Promise) -> Option<Rc<Questionnaire>> {
    let pack = JsFuture::from(promise).await.ok()?.as_string()?;
    Questionnaire::from_json(&pack).ok().map(Rc::new)
}

fn tell_lang(settings: &Settings, lang: &str) {
    if let Some(on_lang) = &settings.on_lang {
        // The page's own mistake stays the page's.
        on_lang.call1(&JsValue::UNDEFINED, &lang.into()).ok();
    }
}

/// Where the respondent is: a new place takes the focus and an entry of the history.
fn place(session: &Session) -> (Step, bool) {
    (session.step(), session.visited().is_some())
}

fn screen(view: View<'_>) -> Html {
    if let Some(response) = view.session.visited() {
        return visited(view, response);
    }
    match view.session.step() {
        Step::Welcome => welcome(view),
        Step::Item(position) => item_card(view, position),
        Step::Overview => overview(view),
        Step::Summary => summary(view),
    }
}
