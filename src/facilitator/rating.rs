//! The return on time invested, by one show of hands.

use super::message::{HandCount, Message};
use super::presenter::toggle;
use super::window::Switch;
use crate::View;
use engine::group::Group;
use web_sys::HtmlInputElement;
use yew::{Html, InputEvent, MouseEvent, TargetCast, html};

pub(super) fn rating(view: &View<'_>, group: &Group) -> Html {
    let w = view.words;
    let counts = group.own_ratings();
    let rows = w.group.ratings.iter().zip(counts).enumerate();
    let rows = rows.map(|(at, (label, count))| row(view, at, label, count));
    let is_on = view.is_counting_by_keys;
    let on_count = view.send(move |_: MouseEvent| Message::CountByKeys(!is_on));
    html! {
        <div class="tool-panel" key="rating">
            <p class="tool-panel__hint">{ w.hands.rating_hint }</p>
            <div role="group" aria-label={w.group.rating}>
                <ol class="show-of-hands">{ for rows }</ol>
            </div>
            { toggle(w.hands.by_keys, Switch::from(is_on), on_count) }
        </div>
    }
}

fn row(view: &View<'_>, rating: usize, label: &'static str, count: u32) -> Html {
    let w = view.words;
    let message = move |count: HandCount| Message::CountRating { rating, count };
    counter(view, label, count, w.hands.fewer, w.hands.more, message)
}

/// A label, a number to type, and a button on either side of it.
pub(super) fn counter(
    view: &View<'_>,
    label: &str,
    count: u32,
    fewer: fn(&str) -> String,
    more: fn(&str) -> String,
    message: impl Fn(HandCount) -> Message + Copy + 'static,
) -> Html {
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
            { step(HandCount::Decrement, "−", fewer(label)) }
            <input class="field show-of-hands__count" type="number" inputmode="numeric" min="0" max="9999" aria-label={label.to_owned()} value={count.to_string()} oninput={on_input} />
            { step(HandCount::Increment, "+", more(label)) }
        </li>
    }
}
