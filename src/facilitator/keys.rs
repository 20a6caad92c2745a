//! Keys and clickers, in either window. Each has a button.

use super::message::Key;
use wasm_bindgen::JsCast;
use web_sys::{
    HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent,
};

/// What a key means; what one writes in keeps its own, but for those of a clicker.
pub(super) fn key_of(event: &KeyboardEvent) -> Option<Key> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    let target = event.composed_path().get(0);
    let is_text = target.dyn_ref::<HtmlTextAreaElement>().is_some();
    let input = target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::type_);
    let is_choice = input.as_deref() == Some("radio");
    let is_writing = is_text
        || target.dyn_ref::<HtmlSelectElement>().is_some()
        || input.as_deref().is_some_and(|it| !matches!(it, "radio" | "checkbox"));
    // Space presses what has the focus.
    let is_control = input.is_some()
        || target
            .dyn_ref::<HtmlElement>()
            .is_some_and(|it| matches!(it.tag_name().as_str(), "BUTTON" | "A" | "SUMMARY"));
    let key = match event.key().as_str() {
        "PageDown" if !is_text => Key::Next,
        "PageUp" if !is_text => Key::Back,
        "Escape" => Key::Close,
        _ if is_writing => return None,
        "ArrowRight" | "ArrowDown" if !is_choice => Key::Next,
        "ArrowLeft" | "ArrowUp" if !is_choice => Key::Back,
        " " if !is_control => Key::Reveal,
        "b" | "B" | "." => Key::Blank,
        "f" | "F" => Key::FullScreen,
        "?" => Key::List,
        "Backspace" => Key::Undo,
        _ => Key::Hand(digit(event)?),
    };
    // A key that is held down goes on, and counts once.
    (!event.repeat() || matches!(key, Key::Next | Key::Back)).then_some(key)
}

/// By its place: on French keyboards, a digit alone is another sign.
fn digit(event: &KeyboardEvent) -> Option<usize> {
    let code = event.code();
    let digit = code.strip_prefix("Digit").or_else(|| code.strip_prefix("Numpad"))?;
    digit.parse::<usize>().ok()?.checked_sub(1).filter(|it| *it < 6)
}
