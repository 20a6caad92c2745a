//! Headings: their level follows from the page around.

use super::View;
use web::elements::{element, language_of, phrase, words};
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
    let names = &["class", "tabindex", "data-focus", "part"];
    element(view.heading(below), names, &[class, "-1", " ", "heading"], vec![words(text)])
}

/// The heading of a screen, in the questionnaire's own words.
pub(super) fn own_screen_heading(
    view: View<'_>,
    below: usize,
    class: &'static str,
    text: &str,
) -> Html {
    let [lang, dir] = language_of(view.questionnaire, view.texts.lang);
    let names = &["class", "tabindex", "data-focus", "lang", "dir", "part"];
    let values = [class, "-1", " ", lang, dir, "heading"];
    element(view.heading(below), names, &values, vec![words(text)])
}
