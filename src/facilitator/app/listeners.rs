//! What the page hears from the keyboard and from the browser's own way back.

use super::Facilitator;
use crate::keys;
use crate::message::{Key, List, Message};
use gloo_events::{EventListener, EventListenerOptions};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web::debounce::Debounce;
use web_sys::{Event, HtmlElement, KeyboardEvent, UiEvent};
use yew::Context;

pub(super) fn listeners(
    ctx: &Context<Facilitator>,
    is_listening: &Rc<Cell<bool>>,
) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let (link, is_on) = (ctx.link().clone(), is_listening.clone());
    let debounce = Debounce::default();
    let options = EventListenerOptions::enable_prevent_default();
    let keys = EventListener::new_with_options(&window, "keydown", options, move |event| {
        // On the list of sessions, and while somebody answers in private, they are the browser's.
        let event = event.unchecked_ref::<KeyboardEvent>();
        let Some(key) = keys::key_of(event).filter(|_| is_on.get()) else { return };
        event.prevent_default();
        // Each hand is one more, however fast they are counted.
        if matches!(key, Key::Hand(_)) || debounce.accepts(event) {
            link.send_message(Message::Key(key));
        }
    });
    let link = ctx.link().clone();
    let back = EventListener::new(&window, "popstate", move |_| {
        link.send_message(Message::List(List::Arrive));
    });
    vec![keys, back, EventListener::new(&window, "click", let_go)]
}

/// A button that was pressed by a pointer lets go of the focus: then Space reveals, and does not
/// press it again.
fn let_go(event: &Event) {
    let is_pointer = event.dyn_ref::<UiEvent>().is_some_and(|it| it.detail() > 0);
    // Its words may stand in an element of their own.
    let target = event.composed_path().get(0).dyn_into::<HtmlElement>().ok();
    let button = target.and_then(|it| it.closest("button").ok().flatten());
    let button = button.and_then(|it| it.dyn_into::<HtmlElement>().ok()).filter(|_| is_pointer);
    let is_way = |it: &HtmlElement| it.closest(".controls, .stage").is_ok_and(|it| it.is_some());
    if let Some(button) = button.filter(is_way) {
        // What can't let go has no focus.
        button.blur().ok();
    }
}
