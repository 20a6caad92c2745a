//! The list of keyboard shortcuts, over the presenter or the projector.

use super::message::Message;
use crate::View;
use web::elements::{button, phrase};
use yew::{Html, html};

pub(super) fn shortcuts(view: &View<'_>) -> Html {
    let w = view.words.shortcuts;
    let close = view.press(|| Message::CloseShortcuts);
    let row = |(key, effect): &(&'static str, &'static str)| {
        html! { <div class="keys__row"><dt><kbd>{ *key }</kbd></dt><dd>{ *effect }</dd></div> }
    };
    html! {
        <section class="keys" role="dialog" aria-label={w.title} tabindex="-1">
            { phrase("h2", "keys__title", w.title) }
            <dl class="keys__list">{ for w.list.iter().map(row) }</dl>
            { button("button", w.close, close) }
        </section>
    }
}
