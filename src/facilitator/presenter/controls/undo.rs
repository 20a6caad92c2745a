//! The button that takes back the last act, and says which.

use super::fixed;
use crate::View;
use crate::message::Message;
use engine::group::{Act, Group};
use yew::Html;

pub(super) fn undo(view: &View<'_>, group: &Group) -> Html {
    let w = view.words.undo;
    match group.last_act() {
        Some(act) => {
            let text = (w.undo)(&act_words(view, group, act));
            fixed("button button--quiet controls__undo", &text, Some(view.press(|| Message::Undo)))
        }
        None => fixed("button button--quiet controls__undo", w.nothing, None),
    }
}

fn act_words(view: &View<'_>, group: &Group, act: &Act) -> String {
    let w = view.words.undo;
    let topic = |item: usize| {
        let item = view.page.questionnaire.items().get(item);
        item.map_or("", |it| it.topic.as_str())
    };
    let in_round = |round: u8, words: String| {
        let name = (view.words.group.round)(round).to_lowercase();
        if group.round() > 1 { [&words, " (", &name, ")"].concat() } else { words }
    };
    match act {
        Act::Hands { round, item, before, .. } => {
            in_round(*round, (w.hands)(group.hands_added(*round, *item, before), topic(*item)))
        }
        Act::Results { round, ids } => in_round(*round, (w.results)(group.results_of(*round, ids))),
        Act::Round { round } => (w.round)(&(view.words.group.round)(*round).to_lowercase()),
        Act::Common { item, .. } => (w.common)(topic(*item)),
        Act::Commitment { id, before } => {
            let now = group.commitments().find(|(it, _)| it == id).map(|it| it.1);
            let what = now.filter(|it| !it.what.is_empty()).map_or(&before.what, |it| &it.what);
            (w.commitment)(what)
        }
        Act::Rating { .. } => w.rating.to_owned(),
    }
}
