//! The title of a screen: it takes the focus when the screen comes, and when the dialog opens.

use web::elements::{element, words};
use yew::Html;

pub(super) fn title(text: &str) -> Html {
    let names = &["class", "tabindex", "data-focus", "autofocus", "part"];
    element("h2", names, &["heading", "-1", " ", " ", "heading"], vec![words(text)])
}
