//! The root component: owns the open session, saves and synchronises it, and picks the screen. The rules
//! are in `engine`.

mod actions;
mod import;
mod listeners;
mod requests;
mod sessions;
mod url;

use requests::Requests;

use super::View;
use super::context::PageContext;
use super::message::{Confirmation, Feedback, Message, NewSession, Role, SessionMessage, Tab};
use super::save_status::SaveStatus;
use super::store::Entries;
use super::{home, presenter, projector};
use engine::group::{Action, Group};
use gloo_events::EventListener;
use gloo_timers::callback::Interval;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web::capabilities;
use web::clock::now;
use web::download::Download;
use web::focus::focus_heading;
use web::interop::string_pairs;
use web::ptr_eq::PtrEq;
use web_sys::{Element, HtmlElement};
use yew::{Callback, Component, Context, Html, NodeRef, Properties, html};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct FacilitatorProps {
    pub page: PtrEq<PageContext>,
}

pub(super) struct Facilitator {
    /// The stored sessions by id; `None` until they are read.
    sessions: Option<BTreeMap<String, Entries>>,
    group: Option<Group>,
    role: Role,
    tab: Tab,
    /// The session for which this device is passed round: the browser's Back and Forward don't end that.
    shared_device: Option<String>,
    writes_pending: usize,
    /// Whether the last write has stored everything.
    is_saved: bool,
    feedback: Option<Feedback>,
    requests: Requests,
    confirmation: Option<Confirmation>,
    on_message: Callback<Message>,
    on_begin: Callback<NewSession>,
    /// How many texts were imported: equal feedback in a row is announced again.
    intake_count: u32,
    are_shortcuts_shown: bool,
    is_counting_by_keys: bool,
    /// Whether keys act on the session; shared with the listener.
    are_keys_enabled: Rc<Cell<bool>>,
    root: NodeRef,
    after_render: Option<AfterRender>,
    _listeners: Vec<EventListener>,
    _on_received: Closure<dyn FnMut(String, String, JsValue)>,
    _tick: Interval,
}

/// The effect that is due once the screen is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum AfterRender {
    Focus,
    FocusShortcuts,
    Print,
}

impl Component for Facilitator {
    type Message = Message;
    type Properties = FacilitatorProps;

