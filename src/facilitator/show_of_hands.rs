//! Raised hands: the facilitator counts, by keys, by typing or by buttons.

use super::message::{Count, Message};
use crate::View;
use engine::answers::Level;
use engine::group::{Anonymity, Group, Hands, View as WallView};
use engine::questionnaire::Item;
use web::elements::phrase;
use web_sys::HtmlInputElement;
use yew::{Event, Html, InputEvent, MouseEvent, TargetCast, html};

pub(super) fn hands(view: &View<'_>, group: &Group) -> Html {
    let given = view.given;
    let w = given.words;
    let WallView::Item(position) = group.wall().view else {
        return phrase("p", "desk__hint", w.hands_where);
    };
    let Some(item) = given.questionnaire.items().get(position) else { return Html::default() };
    let hands = group.own_hands(position);
    let rows = (0..hands.len()).map(|place| row(view, position, item, hands, place));
    let on_count = view.send_some(|event: Event| {
        let input: HtmlInputElement = event.target_dyn_into()?;
        Some(Message::Counting(input.checked()))
    });
    let total: u32 = hands.iter().sum();
    html! {
        <div class="desk" key={item.id.clone()}>
            <p class="desk__hint">{ w.hands_hint }</p>
            if group.setting().promise == Anonymity::Anonymous {
                <p class="notice">{ w.hands_promise }</p>
            }
            <ol class="hands">{ for rows }</ol>
            <p class="hands__total" role="status">{ (w.hands_total)(total) }</p>
            <label class="hands__keys">
                <input type="checkbox" checked={view.is_counting} onchange={on_count} />
                <span>{ w.hands_keys }</span>
            </label>
        </div>
    }
}

fn row(view: &View<'_>, position: usize, item: &Item, hands: Hands, place: usize) -> Html {
    let w = view.words;
    let words = match place {
        4 => w.said.not_applicable,
        5 => w.said.do_not_know,
        level => u8::try_from(level).ok().and_then(Level::new).map_or("", |it| item.level(it)),
    };
    let now = hands.get(place).copied().unwrap_or(0);
    let with = move |count: Count| Message::Hand { item: position, place, count };
    let on_input = view.send_some(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_dyn_into()?;
        let value = input.value();
        // What is no number changes nothing; nothing at all is none.
        let count = if value.is_empty() { Some(0) } else { value.trim().parse().ok() };
        count.map(|it| with(Count::Are(it)))
    });
    let step = |count: Count, sign: &'static str, name: String| {
        let onclick = view.send(move |_: MouseEvent| with(count));
        html! { <button type="button" class="button hands__step" data-repeat="" aria-label={name} {onclick}>{ sign }</button> }
    };
    html! {
        <li class="hands__row">
            <span class="hands__words">{ words.to_owned() }</span>
            { step(Count::Fewer, "−", (w.hand_less)(words)) }
            <input class="field hands__count" type="number" inputmode="numeric" min="0" max="9999" aria-label={words.to_owned()} value={now.to_string()} oninput={on_input} />
            { step(Count::More, "+", (w.hand_more)(words)) }
        </li>
    }
}
