//! The page of who leads a group: gathers views, shows them on a wall, keeps them.
//!
//! A wasm of its own, on a page of its own: nobody else pays for it. Two windows of one session
//! hold the same entries; what one writes, the other hears (`store.js`).

mod app;
mod commitments;
mod context;
mod discussion;
mod home;
mod intake;
mod keys;
mod message;
mod presenter;
mod projector;
mod report;
mod save_status;
mod scanner;
mod shared_device;
mod show_of_hands;
mod store;
mod timer;
mod wall;
mod words;

use app::{Facilitator, FacilitatorProps};
use context::Given;
use engine::group::{Action, View as WallView};
use message::{Asked, Desk, Feedback, Message, Role, WallWindow, Wanted};
use report::form::Form;
use save_status::SaveStatus;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
use web::download::Download;
use web::ptr_eq::PtrEq;
use web_sys::Element;
use words::Words;
use yew::{Callback, MouseEvent};

/// The data and the callbacks of every screen.
pub(crate) struct View<'a> {
    pub given: &'a PtrEq<Given>,
    pub words: &'static Words,
    pub role: Role,
    pub desk: Desk,
    pub save_status: SaveStatus,
    /// The message about the last thing that was done.
    pub said: Option<&'a Feedback>,
    /// How many texts were taken in: the same message twice is announced twice.
    pub heard_codes: u32,
    /// The question that is open.
    pub asked: Option<&'a Asked>,
    /// The file of the last press.
    pub download: Option<&'a (Form, Download)>,
    pub wall_window: WallWindow,
    /// The browser refused to fill the screen.
    pub is_screen_refused: bool,
    pub are_keys_listed: bool,
    pub is_counting: bool,
    pub on_message: &'a Callback<Message>,
    pub on_begin: &'a Callback<Wanted>,
}

impl View<'_> {
    /// A button's callback that dispatches the action.
    pub(crate) fn dispatch(&self, action: Action) -> Callback<MouseEvent> {
        self.on_message.reform(move |_| Message::Act(action.clone()))
    }

    /// A button's callback that moves the wall; it does nothing where there is no such view.
    pub(crate) fn go(&self, view: Option<WallView>) -> Callback<MouseEvent> {
        view.map_or_else(Callback::noop, |it| self.dispatch(Action::Go(it)))
    }

    /// A button's callback that sends a message without data of the screen.
    pub(crate) fn press(&self, message: fn() -> Message) -> Callback<MouseEvent> {
        self.on_message.reform(move |_| message())
    }

    /// A callback that sends the message made from its event.
    pub(crate) fn send<E: 'static>(&self, message: impl Fn(E) -> Message + 'static) -> Callback<E> {
        self.on_message.reform(message)
    }

    /// A callback that sends a message if its event gives one.
    pub(crate) fn send_some<E: 'static>(
        &self,
        message: impl Fn(E) -> Option<Message> + 'static,
    ) -> Callback<E> {
        let on_message = self.on_message.clone();
        Callback::from(move |event| {
            if let Some(it) = message(event) {
                on_message.emit(it);
            }
        })
    }
}

/// Draws the page in `place`. `given` is a plain object: see `context.rs`.
#[wasm_bindgen]
pub fn mount(place: Element, given: &JsValue) -> Result<(), JsError> {
    let given = PtrEq::new(Given::read(given)?);
    yew::Renderer::<Facilitator>::with_root_and_props(place, FacilitatorProps { given }).render();
    Ok(())
}
