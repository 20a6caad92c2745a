//! The page: which session is open, what it hears and keeps, and the screen that goes with it.

mod actions;
mod import;
mod listeners;
mod requests;
mod sessions;
mod url;

use requests::Requests;

use super::View;
use super::context::Given;
use super::message::{Asked, Desk, Feedback, List, Message, Role, Wanted};
use super::save_status::SaveStatus;
use super::store::{Entries, heard};
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
use web::ptr_eq::PtrEq;
use web_sys::{Element, HtmlElement};
use yew::{Callback, Component, Context, Html, NodeRef, Properties, html};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct FacilitatorProps {
    pub given: PtrEq<Given>,
}

pub(super) struct Facilitator {
    /// `None` while the device is read.
    sessions: Option<BTreeMap<String, Entries>>,
    group: Option<Group>,
    role: Role,
    desk: Desk,
    /// The session for which this device is going round: the browser's own ways don't end that.
    passing: Option<String>,
    /// Writings that are under way.
    writings: usize,
    /// Whether the last one was kept.
    is_kept: bool,
    said: Option<Feedback>,
    requests: Requests,
    asked: Option<Asked>,
    on_message: Callback<Message>,
    on_begin: Callback<Wanted>,
    /// How many codes were read: the same word twice is heard twice.
    heard_codes: u32,
    are_keys_listed: bool,
    is_counting: bool,
    /// Whether the keys of the page are those of a session.
    is_listening: Rc<Cell<bool>>,
    place: NodeRef,
    after: Option<After>,
    _listeners: Vec<EventListener>,
    _heard: Closure<dyn FnMut(String, String, JsValue)>,
    _tick: Interval,
}

/// What is due once the screen is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum After {
    Focus,
    /// The list of keys has come.
    Keys,
    Print,
}

impl Component for Facilitator {
    type Message = Message;
    type Properties = FacilitatorProps;

