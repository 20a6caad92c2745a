//! The keys of keyboards and clickers, in either window. Each has a button.

use super::message::Key;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent};

/// The element that has the focus, as far as it takes keys for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Target {
    TextArea,
    /// A field of one line.
    Text,
    /// A field for a number, or a select: Space means nothing there.
    Choice,
    Radio,
    Other,
}

impl Target {
    fn of(event: &KeyboardEvent) -> Self {
        let target = event.composed_path().get(0);
        if target.dyn_ref::<HtmlTextAreaElement>().is_some() {
            return Self::TextArea;
        }
        if target.dyn_ref::<HtmlSelectElement>().is_some() {
            return Self::Choice;
        }
        if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
            return match input.type_().as_str() {
                "radio" => Self::Radio,
                "number" => Self::Choice,
                "checkbox" | "file" => Self::Other,
                _ => Self::Text,
            };
        }
        Self::Other
    }
}

/// The effect of a key. A field in which people type keeps its keys, except those of a clicker.
pub(super) fn key_of(event: &KeyboardEvent) -> Option<Key> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    let target = Target::of(event);
    let key = match event.key().as_str() {
        "PageDown" if target != Target::TextArea => Key::Forward,
        "PageUp" if target != Target::TextArea => Key::Back,
        "Escape" => Key::CloseShortcuts,
        _ if matches!(target, Target::TextArea | Target::Text) => return None,
        // Whatever else has the focus: Enter presses buttons too.
        " " => Key::Reveal,
        _ if target == Target::Choice => return None,
        "ArrowRight" | "ArrowDown" if target != Target::Radio => Key::Forward,
        "ArrowLeft" | "ArrowUp" if target != Target::Radio => Key::Back,
        "b" | "B" | "." => Key::Blank,
        "f" | "F" => Key::FullScreen,
        "?" => Key::Shortcuts,
        "Backspace" => Key::Undo,
        _ => Key::Hand(digit(event)?),
    };
    // A key held down repeats only where it can't reveal anything.
    (!event.repeat() || key == Key::Back).then_some(key)
}

/// By its position on the keyboard: on French ones, a digit key without Shift types another sign.
fn digit(event: &KeyboardEvent) -> Option<usize> {
    let code = event.code();
    let digit = code.strip_prefix("Digit").or_else(|| code.strip_prefix("Numpad"))?;
    digit.parse::<usize>().ok()?.checked_sub(1).filter(|it| *it < 6)
}
