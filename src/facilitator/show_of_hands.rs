//! A show of hands, which the facilitator counts with keys, by typing or with buttons.

use super::message::{HandCount, Message};
use crate::View;
use engine::answers::Level;
use engine::group::{Anonymity, Group, Hands, View as WallView};
use engine::questionnaire::Item;
use web::elements::phrase;
use web_sys::HtmlInputElement;
use yew::{Event, Html, InputEvent, MouseEvent, TargetCast, html};

pub(super) fn show_of_hands(view: &View<'_>, group: &Group) -> Html {
    let page = view.page;
    let w = page.words.hands;
    let WallView::Item(position) = group.wall().view else {
        return phrase("p", "tool-panel__hint", w.choose_item);
    };
    let Some(item) = page.questionnaire.items().get(position) else { return Html::default() };
    let hands = group.own_hands(position);
    let rows = (0..hands.len()).map(|option| row(view, position, item, hands, option));
    let on_count = view.send_some(|event: Event| {
        let input: HtmlInputElement = event.target_dyn_into()?;
        Some(Message::CountByKeys(input.checked()))
    });
    let total: u32 = hands.iter().sum();
    html! {
        <div class="tool-panel" key={item.id.clone()}>
            <p class="tool-panel__hint">{ w.hint }</p>
            if group.setting().promise == Anonymity::Anonymous {
                <p class="notice">{ w.not_anonymous }</p>
            }
            <ol class="show-of-hands">{ for rows }</ol>
            <p class="show-of-hands__total" role="status">{ (w.total)(total) }</p>
            <label class="show-of-hands__keys">
                <input type="checkbox" checked={view.is_counting_by_keys} onchange={on_count} />
                <span>{ w.by_keys }</span>
            </label>
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
    let on_input = view.send_some(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_dyn_into()?;
        let value = input.value();
        // Anything but a number changes nothing; an empty field counts as zero.
        let count = if value.is_empty() { Some(0) } else { value.trim().parse().ok() };
        count.map(|it| message(HandCount::Set(it)))
    });
    let step = |count: HandCount, sign: &'static str, label: String| {
        let onclick = view.send(move |_: MouseEvent| message(count));
        html! { <button type="button" class="button show-of-hands__step" data-repeat="" aria-label={label} {onclick}>{ sign }</button> }
    };
    html! {
        <li class="show-of-hands__row">
            <span class="show-of-hands__words">{ label.to_owned() }</span>
            { step(HandCount::Decrement, "−", (w.hands.fewer)(label)) }
            <input class="field show-of-hands__count" type="number" inputmode="numeric" min="0" max="9999" aria-label={label.to_owned()} value={current.to_string()} oninput={on_input} />
            { step(HandCount::Increment, "+", (w.hands.more)(label)) }
        </li>
    }
}
