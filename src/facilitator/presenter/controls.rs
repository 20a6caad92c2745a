//! The controls of the wall: previous, next, reveal, blank, the countdown, a new round.

use crate::View;
use crate::context::PageContext;
use crate::discussion::select_option;
use crate::message::{Confirmation, Message};
use crate::timer::{remaining, seconds_left};
use engine::group::{Action, Group, View as WallView};
use web::clock::now;
use web::elements::{block, button};
use yew::{Event, Html, TargetCast, html};

pub(super) fn controls(view: &View<'_>, group: &Group) -> Html {
    let w = view.words.controls;
    let next = group.view_after(&view.page.questionnaire);
    let next = next.map_or_else(|| w.end.to_owned(), |it| view_name(view.page, it));
    let confirm_round = view.press(|| Message::Confirm(Some(Confirmation::NewRound)));
    let undo = group
        .can_undo()
        .then(|| button("button button--quiet", w.undo, view.press(|| Message::Undo)));
    html! {
        <div class="controls">
            { block("div", "actions", wall_buttons(view, group)) }
            { view_select(view, group) }
            <p class="controls__next">{ w.next_is }{ next }</p>
            <div class="actions controls__more">
                { timer(view, group) }
                { button("button button--quiet", w.new_round, confirm_round) }
                { undo }
            </div>
            if view.confirmation == Some(&Confirmation::NewRound) { { round_confirmation(view) } }
            if view.is_counting_by_keys { <p class="controls__hint">{ w.counting_by_keys }</p> }
        </div>
    }
}

fn wall_buttons(view: &View<'_>, group: &Group) -> Vec<Html> {
    let (w, questionnaire, wall) = (view.words, &view.page.questionnaire, group.wall());
    let reveal = if wall.is_revealed { w.controls.hide } else { w.controls.reveal };
    let blank = if wall.is_blank { w.controls.unblank } else { w.controls.blank };
    let mut buttons = vec![
        button("button", w.back, view.go(group.view_before(questionnaire))),
        button("button", w.next, view.go(group.view_after(questionnaire))),
        button("button", blank, view.dispatch(Action::Blank)),
    ];
    if wall.view.has_answers() {
        buttons.insert(1, button("button button--main", reveal, view.dispatch(Action::Reveal)));
    }
    buttons
}

/// A jump to any view of the wall.
fn view_select(view: &View<'_>, group: &Group) -> Html {
    let on_select = view.send_some(|event: Event| {
        let select: web_sys::HtmlSelectElement = event.target_dyn_into()?;
        select.value().parse::<usize>().ok().map(Message::GoToPosition)
    });
    let views = group.views(&view.page.questionnaire);
    let current = views.iter().position(|it| *it == group.wall().view);
    let current = current.map(|it| it.to_string()).unwrap_or_default();
    let options = views.iter().enumerate().map(|(position, it)| {
        select_option(&position.to_string(), &view_name(view.page, *it), &current)
    });
    html! {
        <label class="labelled"><span>{ view.words.controls.go_to }</span><select class="select" onchange={on_select}>{ for options }</select></label>
    }
}

fn round_confirmation(view: &View<'_>) -> Html {
    let w = view.words.controls;
    html! {
        <div class="asked" role="alert">
            <p class="dialog__question">{ w.new_round_question }</p>
            <div class="actions">
                { button("button", w.new_round_cancel, view.press(|| Message::Confirm(None))) }
                { button("button button--main", w.new_round_confirm, view.dispatch(Action::Again)) }
            </div>
        </div>
    }
}

fn timer(view: &View<'_>, group: &Group) -> Html {
    let w = view.words;
    let start =
        |minutes: u64| view.send(move |_| Message::Apply(Action::Timer(now() + 60 * minutes)));
    match seconds_left(group) {
        Some(left) => html! {
            <>
                { remaining(w, left) }
                { button("button button--quiet", w.controls.timer_off, view.dispatch(Action::Timer(0))) }
            </>
        },
        None => html! {
            <>
                { button("button button--quiet", w.controls.timer_two, start(2)) }
                { button("button button--quiet", w.controls.timer_five, start(5)) }
            </>
        },
    }
}

/// The name of a view of the wall.
fn view_name(page: &PageContext, view: WallView) -> String {
    let w = page.words.wall;
    match view {
        WallView::Join => w.view_join.to_owned(),
        WallView::Item(at) => {
            let item = page.questionnaire.items().get(at);
            item.map(|it| [&it.id, " – ", it.topic.as_str()].concat()).unwrap_or_default()
        }
        WallView::Profile => w.view_profile.to_owned(),
        WallView::Discuss => w.view_discuss.to_owned(),
        WallView::Commitments => w.view_commitments.to_owned(),
    }
}
