//! Notices about what the browser refuses or can't do.

use super::save_status::SaveStatus;
use super::window::WallWindow;
use crate::View;
use web::elements::phrase;
use yew::{Html, html};

/// The device stores nothing.
pub(super) fn not_kept(view: &View<'_>) -> Html {
    notices((view.save_status == SaveStatus::NotKept).then_some(view.words.notices.not_kept))
}

/// The requests that the browser refused. No browser reports whether a window opened: the page in it
/// answers in time, or it doesn't.
pub(super) fn refusals(view: &View<'_>) -> Html {
    let w = view.words.notices;
    let window = (view.wall_window == WallWindow::Unanswered).then_some(w.no_window);
    notices(window.into_iter().chain(view.is_full_screen_refused.then_some(w.no_full_screen)))
}

fn notices(texts: impl IntoIterator<Item = &'static str>) -> Html {
    let notices = texts.into_iter().map(|it| phrase("p", "notice", it));
    html! { <div role="status" class="facilitator__notices">{ for notices }</div> }
}
