//! Listeners on the window: keys, the browser's Back and Forward, and presses on buttons.

use super::Facilitator;
use crate::keys;
use crate::message::{Key, Message, SessionMessage};
use gloo_events::{EventListener, EventListenerOptions};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web::debounce::Debounce;
use web_sys::{Event, HtmlElement, KeyboardEvent, UiEvent};
use yew::Context;

pub(super) fn listeners(
    ctx: &Context<Facilitator>,
    are_keys_enabled: &Rc<Cell<bool>>,
    can_reveal: &Rc<Cell<bool>>,
) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let (link, is_enabled) = (ctx.link().clone(), are_keys_enabled.clone());
    let can_reveal = can_reveal.clone();
    let debounce = Debounce::default();
    let options = EventListenerOptions::enable_prevent_default();
    let keys = EventListener::new_with_options(&window, "keydown", options, move |event| {
        // On the list of sessions, and while somebody answers in private, keys belong to the browser.
        let event = event.unchecked_ref::<KeyboardEvent>();
        let key = keys::key_of(event).filter(|_| is_enabled.get());
        // Where there is nothing to reveal, Space presses the button that has the focus.
        let Some(key) = key.filter(|it| *it != Key::Reveal || can_reveal.get()) else { return };
        event.prevent_default();
        // Every press on a digit counts a hand, however fast.
        if matches!(key, Key::Hand(_)) || debounce.accepts(event) {
            link.send_message(Message::Key(key));
        }
    });
    let link = ctx.link().clone();
    let back = EventListener::new(&window, "popstate", move |_| {
        link.send_message(Message::Session(SessionMessage::PopState));
    });
    vec![keys, back, EventListener::new(&window, "click", release_focus)]
}

/// Takes the focus from a button that was pressed with a pointer, so that Space reveals the answers
/// instead of pressing it again.
fn release_focus(event: &Event) {
    let is_pointer = event.dyn_ref::<UiEvent>().is_some_and(|it| it.detail() > 0);
    // The target may be an element inside the button.
    let target = event.composed_path().get(0).dyn_into::<HtmlElement>().ok();
    let button = target.and_then(|it| it.closest("button").ok().flatten());
    let button = button.and_then(|it| it.dyn_into::<HtmlElement>().ok()).filter(|_| is_pointer);
    let is_control =
        |it: &HtmlElement| it.closest(".controls, .stage").is_ok_and(|it| it.is_some());
    if let Some(button) = button.filter(is_control) {
        // An element that can't lose the focus has none.
        button.blur().ok();
    }
}