    fn create(ctx: &Context<Self>) -> Self {
        let page = ctx.props().page.clone();
        let link = ctx.link().clone();
        let on_received = Closure::new(move |kind: String, group: String, pairs: JsValue| {
            link.send_message(Message::Received { kind, group, pairs: string_pairs(&pairs) });
        });
        // Listen before reading, so that no entry written meanwhile is missed.
        page.store.hear(on_received.as_ref().unchecked_ref());
        ctx.link().send_future(async move {
            Message::Session(SessionMessage::Loaded(page.store.sessions().await))
        });
        let are_keys_enabled = Rc::new(Cell::new(false));
        let link = ctx.link().clone();
        Self {
            sessions: None,
            group: None,
            role: if url::is_wall() { Role::Wall } else { Role::Presenter },
            tab: Tab::default(),
            shared_device: None,
            writes_pending: 0,
            is_saved: true,
            feedback: None,
            requests: Requests::default(),
            confirmation: None,
            on_message: ctx.link().callback(|it| it),
            on_begin: ctx.link().callback(|it| Message::Session(SessionMessage::Begin(it))),
            intake_count: 0,
            are_keys_enabled: are_keys_enabled.clone(),
            are_shortcuts_shown: false,
            is_counting_by_keys: false,
            root: NodeRef::default(),
            after_render: None,
            _listeners: listeners::listeners(ctx, &are_keys_enabled),
            _on_received: on_received,
            _tick: Interval::new(1_000, move || link.send_message(Message::Tick)),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Session(it) => self.update_sessions(ctx, it),
            Message::Import(it) => self.import(ctx, it),
            Message::Apply(action) => self.apply(ctx, action),
            Message::GoToPosition(position) => self.go_to_position(ctx, position),
            Message::CountHands { item, option, count } => {
                self.count_hands(ctx, item, option, count);
            }
            Message::Undo => self.undo(ctx),
            Message::Confirm(it) => self.confirmation = it,
            Message::Received { kind, group, pairs } => {
                return self.receive(ctx, &kind, &group, pairs);
            }
            Message::Saved(is_saved) => {
                self.writes_pending = self.writes_pending.saturating_sub(1);
                self.is_saved = is_saved;
            }
            Message::OpenTab(tab) => {
                // The shared device fills the window: leaving it opens another screen.
                self.after_render = (self.tab == Tab::SharedDevice).then_some(AfterRender::Focus);
                self.tab = tab;
                self.feedback = None;
                self.requests.download = None;
                let id = self.group.as_ref().map(|it| it.id().digits());
                self.shared_device = id.filter(|_| tab == Tab::SharedDevice);
                if tab == Tab::Report {
                    // The report contains the results that wait to be revealed, if they are enough.
                    self.apply(ctx, Action::Seal);
                }
            }
            Message::Key(key) => return self.press_key(ctx, key),
            Message::SetRole(role) => {
                self.role = role;
                self.requests.is_full_screen_refused = false;
                self.after_render = Some(AfterRender::Focus);
            }
            Message::OpenWall => self.open_wall(ctx),
            Message::WallTimeout => self.requests.time_out_wall(),
            Message::FullScreenOutcome(outcome) => {
                self.requests.is_full_screen_refused = outcome.is_refused();
            }
            Message::ShowShortcuts(are_shown) => {
                self.are_shortcuts_shown = are_shown;
                self.after_render =
                    Some(if are_shown { AfterRender::FocusShortcuts } else { AfterRender::Focus });
            }
            Message::CountByKeys(is_on) => self.is_counting_by_keys = is_on,
            // Only the countdown on the wall changes with time.
            Message::Tick => {
                self.retry_save(ctx);
                let timer = self.group.as_ref().map_or(0, |it| it.wall().timer);
                return timer > 0 && now() <= timer + 1;
            }
            Message::Download(format) => {
                let group = self.group.as_ref();
                let file = group.and_then(|it| format.make(&ctx.props().page.questionnaire, it));
                self.requests.download = file.map(|it| (format, Download::of(it)));
            }
            Message::CopyFile | Message::FileCopied(_) => self.copy_file(ctx, &message),
            Message::Print => self.after_render = Some(AfterRender::Print),
            Message::Printed(outcome) => {
                self.feedback = outcome.is_refused().then_some(Feedback::NotPrinted);
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let view = &self.view_of(ctx);
        let screen = match (&self.sessions, &self.group, self.role) {
            (None, ..) => Html::default(),
            (Some(_), Some(group), Role::Wall | Role::Projecting) => {
                projector::projector(view, group)
            }
            (Some(_), Some(group), Role::Presenter) => presenter::presenter(view, group),
            (Some(_), None, Role::Wall) => projector::waiting(view),
            (Some(sessions), None, _) => home::home(view, sessions),
        };
        let page = &ctx.props().page;
        let is_same = page.language() == [""; 2];
        let [lang, dir] = [page.words.result.lang, "ltr"].map(|it| (!is_same).then_some(it));
        html! { <div class="room" {lang} {dir} ref={&self.root}>{ screen }</div> }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _is_first: bool) {
        self.keep_awake();
        self.are_keys_enabled.set(self.group.is_some() && self.tab != Tab::SharedDevice);
        match self.after_render.take() {
            Some(AfterRender::Focus) => focus_heading(&self.root),
            Some(AfterRender::FocusShortcuts) => focus_shortcuts(&self.root),
            Some(AfterRender::Print) => {
                let link = ctx.link().clone();
                capabilities::print(move |it| link.send_message(Message::Printed(it)));
            }
            None => {}
        }
    }
}

impl Facilitator {
    fn view_of<'a>(&'a self, ctx: &'a Context<Self>) -> View<'a> {
        let page = &ctx.props().page;
        View {
            page,
            words: page.words,
            role: self.role,
            tab: self.tab,
            save_status: self.save_status(),
            feedback: self.feedback.as_ref(),
            intake_count: self.intake_count,
            confirmation: self.confirmation.as_ref(),
            download: self.requests.download.as_ref(),
            wall_window: self.requests.wall_window,
            is_full_screen_refused: self.requests.is_full_screen_refused,
            are_shortcuts_shown: self.are_shortcuts_shown,
            is_counting_by_keys: self.is_counting_by_keys,
            on_message: &self.on_message,
            on_begin: &self.on_begin,
        }
    }

    fn save_status(&self) -> SaveStatus {
        match (self.is_saved, self.writes_pending) {
            (false, _) => SaveStatus::NotKept,
            (true, 0) => SaveStatus::Saved,
            (true, _) => SaveStatus::Saving,
        }
    }
}

fn focus_shortcuts(root: &NodeRef) {
    let list = root.cast::<Element>().and_then(|it| it.query_selector(".keys").ok().flatten());
    if let Some(list) = list.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        // Where focus is refused, it stays where it was.
        list.focus().ok();
    }
}
