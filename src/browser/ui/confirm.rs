//! A button that asks before it acts, for what can't be undone.

use super::parts::phrase;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement};
use yew::{Callback, Html, MouseEvent, TargetCast, html};

/// What a confirmation says.
pub(super) struct Confirm {
    pub class: &'static str,
    pub label: &'static str,
    pub question: String,
    pub yes: &'static str,
    pub no: &'static str,
}

pub(super) fn confirm_button(confirm: Confirm, on_yes: Callback<MouseEvent>) -> Html {
    let Confirm { class, label, question, yes, no } = confirm;
    html! {
        <>
            <button type="button" {class} onclick={Callback::from(open)}>{ label }</button>
            <dialog class="dialog" aria-label={label}>
                { phrase("p", "dialog__question", question) }
                // Either button closes the dialog, and the browser gives the focus back.
                <form class="actions" method="dialog">
                    <button class="button button--main">{ no }</button>
                    <button class="button button--danger" onclick={on_yes}>{ yes }</button>
                </form>
            </dialog>
        </>
    }
}

fn open(event: MouseEvent) {
    let button = event.target_dyn_into::<Element>();
    let dialog = button.and_then(|it| it.next_element_sibling());
    if let Some(dialog) = dialog.and_then(|it| it.dyn_into::<HtmlDialogElement>().ok()) {
        // A dialog that is open already, or gone from the page, has nothing more to show.
        dialog.show_modal().ok();
    }
}
