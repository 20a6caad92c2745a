//! The root component: owns the session, triggers the effects of a change, and picks the screen. The
//! rules are in `engine`.
//!
//! A struct component: function components with hooks would add 30 kB to the wasm.

mod callbacks;
mod effects;
mod keys;
mod language;
mod links;
mod listeners;
mod message;
mod packs;
mod saving;
mod start;

pub(crate) use message::{Message, Requester};
pub(crate) use start::Start;

use super::View;
use super::history::{self, Entry};
use super::item_card::item_card;
use super::later::Later;
use super::layout::layout;
use super::notice::Notice;
use super::overview::overview;
use super::result::share::Status;
use super::result::{self, ResultPart, ResultTexts, is_result};
use super::save_status::SaveStatus;
use super::welcome::welcome;
use crate::i18n::Texts;
use crate::settings::{Event, PackPart, Settings};
use callbacks::Callbacks;
use engine::session::{Action, Session, Step};
use engine::targets::GoalPart;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use keys::toggle_full_screen;
use std::rc::Rc;
use web::clock::today;
use web::element;
use web::elements::with_ref;
use web::fault_injection;
use web::focus::{focus_anchor, focus_heading};
use web::random::random_id;
use web::storage::{Saved, Store};
use web_sys::Element;
use yew::{Component, Context, Html, NodeRef, Properties};

#[derive(Debug, Clone, Properties)]
pub(crate) struct AppProps {
    pub root: Element,
    pub settings: Rc<Settings>,
    pub store: Store,
    pub start: Rc<Start>,
    pub texts: &'static Texts,
}

/// Yew asks whether properties have changed; those of the root component never do.
impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        self.root == other.root
    }
}

