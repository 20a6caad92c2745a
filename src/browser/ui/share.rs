//! The ways out of a result: link, the system's share sheet, text, paper.

use super::View;
use super::parts::{block, button, phrase};
use crate::browser::i18n::Texts;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Navigator, ShareData};
use yew::{AttrValue, Callback, Html, MouseEvent, html};

/// What became of the last press.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    Nothing,
    Copied(&'static str),
    /// The page may not write to the clipboard: here is the text, ready to be taken by hand.
    ByHand(String),
}

pub(super) fn share(view: View<'_>, link: String, text: String) -> Html {
    let t = view.texts;
    let mut ways = vec![button("button", t.copy_link, copies(view, link.clone(), t.link_copied))];
    if has("share") {
        ways.push(button("button", t.share_sheet, shares(t, link)));
    }
    ways.push(button("button", t.copy_text, copies(view, text, t.text_copied)));
    ways.push(button("button", t.print, prints()));
    block(
        "section",
        "share",
        vec![
            phrase("h3", "heading", t.share),
            phrase("p", "share__hint", t.share_hint),
            block("div", "actions", ways),
            outcome(view),
        ],
    )
}

fn outcome(view: View<'_>) -> Html {
    let (status, by_hand) = match view.outcome {
        Outcome::Nothing => ("", None),
        Outcome::Copied(words) => (*words, None),
        Outcome::ByHand(text) => (view.texts.copy_by_hand, Some(AttrValue::from(text.clone()))),
    };
    html! {
        <>
            <p class="share__status" role="status">{ status }</p>
            if let Some(text) = by_hand {
                <textarea class="share__text" readonly=true rows="4" aria-label={status} value={text} />
            }
        </>
    }
}

fn navigator() -> Option<Navigator> {
    web_sys::window().map(|it| it.navigator())
}

/// Whether the navigator has this, here: on an insecure page or in a frame it may not.
fn has(name: &str) -> bool {
    let value = navigator().and_then(|it| js_sys::Reflect::get(&it, &name.into()).ok());
    value.is_some_and(|it: JsValue| !it.is_undefined() && !it.is_null())
}

fn copies(view: View<'_>, text: String, done: &'static str) -> Callback<MouseEvent> {
    let on_outcome = view.on_outcome.clone();
    Callback::from(move |_| {
        let Some(navigator) = navigator().filter(|_| has("clipboard")) else {
            on_outcome.emit(Outcome::ByHand(text.clone()));
            return;
        };
        let writing = JsFuture::from(navigator.clipboard().write_text(&text));
        let (text, on_outcome) = (text.clone(), on_outcome.clone());
        spawn_local(async move {
            on_outcome.emit(match writing.await {
                Ok(_) => Outcome::Copied(done),
                Err(_) => Outcome::ByHand(text),
            });
        });
    })
}

fn shares(texts: &'static Texts, link: String) -> Callback<MouseEvent> {
    Callback::from(move |_| {
        if let Some(navigator) = navigator() {
            let data = ShareData::new();
            data.set_title(texts.share_title);
            data.set_url(&link);
            let sharing = JsFuture::from(navigator.share_with_data(&data));
            // Closing the system's sheet is a refusal too: nothing to say about either.
            spawn_local(async move {
                sharing.await.ok();
            });
        }
    })
}

fn prints() -> Callback<MouseEvent> {
    Callback::from(|_| {
        if let Some(window) = web_sys::window() {
            // A frame that may not print says so itself.
            window.print().ok();
        }
    })
}
