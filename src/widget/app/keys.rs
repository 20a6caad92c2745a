//! Keys and clickers in the stage view: forward, back, full screen.

use engine::session::Action;
use wasm_bindgen::JsCast;
use web::capabilities::{self, Outcome};
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Key {
    Act(Action),
    FullScreen,
}

/// The command of a key in the stage view. Up and down still move between radio buttons, and typing a
/// note is not affected.
pub(super) fn key_of(event: &KeyboardEvent) -> Option<Key> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || is_writing(event) {
        return None;
    }
    match event.key().as_str() {
        "ArrowRight" | "PageDown" => Some(Key::Act(Action::Next)),
        "ArrowLeft" | "PageUp" => Some(Key::Act(Action::Back)),
        "f" | "F" => Some(Key::FullScreen),
        _ => None,
    }
}

fn is_writing(event: &KeyboardEvent) -> bool {
    let target = event.composed_path().get(0);
    let is_text_input = |it: &HtmlInputElement| it.type_() != "radio";
    target.dyn_ref::<HtmlTextAreaElement>().is_some()
        || target.dyn_ref::<HtmlInputElement>().is_some_and(is_text_input)
}

pub(super) fn toggle_full_screen(root: &Element, report: impl Fn(Outcome) + 'static) {
    if let Some(widget) = root.query_selector(".widget").ok().flatten() {
        capabilities::toggle_full_screen(&widget, report);
    }
}
