//! The root component: owns the open session, saves and synchronises it, and picks the screen. The rules
//! are in `engine`.

mod actions;
mod import;
mod listeners;
mod presence;
mod requests;
mod saving;
mod screen;
mod sessions;
mod timer;
mod url;
mod window;

use super::context::PageContext;
use super::feedback::Feedback;
use super::message::{Confirmation, Message, NewSession, SessionMessage};
use super::stored_session::StoredSession;
use super::window::{Desk, Role, Tab};
use engine::answers::ResponseId;
use engine::group::{Group, View as WallView};
use gloo_events::EventListener;
use gloo_timers::callback::{Interval, Timeout};
use js_sys::Promise;
use requests::Requests;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;
use timer::Timer;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web::capabilities;
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
    sessions: Option<BTreeMap<String, StoredSession>>,
    /// What other windows have sent until then.
    received_early: Vec<Message>,
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
    /// The commitment that is being corrected.
    edited: Option<ResponseId>,
    /// Name and password of a Wi-Fi network: they live as long as this window.
    wifi: Option<[String; 2]>,
    timer: Timer,
    /// The session at which the other windows know this one; empty for none.
    present_at: String,
    desk: Desk,
    /// Whether Space reveals answers; shared with the listener.
    can_reveal: Rc<Cell<bool>>,
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
        let loading = ctx.link().clone();
        spawn_local(async move {
            let sessions = page.store.sessions().await;
            next_task().await;
            loading.send_message(Message::Session(SessionMessage::Loaded(sessions)));
        });
        let [are_keys_enabled, can_reveal] = [(), ()].map(|()| Rc::new(Cell::new(false)));
        let link = ctx.link().clone();
        Self {
            sessions: None,
            received_early: Vec::new(),
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
            edited: None,
            wifi: None,
            timer: Timer::default(),
            present_at: String::new(),
            desk: Desk::default(),
            can_reveal: can_reveal.clone(),
            root: NodeRef::default(),
            after_render: None,
            _listeners: listeners::listeners(ctx, &are_keys_enabled, &can_reveal),
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
            Message::CountRating { rating, count } => self.count_rating(ctx, rating, count),
            Message::EditCommitment(id) => self.edited = id,
            Message::Finish => self.finish(ctx),
            Message::SetWifi(name, password) => self.set_wifi(ctx, [name, password]),
            Message::HearTimer(switch) => self.hear_timer(ctx, switch),
            Message::BeepLoaded(module) => self.timer.set_sound(module),
            Message::Undo => self.undo(ctx),
            Message::Confirm(it) => self.confirmation = it,
            Message::Received { kind, group, pairs } => {
                return self.receive(ctx, &kind, &group, pairs);
            }
            Message::Saved(is_saved) => {
                self.writes_pending = self.writes_pending.saturating_sub(1);
                self.is_saved = is_saved;
            }
            Message::OpenTab(tab) => self.open_tab(ctx, tab),
            Message::Key(key) => return self.press_key(ctx, key),
            Message::SetRole(role) => self.set_role(role),
            Message::OpenWall => self.open_wall(ctx),
            Message::WallTimeout => self.requests.time_out_wall(),
            Message::FullScreenOutcome(outcome) => {
                self.requests.is_full_screen_refused = outcome.is_refused();
            }
            Message::OpenShortcuts => self.open_shortcuts(),
            Message::CloseShortcuts => self.close_shortcuts(),
            Message::CountByKeys(is_on) => self.is_counting_by_keys = is_on,
            // Only the countdown on the wall changes with time.
            Message::Tick => {
                self.retry_save(ctx);
                return self.tick_timer();
            }
            Message::Download(format) => self.download(ctx, format),
            Message::CopyFile | Message::FileCopied(_) => self.copy_file(ctx, &message),
            Message::Print => self.after_render = Some(AfterRender::Print),
            Message::Printed(outcome) => {
                self.feedback = outcome.is_refused().then_some(Feedback::NotPrinted);
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let screen = self.screen(&self.data(ctx));
        let page = &ctx.props().page;
        let is_same = page.language() == [""; 2];
        let [lang, dir] = [page.words.result.lang, "ltr"].map(|it| (!is_same).then_some(it));
        html! { <div class="facilitator" {lang} {dir} ref={&self.root}>{ screen }</div> }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _is_first: bool) {
        self.keep_awake();
        self.tell_presence(ctx);
        let view = self.group.as_ref().map(|it| it.wall().view);
        self.can_reveal.set(view.is_some_and(WallView::has_answers));
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

/// How many entries of a session are handled in one task, so that the page still responds meanwhile.
const ENTRIES_PER_TASK: usize = 2_500;

/// What follows runs in a task of its own: with thousands of results, what comes before it and after it may
/// each take a frame.
async fn next_task() {
    let promise = Promise::new(&mut |done, _| {
        // To resolve a promise never fails.
        Timeout::new(0, move || drop(done.call0(&JsValue::NULL))).forget();
    });
    drop(JsFuture::from(promise).await);
}

fn focus_shortcuts(root: &NodeRef) {
    let list = root.cast::<Element>().and_then(|it| it.query_selector(".keys").ok().flatten());
    if let Some(list) = list.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        // Where focus is refused, it stays where it was.
        list.focus().ok();
    }
}
