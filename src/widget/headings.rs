//! Headings, whose levels continue those of the host page.

use super::View;
use web::element;
use web::elements::{language_of, phrase, words};
use yew::Html;

/// A heading, `below` levels under the widget's highest one.
pub(super) fn heading(
    view: View<'_>,
    below: usize,
    class: &'static str,
    text: impl AsRef<str>,
) -> Html {
    phrase(view.heading(below), class, text)
}

/// The heading of a part, to which a link with this anchor leads.
pub(super) fn anchored_heading(view: View<'_>, anchor: &str, text: &str) -> Html {
    element!(
        view.heading(2),
        ["class" = "heading", "tabindex" = "-1", "data-anchor" = anchor, "part" = "heading"],
        vec![words(text)]
    )
}

/// The heading of a screen, which receives the focus when the screen opens.
pub(super) fn screen_heading(
    view: View<'_>,
    below: usize,
    class: &'static str,
    text: &str,
) -> Html {
    element!(
        view.heading(below),
        ["class" = class, "tabindex" = "-1", "data-focus" = " ", "part" = "heading"],
        vec![words(text)]
    )
}

/// The same with a text of the questionnaire, in its language.
pub(super) fn own_screen_heading(
    view: View<'_>,
    below: usize,
    class: &'static str,
    text: &str,
) -> Html {
    let [lang, dir] = language_of(view.questionnaire, view.texts.lang);
    element!(
        view.heading(below),
        [
            "class" = class,
            "tabindex" = "-1",
            "data-focus" = " ",
            "lang" = lang,
            "dir" = dir,
            "part" = "heading",
        ],
        vec![words(text)]
    )
}
