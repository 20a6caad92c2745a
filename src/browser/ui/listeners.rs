//! What the widget hears from the page around it, until it is taken away.

use super::app::{App, Message};
use super::keys::{Key, key_of};
use crate::browser::embed::Settings;
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{KeyboardEvent, Window};
use yew::html::Scope;

pub(super) fn listeners(link: &Scope<App>, settings: &Settings) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let mut listeners = Vec::new();
    if settings.history {
        listeners.push(listen(&window, link, "popstate", || Message::Return));
        listeners.push(listen(&window, link, "hashchange", || Message::Arrive));
    }
    if settings.is_stage {
        listeners.push(listen_to_keys(&window, link));
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

/// A clicker speaks to the page, wherever the focus is.
fn listen_to_keys(window: &Window, link: &Scope<App>) -> EventListener {
    let link = link.clone();
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(window, "keydown", options, move |event| {
        let message = match event.dyn_ref::<KeyboardEvent>().and_then(key_of) {
            Some(Key::Act(action)) => Message::Act(action),
            Some(Key::FullScreen) => Message::FullScreen,
            None => return,
        };
        event.prevent_default();
        link.send_message(message);
    })
}
