//! The keys of keyboards and clickers, in either window. Each has a button.

use super::message::Key;
use wasm_bindgen::JsCast;
use web_sys::{
    HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent,
};

/// The effect of a key. A field in which people type keeps its keys, except those of a clicker.
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
    // Space presses the control that has the focus.
    let is_control = input.is_some()
        || target
            .dyn_ref::<HtmlElement>()
            .is_some_and(|it| matches!(it.tag_name().as_str(), "BUTTON" | "A" | "SUMMARY"));
    let key = match event.key().as_str() {
        "PageDown" if !is_text => Key::Next,
        "PageUp" if !is_text => Key::Back,
        "Escape" => Key::CloseShortcuts,
        _ if is_writing => return None,
        "ArrowRight" | "ArrowDown" if !is_choice => Key::Next,
        "ArrowLeft" | "ArrowUp" if !is_choice => Key::Back,
        " " if !is_control => Key::Reveal,
        "b" | "B" | "." => Key::Blank,
        "f" | "F" => Key::FullScreen,
        "?" => Key::Shortcuts,
        "Backspace" => Key::Undo,
        _ => Key::Hand(digit(event)?),
    };
    // A key held down repeats only where it moves the wall.
    (!event.repeat() || matches!(key, Key::Next | Key::Back)).then_some(key)
}

/// By its position on the keyboard: on French ones, a digit key without Shift types another sign.
fn digit(event: &KeyboardEvent) -> Option<usize> {
    let code = event.code();
    let digit = code.strip_prefix("Digit").or_else(|| code.strip_prefix("Numpad"))?;
    digit.parse::<usize>().ok()?.checked_sub(1).filter(|it| *it < 6)
}
