//! The controls of the wall. Every control has a fixed place: none moves, comes or goes with the view,
//! so that a second press never does something else. Those without effect are disabled.

mod undo;
mod view_select;

use crate::View;
use crate::message::{Confirmation, Key, Message};
use crate::timer::{remaining, seconds_left};
use crate::window::Switch;
use engine::group::{Action, Group, View as WallView};
use undo::undo;
use view_select::{view_name, view_select};
use web::clock::now;
use web::elements::{block, button};
use yew::{Callback, Html, MouseEvent, html};

pub(super) fn controls(view: &View<'_>, group: &Group) -> Html {
    let w = view.words.controls;
    let next = group.view_after(&view.page.questionnaire);
    let next = next.map_or_else(|| w.end.to_owned(), |it| view_name(view.page, it));
    html! {
        <div class="controls">
            { block("div", "controls__main", wall_buttons(view, group)) }
            <p class="controls__next">{ w.next_is }{ next }</p>
            { block("div", "controls__more", more_buttons(view, group)) }
            { view_select(view, group) }
            { undo(view, group) }
            if view.is_counting_by_keys { <p class="controls__hint">{ w.counting_by_keys }</p> }
        </div>
    }
}

/// Back and on at the start, revealing at the far end.
fn wall_buttons(view: &View<'_>, group: &Group) -> Vec<Html> {
    let (w, questionnaire, wall) = (view.words, &view.page.questionnaire, group.wall());
    let reveal = if wall.is_revealed { w.controls.hide } else { w.controls.reveal };
    let can_reveal = wall.view.has_answers();
    let go = |it: Option<WallView>| it.map(|it| view.dispatch(Action::Go(it)));
    vec![
        fixed("button", w.back, go(group.view_before(questionnaire))),
        fixed("button", w.next, go(group.view_after(questionnaire))),
        fixed("button button--main", reveal, can_reveal.then(|| view.dispatch(Action::Reveal))),
    ]
}

fn more_buttons(view: &View<'_>, group: &Group) -> Vec<Html> {
    let (w, wall) = (view.words.controls, group.wall());
    let start =
        |minutes: u64| view.send(move |_| Message::Apply(Action::Timer(now() + 60 * minutes)));
    let left = seconds_left(group);
    let stop = left.map(|_| view.dispatch(Action::Timer(0)));
    let blank = if wall.is_blank { w.unblank } else { w.blank };
    let sound = view.timer_sound;
    let hear = view.send(move |_: MouseEvent| Message::HearTimer(sound.other()));
    vec![
        fixed("button", blank, Some(view.dispatch(Action::Blank))),
        new_round(view),
        fixed("button", w.finish, Some(view.press(|| Message::Finish))),
        button("button", w.timer_two, start(2)),
        button("button", w.timer_five, start(5)),
        fixed("button", w.timer_off, stop),
        html! { <p class="controls__timer">{ for left.map(|it| remaining(view.words, it)) }</p> },
        toggle(w.timer_sound, sound, hear),
    ]
}

/// A button that stays in its place, disabled where it has no effect. It keeps the focus.
pub(crate) fn fixed(
    class: &'static str,
    text: &str,
    on_press: Option<Callback<MouseEvent>>,
) -> Html {
    let disabled = on_press.is_none().then_some("true");
    let onclick = on_press.unwrap_or_else(Callback::noop);
    html! { <button type="button" {class} aria-disabled={disabled} {onclick}>{ text.to_owned() }</button> }
}

/// A button that is on or off.
pub(crate) fn toggle(text: &'static str, switch: Switch, onclick: Callback<MouseEvent>) -> Html {
    let pressed = if switch == Switch::On { "true" } else { "false" };
    html! { <button type="button" class="toggle" aria-pressed={pressed} {onclick}>{ text }</button> }
}

/// Voting again is confirmed beside its button, where the button is not.
fn new_round(view: &View<'_>) -> Html {
    let w = view.words.controls;
    let confirm = view.press(|| Message::Confirm(Some(Confirmation::NewRound)));
    let asked = (view.confirmation == Some(&Confirmation::NewRound)).then(|| {
        html! {
            <div class="asked controls__asked" role="alert">
                <p class="dialog__question">{ w.new_round_question }</p>
                <div class="actions">
                    { button("button", w.new_round_cancel, view.press(|| Message::Confirm(None))) }
                    { button("button button--main", w.new_round_confirm, view.dispatch(Action::Again)) }
                </div>
            </div>
        }
    });
    html! { <div class="controls__round">{ button("button", w.new_round, confirm) }{ asked.unwrap_or_default() }</div> }
}

/// The buttons of the projector, for hands without a keyboard: as on the desk, none moves.
pub(crate) fn projector_buttons(view: &View<'_>, group: &Group) -> Vec<Html> {
    let (w, questionnaire, wall) = (view.words, &view.page.questionnaire, group.wall());
    let reveal = if wall.is_revealed { w.controls.hide } else { w.controls.reveal };
    let go = |it: Option<WallView>| it.map(|it| view.dispatch(Action::Go(it)));
    let press = |key| Some(view.send(move |_: MouseEvent| Message::Key(key)));
    let can_reveal = wall.view.has_answers();
    vec![
        fixed("stage__way", w.back, go(group.view_before(questionnaire))),
        fixed("stage__way", w.next, go(group.view_after(questionnaire))),
        fixed("stage__way", w.controls.blank, Some(view.dispatch(Action::Blank))),
        fixed("stage__way", w.controls.full_screen, press(Key::FullScreen)),
        fixed("stage__way", w.shortcuts.title, press(Key::Shortcuts)),
        fixed("stage__way", reveal, can_reveal.then(|| view.dispatch(Action::Reveal))),
    ]
}
