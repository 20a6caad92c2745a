//! The feedback of a screen after a press: a status line, and a text to copy by hand.

use web::element;
use web::elements::{phrase, words};
use yew::{Html, html};

/// A live region: screen readers announce its text when it changes.
pub(super) fn status(text: &str) -> Html {
    element!("p", ["class" = "share__status", "role" = "status"], vec![words(text)])
}

/// A read-only field from which a text can be copied by hand.
#[inline(never)]
pub(super) fn copy_field(title: &str, rows: &'static str, text: &str) -> Html {
    html! {
        <label class="note">
            { phrase("span", "note__title", title) }
            <textarea class="share__text" readonly=true {rows} value={text.to_owned()} />
        </label>
    }
}
