//! The projector: the wall from edge to edge. It never draws anything private.

use super::message::{Key, Message};
use super::presenter::projector_buttons;
use super::shortcuts::shortcuts;
use super::timer::{remaining, seconds_left};
use super::wall;
use super::window::Role;
use crate::View;
use engine::group::Group;
use web::elements::{block, button, phrase};
use yew::{Html, html};

pub(super) fn projector(view: &View<'_>, group: &Group) -> Html {
    let page = view.page;
    let w = page.words;
    if group.wall().is_blank || view.desk.hides(group.wall().view) {
        let unblank = view.press(|| Message::Key(Key::Blank));
        return html! { <main class="stage stage--blank">{ button("stage__light", w.controls.unblank, unblank) }</main> };
    }
    let left = seconds_left(group);
    let timer = left.map(|it| remaining(w, it));
    html! {
        <main class="stage">
            <header class={if left == Some(0) { "stage__header stage__header--over" } else { "stage__header" }}>
                <p class="stage__title" dir="auto">{ w.session_title(group).to_owned() }</p>
                { timer }
            </header>
            <div class="stage__wall">{ wall::wall(view, group) }</div>
            { controls(view, group) }
            if view.are_shortcuts_shown { { shortcuts(view) } }
        </main>
    }
}

/// A button for every key, small and at the edge. In full screen, the keys do.
fn controls(view: &View<'_>, group: &Group) -> Html {
    let w = view.words;
    let mut buttons = projector_buttons(view, group);
    if view.role == Role::Projecting {
        let back = view.press(|| Message::SetRole(Role::Presenter));
        buttons.push(button("stage__way", w.controls.back_to_presenter, back));
    }
    let refused = view.is_full_screen_refused.then_some(w.notices.no_full_screen);
    html! {
        <footer class="stage__footer">
            <p class="stage__said" role="status">{ refused }</p>
            { block("nav", "stage__ways", buttons) }
        </footer>
    }
}

/// Shown until the session's entries arrive from the facilitator's window.
pub(super) fn waiting(view: &View<'_>) -> Html {
    html! { <main class="stage">{ phrase("p", "stage__blank", view.words.wall.waiting) }</main> }
}
