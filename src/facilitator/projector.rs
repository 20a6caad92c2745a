//! The projector's window: the wall, from edge to edge. Nothing private is ever drawn here.

use super::message::{Key, Message, Role};
use super::presenter::{keys, remaining};
use super::timer::left;
use super::{home, wall};
use crate::View;
use engine::group::{Action, Group};
use web::elements::{block, button, phrase};
use yew::{Html, MouseEvent, html};

pub(super) fn projector(view: &View<'_>, group: &Group) -> Html {
    let given = view.given;
    let w = given.words;
    if group.wall().is_blank {
        let light = view.dispatch(Action::Blank);
        return html! { <main class="stage stage--blank">{ button("stage__light", w.unblank, light) }</main> };
    }
    let count = group.participants(group.round());
    let count = (count > 0).then(|| (w.participants)(count));
    let timer = left(group).map(|it| remaining(w, it));
    html! {
        <main class="stage">
            <header class="stage__header">
                <p class="stage__title" dir="auto">{ home::title(w, group).to_owned() }</p>
                { timer }
                <p class="stage__count">{ count }</p>
            </header>
            <div class="stage__wall">{ wall::wall(given, group) }</div>
            { ways(view, group) }
            if view.are_keys_listed { { keys(view) } }
        </main>
    }
}

/// Every key has its button, small and at the edge.
fn ways(view: &View<'_>, group: &Group) -> Html {
    let given = view.given;
    let (w, questionnaire) = (given.words, &given.questionnaire);
    // Always there, so that none comes under the finger of who pressed another.
    let before = group.view_before(questionnaire);
    let after = group.view_after(questionnaire);
    let reveal = if group.wall().is_revealed { w.hide } else { w.reveal };
    let press = |key| view.send(move |_: MouseEvent| Message::Key(key));
    let mut ways = vec![
        button("stage__way", w.back, view.go(before)),
        button("stage__way", w.next, view.go(after)),
        button("stage__way", w.blank, view.dispatch(Action::Blank)),
        button("stage__way", w.full_screen, press(Key::FullScreen)),
        button("stage__way", w.keys, press(Key::List)),
    ];
    if group.wall().view.has_answers() {
        ways.insert(1, button("stage__way", reveal, view.dispatch(Action::Reveal)));
    }
    if view.role == Role::Projecting {
        let back = view.press(|| Message::Project(Role::Presenter));
        ways.push(button("stage__way", w.back_to_desk, back));
    }
    let refused = view.is_screen_refused.then_some(w.no_full_screen);
    html! {
        <footer>
            <p class="stage__said" role="status">{ refused }</p>
            { block("nav", "stage__ways", ways) }
        </footer>
    }
}

/// Before the facilitator's window has said what is on the wall.
pub(super) fn waiting(view: &View<'_>) -> Html {
    html! { <main class="stage">{ phrase("p", "stage__blank", view.words.waiting) }</main> }
}
