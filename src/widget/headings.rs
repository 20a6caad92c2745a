//! Headings: their level follows from the page around.

use super::View;
use web::element;
use web::elements::{language_of, phrase, words};
use yew::Html;

/// A heading, so many levels below the highest one of the widget.
pub(super) fn heading(
    view: View<'_>,
    below: usize,
    class: &'static str,
    text: impl AsRef<str>,
) -> Html {
    phrase(view.heading(below), class, text)
}

/// The heading of a screen: it takes the focus when the screen comes.
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

/// The heading of a screen, in the questionnaire's own words.
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