    fn create(ctx: &Context<Self>) -> Self {
        let given = ctx.props().given.clone();
        let link = ctx.link().clone();
        let heard = Closure::new(move |kind: String, group: String, pairs: JsValue| {
            link.send_message(Message::Heard(kind, group, heard(&pairs)));
        });
        // Listening comes first: what is written meanwhile is in one of the two.
        given.store.hear(heard.as_ref().unchecked_ref());
        ctx.link()
            .send_future(async move { Message::List(List::Read(given.store.sessions().await)) });
        let is_listening = Rc::new(Cell::new(false));
        let link = ctx.link().clone();
        Self {
            sessions: None,
            group: None,
            role: if url::is_wall() { Role::Wall } else { Role::Presenter },
            desk: Desk::default(),
            passing: None,
            writings: 0,
            is_kept: true,
            said: None,
            requests: Requests::default(),
            asked: None,
            on_message: ctx.link().callback(|it| it),
            on_begin: ctx.link().callback(|it| Message::List(List::Begin(it))),
            heard_codes: 0,
            is_listening: is_listening.clone(),
            are_keys_listed: false,
            is_counting: false,
            place: NodeRef::default(),
            after: None,
            _listeners: listeners::listeners(ctx, &is_listening),
            _heard: heard,
            _tick: Interval::new(1_000, move || link.send_message(Message::Tick)),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::List(word) => self.on_list(ctx, word),
            Message::In(word) => self.on_coming(ctx, word),
            Message::Act(action) => self.act(ctx, action),
            Message::Place(at) => self.go(ctx, at),
            Message::Hand { item, place, count } => self.hand(ctx, item, place, count),
            Message::Undo => self.undo(ctx),
            Message::Ask(asked) => self.asked = asked,
            Message::Heard(kind, id, pairs) => return self.hear(ctx, &kind, &id, pairs),
            // The last one tells whether all is kept.
            Message::Kept(is_kept) => {
                self.writings = self.writings.saturating_sub(1);
                self.is_kept = is_kept;
            }
            Message::Show(desk) => {
                // The device is back from hand to hand: another screen.
                self.after = (self.desk == Desk::Pass).then_some(After::Focus);
                self.desk = desk;
                self.said = None;
                self.requests.download = None;
                let id = self.group.as_ref().map(|it| it.id().digits());
                self.passing = id.filter(|_| desk == Desk::Pass);
                if desk == Desk::Report {
                    // What waits for the room to look goes into the report.
                    self.act(ctx, Action::Seal);
                }
            }
            Message::Key(key) => return self.press(ctx, key),
            Message::Project(role) => {
                self.role = role;
                self.requests.is_screen_refused = false;
                self.after = Some(After::Focus);
            }
            Message::OpenWall => self.open_wall(ctx),
            Message::WallIsLate => self.requests.wall_is_late(),
            Message::ScreenFilled(outcome) => {
                self.requests.is_screen_refused = outcome.is_refused();
            }
            Message::Keys(are_listed) => {
                self.are_keys_listed = are_listed;
                self.after = Some(if are_listed { After::Keys } else { After::Focus });
            }
            Message::Counting(is_counting) => self.is_counting = is_counting,
            // The wall counts the seconds that are left, and nothing else changes by itself.
            Message::Tick => {
                self.keep_again(ctx);
                let timer = self.group.as_ref().map_or(0, |it| it.wall().timer);
                return timer > 0 && now() <= timer + 1;
            }
            Message::Report(form) => {
                let group = self.group.as_ref();
                let file = group.and_then(|it| form.make(&ctx.props().given.questionnaire, it));
                self.requests.download = file.map(|it| (form, Download::of(it)));
            }
            Message::CopyFile | Message::FileCopied(_) => self.copy_file(ctx, &message),
            Message::Print => self.after = Some(After::Print),
            Message::Printed(outcome) => {
                self.said = outcome.is_refused().then_some(Feedback::NotPrinted);
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
        let given = &ctx.props().given;
        let is_same = given.language() == [""; 2];
        let [lang, dir] = [given.words.said.lang, "ltr"].map(|it| (!is_same).then_some(it));
        html! { <div class="room" {lang} {dir} ref={&self.place}>{ screen }</div> }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _is_first: bool) {
        self.keep_awake();

        self.is_listening.set(self.group.is_some() && self.desk != Desk::Pass);
        match self.after.take() {
            Some(After::Focus) => focus_heading(&self.place),
            Some(After::Keys) => focus_keys(&self.place),
            Some(After::Print) => {
                let link = ctx.link().clone();
                capabilities::print(move |it| link.send_message(Message::Printed(it)));
            }
            None => {}
        }
    }
}

impl Facilitator {
    fn view_of<'a>(&'a self, ctx: &'a Context<Self>) -> View<'a> {
        let given = &ctx.props().given;
        View {
            given,
            words: given.words,
            role: self.role,
            desk: self.desk,
            save_status: self.save_status(),
            said: self.said.as_ref(),
            heard_codes: self.heard_codes,
            asked: self.asked.as_ref(),
            download: self.requests.download.as_ref(),
            wall_window: self.requests.wall_window,
            is_screen_refused: self.requests.is_screen_refused,
            are_keys_listed: self.are_keys_listed,
            is_counting: self.is_counting,
            on_message: &self.on_message,
            on_begin: &self.on_begin,
        }
    }

    fn save_status(&self) -> SaveStatus {
        match (self.is_kept, self.writings) {
            (false, _) => SaveStatus::NotKept,
            (true, 0) => SaveStatus::Saved,
            (true, _) => SaveStatus::Saving,
        }
    }
}

fn focus_keys(place: &NodeRef) {
    let list = place.cast::<Element>().and_then(|it| it.query_selector(".keys").ok().flatten());
    if let Some(list) = list.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        // A list that can't take the focus leaves it where it was.
        list.focus().ok();
    }
}
