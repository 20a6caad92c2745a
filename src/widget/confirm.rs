//! A button with a confirmation dialog, for acts that can't be undone.

use std::rc::Rc;
use wasm_bindgen::JsCast;
use web::element;
use web::elements::{block, button, fragment, phrase, with_listener};
use web::{capabilities, fault_injection};
use web_sys::{Element, HtmlDialogElement};
use yew::html::onclose;
use yew::{AttrValue, Callback, Event, Html, MouseEvent, TargetCast};

const YES: &str = "yes";

/// The texts and classes of the button and its dialog.
pub(super) struct Confirm {
    pub class: &'static str,
    pub label: AttrValue,
    pub question: String,
    pub yes: &'static str,
    /// The class of *yes*: a destructive act is not the main button.
    pub yes_class: &'static str,
    pub no: &'static str,
}

pub(super) fn confirm_button(confirm: Confirm, on_yes: Callback<Event>) -> Html {
    let Confirm { class, label, question, yes, yes_class, no } = confirm;
    // After the dialog has closed and restored the focus, which `on_yes` may move again.
    let on_close = Callback::from(move |event: Event| {
        let dialog = event.target_dyn_into::<HtmlDialogElement>();
        if dialog.is_some_and(|it| it.return_value() == YES) {
            fault_injection::at("agree");
            on_yes.emit(event);
        }
    });
    let buttons = vec![
        button("button button--main", no, Callback::from(|event| close(&event, ""))),
        button(yes_class, yes, Callback::from(|event| close(&event, YES))),
    ];
    let parts = vec![phrase("p", "dialog__question", question), block("div", "actions", buttons)];
    let dialog =
        element!("dialog", ["part" = "dialog", "aria-label" = &label, "class" = "dialog"], parts);
    fragment(vec![
        button(class, &label, Callback::from(open)),
        with_listener(dialog, Rc::new(onclose::Wrapper::new(on_close))),
    ])
}

fn open(event: MouseEvent) {
    fault_injection::at("confirm");
    // The target may be an element inside the button.
    let target = event.target_dyn_into::<Element>();
    let button = target.and_then(|it| it.closest("button").ok().flatten());
    let dialog = button.and_then(|it| it.next_element_sibling());
    if let Some(dialog) = dialog.and_then(|it| it.dyn_into::<HtmlDialogElement>().ok()) {
        capabilities::open_dialog(&dialog);
    }
}

fn close(event: &MouseEvent, value: &str) {
    let button = event.target_dyn_into::<Element>();
    let dialog = button.and_then(|it| it.closest("dialog").ok().flatten());
    if let Some(dialog) = dialog.and_then(|it| it.dyn_into::<HtmlDialogElement>().ok()) {
        capabilities::close_dialog(&dialog, value);
    }
}
