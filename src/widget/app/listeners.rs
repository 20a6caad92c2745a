//! Event listeners on the window and the keyboard, while the widget is on the page.

use super::keys::{Key, key_of};
use super::{App, Message};
use crate::settings::Settings;
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web::debounce::Debounce;
use web_sys::{Element, EventTarget, KeyboardEvent, Window};
use yew::html::Scope;

pub(super) fn listeners(
    link: &Scope<App>,
    root: &Element,
    settings: &Settings,
) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let mut listeners = Vec::new();
    if settings.history {
        listeners.push(listen(&window, link, "popstate", || Message::PopState));
        listeners.push(listen(&window, link, "hashchange", || Message::HashChange));
    }
    if settings.is_stage {
        // On a host page, keys outside the widget belong to the page.
        let target: &EventTarget = if settings.history { &window } else { root };
        listeners.push(listen_to_keys(target, root.clone(), link));
    }
    listeners
}

fn listen(
    window: &Window,
    link: &Scope<App>,
    event: &'static str,
    message: fn() -> Message,
) -> EventListener {
    let link = link.clone();
    EventListener::new(window, event, move |_| link.send_message(message()))
}

/// Listens to a clicker's keys, wherever the focus is. They work on an item's screen, as other screens
/// scroll, and not behind a dialog. A key that bounces or is held down counts once.
fn listen_to_keys(target: &EventTarget, root: Element, link: &Scope<App>) -> EventListener {
    let (link, debounce) = (link.clone(), Debounce::default());
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(target, "keydown", options, move |event| {
        let is_there = |selector| root.query_selector(selector).is_ok_and(|it| it.is_some());
        if !is_there(".item-card") || is_there("dialog[open]") {
            return;
        }
        let event = event.unchecked_ref::<KeyboardEvent>();
        let message = match key_of(event) {
            Some(Key::Act(action)) => Message::Act(action),
            Some(Key::FullScreen) => Message::ToggleFullScreen,
            None => return,
        };
        event.prevent_default();
        // A host page, such as a slide show, must not react as well.
        event.stop_propagation();
        if !event.repeat() && debounce.accepts(event) {
            link.send_message(message);
        }
    })
}