#[derive(Debug)]
pub(crate) struct App {
    settings: Rc<Settings>,
    session: Session,
    texts: &'static Texts,
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
    /// The settings that the page sends next apply to a session that has just begun anew.
    are_settings_due: bool,
    later: Option<Later>,
    /// Waits for the later part of the wasm.
    awaited: Option<Message>,
    result_texts: ResultTexts,
    result_part: ResultPart,
    /// The part or theme to focus once the whole result is drawn.
    anchor: Option<String>,
    /// Until the first screen, or the first one of a result, is painted.
    painting: Option<Timeout>,
    widget: NodeRef,
    callbacks: Callbacks,
    /// Empty while the widget is not on the page.
    listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        fault_injection::at("create");
        let AppProps { settings, start, store, texts, .. } = ctx.props();
        let Start { session, saved, notices, awaited, early } = &**start;
        let mut app = Self {
            settings: settings.clone(),
            session: session.clone(),
            texts,
            saved: saved.clone(),
            save_status: if store.is_memory() { SaveStatus::TabOnly } else { SaveStatus::Idle },
            local: Saved::Yes,
            notices: notices.clone(),
            status: Status::Nothing,
            wanted_lang: session.questionnaire().lang().to_owned(),
            is_focus_due: session.step() != saved.step(),
            are_settings_due: false,
            later: settings.later(),
            awaited: None,
            result_texts: match settings.pack {
                PackPart::Whole => ResultTexts::Loaded,
                PackPart::First => ResultTexts::Loading,
            },
            result_part: ResultPart::FirstScreen,
            anchor: history::anchor()
                .filter(|_| settings.history && (is_result(session) || awaited.is_some())),
            painting: None,
            widget: NodeRef::default(),
            callbacks: Callbacks::new(ctx.link()),
            listeners: Vec::new(),
        };
        app.listen(ctx);
        // Choices made by the page's settings are written with the first press, not before.
        if app.is_focus_due || settings.kept.is_some() {
            app.save(ctx);
        }
        app.write_entry(Entry::Current);
        // Before the first render, so that the screen is never drawn without them.
        for action in early {
            app.apply(ctx, action.clone(), Entry::Next);
        }
        // The page has shown the question already, and gives back the focus.
        app.is_focus_due &= settings.early.is_none();
        app.notify_lang();
        if let Some(code) = awaited {
            app.open_shared(ctx, code.clone(), Entry::Current);
        }
        app.show_code();
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        fault_injection::at_each("update", &message);
        if self.later.is_none() && message.needs_later() {
            self.awaited = Some(message);
            if self.result_texts == ResultTexts::Failed {
                self.load_result_texts(ctx);
            }
            return true;
        }
        match message {
            Message::Act(action) => _ = self.apply(ctx, action, Entry::Next),
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
            Message::LanguageLoaded { lang, requester, loaded } => {
                self.language_loaded(ctx, &lang, requester, loaded);
            }
            Message::ShareStatus(status) => self.status = status,
            Message::OpenDialog(it) => self.open_dialog(it),
            Message::Import { code, notes, targets, report } => {
                let of = self.session.questionnaire();
                let read = |it: Later| it.record(of, &code, &notes, &targets);
                self.import(ctx, self.later.and_then(read), &report);
            }
            Message::Retake(code) => {
                let of = self.session.questionnaire();
                if let Some(it) = self.later.and_then(|it| it.response(of, &code)) {
                    let (earlier, id, on) = (it.id, random_id(), today());
                    let (perimeter, path) = (it.perimeter, it.path);
                    let retake = Action::Retake { earlier, perimeter, path, id, on };
                    self.apply(ctx, retake, Entry::Next);
                }
            }
            Message::SetGoal { path, text } => {
                let of = self.session.questionnaire();
                if let Some((part, dimension)) = GoalPart::at(of, &path) {
                    self.apply(ctx, Action::SetGoal { dimension, part, text }, Entry::Next);
                }
            }
            Message::OpenShared(code) => self.open_shared(ctx, code, Entry::Next),
            Message::PackLoaded { code, entry, loaded } => {
                self.pack_loaded(ctx, &code, entry, loaded);
            }
            Message::ShowWholeResult => {
                self.result_part = ResultPart::Whole;
                self.painting = None;
            }
            Message::LoadRest => self.load_result_texts(ctx),
            Message::SetSettings(settings) => self.set_settings(ctx, settings),
            Message::Sync(pairs) => self.sync(ctx, &pairs),
            Message::Written(saved) => return self.written(&ctx.props().store, saved),
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
            texts: self.texts,
            settings,
            on_action: &self.callbacks.action,
            on_lang: &self.callbacks.lang,
            on_full_screen: &self.callbacks.full_screen,
            status: &self.status,
            on_status: &self.callbacks.status,
            on_dialog: &self.callbacks.dialog,
            on_copy: &self.callbacks.copy,
            on_retry: &self.callbacks.retry,
            later: self.later,
            result_texts: self.result_texts,
            result_part: self.result_part,
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

    fn rendered(&mut self, ctx: &Context<Self>, is_first: bool) {
        fault_injection::at("rendered");
        // After the first question, which must not wait for it, not even to be painted.
        if is_first && self.result_texts != ResultTexts::Loaded {
            self.after_painting(ctx, Message::LoadRest);
        }
        if std::mem::take(&mut self.is_focus_due) {
            focus_heading(&self.widget);
        }
        if !is_result(&self.session) {
            self.result_part = ResultPart::FirstScreen;
        } else if self.result_part == ResultPart::FirstScreen && self.painting.is_none() {
            self.after_painting(ctx, Message::ShowWholeResult);
        } else if self.result_part == ResultPart::Whole
            && let Some(anchor) = self.anchor.take()
            && let Some(widget) = self.widget.cast::<Element>()
        {
            focus_anchor(&widget, &anchor);
        }
    }
}

pub(crate) fn screen(view: View<'_>) -> Html {
    fault_injection::at_each("draw", &view.session.step());
    match view.session.step() {
        _ if is_result(view.session) => match view.later {
            Some(later) if view.result_texts == ResultTexts::Loaded => {
                let visit = view.session.visited();
                visit.map_or_else(|| later.summary(view), |it| later.visited(view, it))
            }
            _ => result::not_yet(view),
        },
        Step::Item(position) => item_card(view, position),
        Step::Overview => overview(view),
        Step::Welcome | Step::Summary => welcome(view),
    }
}
