//! The facilitator page: collects a group's results, shows them on a wall, stores and reports them. It
//! never computes a figure, which is the task of `engine`, and never sends anything to a server.
//!
//! It is a separate wasm on a separate page, so that respondents don't download it. The two windows of
//! a session hold the same entries: each broadcasts what it writes (`element/facilitator/store.js`).

mod app;
mod closing;
mod commitments;
mod context;
mod discussion;
mod feedback;
mod home;
mod intake;
mod keys;
mod message;
mod notices;
mod presenter;
mod projector;
mod rating;
mod report;
mod room;
mod save_status;
mod say;
mod scanner;
mod shared_device;
mod shortcuts;
mod show_of_hands;
mod store;
mod stored_session;
mod timer;
mod wall;
mod window;
mod words;

use app::{Facilitator, FacilitatorProps};
use context::PageContext;
use engine::answers::ResponseId;
use engine::group::Action;
use feedback::Feedback;
use message::{Confirmation, Message, NewSession};
use report::format::Format;
use save_status::SaveStatus;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
use web::download::Download;
use web::ptr_eq::PtrEq;
use web_sys::Element;
use window::{Desk, Role, Switch, Tab, WallWindow};
use words::Words;
use yew::{Callback, MouseEvent};

/// The data and the callbacks of every screen.
pub(crate) struct View<'a> {
    pub page: &'a PtrEq<PageContext>,
    pub words: &'static Words,
    pub role: Role,
    pub tab: Tab,
    pub save_status: SaveStatus,
    /// The outcome of the last action.
    pub feedback: Option<&'a Feedback>,
    /// How many texts were imported: equal feedback in a row is announced again.
    pub intake_count: u32,
    /// The action that awaits confirmation.
    pub confirmation: Option<&'a Confirmation>,
    /// The file that was made last.
    pub download: Option<&'a (Format, Download)>,
    pub wall_window: WallWindow,
    /// The browser refused full screen.
    pub is_full_screen_refused: bool,
    pub are_shortcuts_shown: bool,
    pub is_counting_by_keys: bool,
    /// The commitment that is being corrected.
    pub edited: Option<ResponseId>,
    /// Name and password of a Wi-Fi network, for the welcome.
    pub wifi: Option<&'a [String; 2]>,
    pub desk: Desk,
    pub timer_sound: Switch,
    pub on_message: &'a Callback<Message>,
    pub on_begin: &'a Callback<NewSession>,
}

impl View<'_> {
    /// A button's callback that dispatches the action.
    pub(crate) fn dispatch(&self, action: Action) -> Callback<MouseEvent> {
        self.on_message.reform(move |_| Message::Apply(action.clone()))
    }

    /// A button's callback that sends a message which is always the same.
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

/// Draws the page in `root`. The fields of `context` are listed in `context.rs`.
#[wasm_bindgen]
pub fn mount(root: Element, context: &JsValue) -> Result<(), JsError> {
    let page = PtrEq::new(PageContext::read(context)?);
    yew::Renderer::<Facilitator>::with_root_and_props(root, FacilitatorProps { page }).render();
    Ok(())
}
