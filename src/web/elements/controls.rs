//! Buttons, radio buttons and the Enter key.

use super::{part_of, tag_of, with_click, with_listener, words};
use crate::element;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::html::onchange;
use yew::{Callback, Event, Html, KeyboardEvent, MouseEvent, TargetCast};

/// A button with a text as its label.
#[inline(never)]
pub fn button(class: &'static str, text: &str, on_press: Callback<MouseEvent>) -> Html {
    let part = part_of(class).unwrap_or_default();
    let button =
        element!("button", ["type" = "button", "part" = part, "class" = class], vec![words(text)]);
    with_click(button, on_press)
}

/// Lets Enter in a field press its button. There is no form to do that: a sandbox may forbid forms.
pub fn on_enter(press: Callback<()>) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        // Enter also confirms a word in an input method.
        let is_due = event.key() == "Enter" && !event.is_composing();
        if is_due && event.target_dyn_into::<HtmlInputElement>().is_some() {
            // Otherwise the same press would also reach the element that receives the focus.
            event.prevent_default();
            press.emit(());
        }
    })
}

/// A radio button; only one of the same name is checked.
#[inline(never)]
pub fn radio(
    name: &'static str,
    value: &'static str,
    chosen: Option<&'static str>,
    on_choose: Callback<Event>,
) -> Html {
    // An attribute: yew would read a property from the page at every render.
    let mut input =
        element!("input", ["type" = "radio", "name" = name, "value" = value], Vec::new());
    if let Some(tag) = tag_of(&mut input) {
        tag.set_checked(chosen == Some(value));
    }
    with_listener(input, Rc::new(onchange::Wrapper::new(on_choose)))
}
