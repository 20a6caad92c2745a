//! The beginning and the end of what a group commits to: what became of earlier commitments, the date
//! of the next look, and the report at the end.

use super::commitments::{commitment_text, next_look};
use super::message::{Message, SessionMessage};
use super::presenter::toggle;
use super::window::{Switch, Tab};
use crate::View;
use engine::answers::ResponseId;
use engine::group::{Action, EarlierCommitment, Group, Outcome};
use web::elements::{button, phrase};
use yew::{Html, MouseEvent, html};

/// The commitments of the earlier session, each with three outcomes to choose from.
pub(super) fn earlier(view: &View<'_>, group: &Group) -> Html {
    let lines = group.earlier().map(|(id, it)| earlier_line(view, id, it));
    html! { <div class="tool-panel"><ul class="commitments">{ for lines }</ul></div> }
}

fn earlier_line(view: &View<'_>, id: ResponseId, it: &EarlierCommitment) -> Html {
    let w = view.words.group;
    let chosen = it.outcome;
    let buttons = Outcome::ALL.map(|outcome| {
        let is_on = chosen == Some(outcome);
        let next = (!is_on).then_some(outcome);
        let on_press = view.send(move |_: MouseEvent| Message::Apply(Action::Judge(id, next)));
        toggle(w.outcome(Some(outcome)), Switch::from(is_on), on_press)
    });
    html! {
        <li class="commitment" dir="auto">
            { commitment_text("commitment__about", &it.commitment) }
            <div class="commitment__outcomes" role="group" aria-label={w.outcome_title}>{ for buttons }</div>
        </li>
    }
}

/// The end: the report, then the way out.
pub(super) fn closing(view: &View<'_>, group: &Group) -> Html {
    let w = view.words;
    let report = view.press(|| Message::OpenTab(Tab::Report));
    let leave = view.press(|| Message::Session(SessionMessage::Leave));
    html! {
        <div class="tool-panel">
            { next_look(view, group) }
            { phrase("p", "tool-panel__hint", w.commitments.closing_hint) }
            <div class="actions">
                { button("button button--main", w.commitments.take_report, report) }
                { button("button", w.commitments.leave, leave) }
            </div>
        </div>
    }
}
