//! The title of a screen, which takes the focus when the screen changes and when the dialog opens.

use web::element;
use web::elements::words;
use yew::Html;

pub(super) fn title(text: &str) -> Html {
    element!(
        "h2",
        [
            "class" = "heading",
            "tabindex" = "-1",
            "data-focus" = " ",
            "autofocus" = " ",
            "part" = "heading",
        ],
        vec![words(text)]
    )
}
