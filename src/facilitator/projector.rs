//! The projector: the wall from edge to edge. It never draws anything private.

use super::message::{Key, Message};
use super::shortcuts::shortcuts;
use super::timer::{remaining, seconds_left};
use super::wall;
use super::window::Role;
use crate::View;
use engine::group::{Action, Group};
use web::elements::{block, button, phrase};
use yew::{Html, MouseEvent, html};

pub(super) fn projector(view: &View<'_>, group: &Group) -> Html {
    let page = view.page;
    let w = page.words;
    if group.wall().is_blank {
        let unblank = view.dispatch(Action::Blank);
        return html! { <main class="stage stage--blank">{ button("stage__light", w.controls.unblank, unblank) }</main> };
    }
    let count = group.participants(group.round());
    let count = (count > 0).then(|| (w.participants)(count));
    let timer = seconds_left(group).map(|it| remaining(w, it));
    html! {
        <main class="stage">
            <header class="stage__header">
                <p class="stage__title" dir="auto">{ w.session_title(group).to_owned() }</p>
                { timer }
                <p class="stage__count">{ count }</p>
            </header>
            <div class="stage__wall">{ wall::wall(page, group) }</div>
            { controls(view, group) }
            if view.are_shortcuts_shown { { shortcuts(view) } }
        </main>
    }
}

/// A button for every key, small and at the edge.
fn controls(view: &View<'_>, group: &Group) -> Html {
    let page = view.page;
    let (w, questionnaire) = (page.words, &page.questionnaire);
    // Previous and next stay at both ends, so that no other button moves under a finger.
    let before = group.view_before(questionnaire);
    let after = group.view_after(questionnaire);
    let reveal = if group.wall().is_revealed { w.controls.hide } else { w.controls.reveal };
    let press = |key| view.send(move |_: MouseEvent| Message::Key(key));
    let mut buttons = vec![
        button("stage__way", w.back, view.go(before)),
        button("stage__way", w.next, view.go(after)),
        button("stage__way", w.controls.blank, view.dispatch(Action::Blank)),
        button("stage__way", w.controls.full_screen, press(Key::FullScreen)),
        button("stage__way", w.shortcuts.title, press(Key::Shortcuts)),
    ];
    if group.wall().view.has_answers() {
        buttons.insert(1, button("stage__way", reveal, view.dispatch(Action::Reveal)));
    }
    if view.role == Role::Projecting {
        let back = view.press(|| Message::SetRole(Role::Presenter));
        buttons.push(button("stage__way", w.controls.back_to_presenter, back));
    }
    let refused = view.is_full_screen_refused.then_some(w.notices.no_full_screen);
    html! {
        <footer>
            <p class="stage__said" role="status">{ refused }</p>
            { block("nav", "stage__ways", buttons) }
        </footer>
    }
}

/// Shown until the session's entries arrive from the facilitator's window.
pub(super) fn waiting(view: &View<'_>) -> Html {
    html! { <main class="stage">{ phrase("p", "stage__blank", view.words.wall.waiting) }</main> }
}
