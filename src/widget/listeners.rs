//! What the widget hears from the page around it, until it is taken away.

use super::app::{App, Message};
use super::keys::{Key, key_of};
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
        listeners.push(listen(&window, link, "popstate", || Message::Return));
        listeners.push(listen(&window, link, "hashchange", || Message::Arrive));
    }
    if settings.is_stage {
        // On somebody's page, the keys are the page's but inside the widget.
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

/// A clicker speaks to the page, wherever the focus is; on an item alone, since other screens
/// scroll, and not to what lies behind a dialog. A key that bounces or is held down is one press.
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
            Some(Key::FullScreen) => Message::FullScreen,
            None => return,
        };
        event.prevent_default();
        // Nor does the page around turn one of its own pages.
        event.stop_propagation();
        if !event.repeat() && debounce.accepts(event) {
            link.send_message(message);
        }
    })
}
