//! A show of hands, which the facilitator counts with keys, by typing or with buttons.

use super::message::{HandCount, Message};
use super::presenter::toggle;
use super::rating::{counter, rating};
use super::window::Switch;
use crate::View;
use engine::answers::Level;
use engine::group::{Anonymity, Group, Hands, View as WallView};
use engine::questionnaire::Item;
use web::elements::phrase;
use yew::{Html, MouseEvent, html};

pub(super) fn show_of_hands(view: &View<'_>, group: &Group) -> Html {
    let page = view.page;
    let w = page.words.hands;
    if group.wall().view == WallView::Rating {
        return rating(view, group);
    }
    let WallView::Item(position) = group.wall().view else {
        return phrase("p", "tool-panel__hint", w.choose_item);
    };
    let Some(item) = page.questionnaire.items().get(position) else { return Html::default() };
    let hands = group.own_hands(position);
    let rows = (0..hands.len()).map(|option| row(view, position, item, hands, option));
    let is_on = view.is_counting_by_keys;
    let on_count = view.send(move |_: MouseEvent| Message::CountByKeys(!is_on));
    let has_results = group.participants(group.round()) > 0;
    let total: u32 = hands.iter().sum();
    html! {
        <div class="tool-panel" key={item.id.clone()}>
            <p class="tool-panel__hint">{ w.hint }</p>
            if has_results { <p class="notice">{ w.not_twice }</p> }
            if group.setting().promise == Anonymity::Anonymous {
                <p class="notice">{ w.not_anonymous }</p>
            }
            <div role="group" aria-label={item.topic.clone()}>
                <ol class="show-of-hands">{ for rows }</ol>
            </div>
            <p class="show-of-hands__total" role="status">{ (w.total)(total) }</p>
            { toggle(w.by_keys, Switch::from(is_on), on_count) }
        </div>
    }
}

fn row(view: &View<'_>, position: usize, item: &Item, hands: Hands, option: usize) -> Html {
    let w = view.words;
    let label = match option {
        4 => w.result.not_applicable,
        5 => w.result.do_not_know,
        level => u8::try_from(level).ok().and_then(Level::new).map_or("", |it| item.level(it)),
    };
    let current = hands.get(option).copied().unwrap_or(0);
    let message = move |count: HandCount| Message::CountHands { item: position, option, count };
    counter(view, label, current, w.hands.fewer, w.hands.more, message)
}
