//! The ways out of a result: link, the system's share sheet, text, paper, and a partner's hands.

use super::beside::{Beside, opens};
use super::confirm::{Confirm, confirm_button};
use super::headings::heading;
use super::settings::Event;
use super::summary::Result;
use super::{View, summary_text};
use crate::browser::faults;
use crate::browser::parts::{block, button, phrase};
use crate::engine::share_code;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Navigator, ShareData};
use yew::{AttrValue, Callback, Html, MouseEvent, html};

/// What became of the last press.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    Nothing,
    Done(&'static str),
    /// The page may not write to the clipboard: here is the text, ready to be taken by hand.
    ByHand(String),
}

pub(super) fn share(result: Result<'_>) -> Html {
    let (view, link) = (result.view, summary_text::link(result));
    let t = view.texts;
    let copies_link = copies(view, link.clone());
    let mut ways = vec![button("button", t.copy_link, copies_link)];
    if has("share") {
        ways.push(button("button", t.share_sheet, shares(view, link)));
    }
    ways.push(button("button", t.print, prints(view)));
    ways.push(button("button", t.more_ways, opens(view, Beside::Ways)));
    ways.extend(hand_over(result));
    block(
        "section",
        "share",
        vec![
            heading(view, 2, "heading", t.share),
            phrase("p", "share__hint", t.share_hint),
            block("div", "actions", ways),
            outcome(view),
        ],
    )
}

fn outcome(view: View<'_>) -> Html {
    let (status, by_hand) = match view.outcome {
        Outcome::Nothing => ("", None),
        Outcome::Done(words) => (*words, None),
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

/// To the partner whose page this is: nothing goes before the respondent has read what would go,
/// and agreed.
fn hand_over(result: Result<'_>) -> Option<Html> {
    let Result { view, shared, .. } = result;
    let t = view.texts;
    let partner = view.settings.partner.as_ref()?;
    let confirm = Confirm {
        class: "button",
        label: (t.hand_over)(partner).into(),
        question: (t.hand_over_question)(partner, &summary_text::context(result)),
        yes: t.hand_over_yes,
        yes_class: "button",
        no: t.hand_over_no,
    };
    let code = share_code::encode_shared(view.questionnaire, shared);
    let (settings, on_outcome) = (view.settings.clone(), view.on_outcome.clone());
    let hands_over = Callback::from(move |_| {
        settings.tell(Event::Result, code.as_str().into(), JsValue::UNDEFINED);
        on_outcome.emit(Outcome::Done(t.handed_over));
    });
    Some(confirm_button(confirm, hands_over))
}

fn copies(view: View<'_>, text: String) -> Callback<MouseEvent> {
    let (settings, on_outcome) = (view.settings.clone(), view.on_outcome.clone());
    let done = view.texts.link_copied;
    Callback::from(move |_| {
        let Some(navigator) = navigator().filter(|_| has("clipboard")) else {
            on_outcome.emit(Outcome::ByHand(text.clone()));
            return;
        };
        faults::at("copy link");
        let writing = JsFuture::from(navigator.clipboard().write_text(&text));
        let (text, on_outcome) = (text.clone(), on_outcome.clone());
        let settings = settings.clone();
        spawn_local(async move {
            on_outcome.emit(match writing.await {
                Ok(_) => {
                    faults::at("link copied");
                    settings.tell(Event::Share, "link".into(), JsValue::UNDEFINED);
                    Outcome::Done(done)
                }
                Err(_) => Outcome::ByHand(text),
            });
        });
    })
}

fn shares(view: View<'_>, link: String) -> Callback<MouseEvent> {
    let (texts, settings) = (view.texts, view.settings.clone());
    Callback::from(move |_| {
        if let Some(navigator) = navigator() {
            let data = ShareData::new();
            data.set_title(texts.share_title);
            data.set_url(&link);
            settings.tell(Event::Share, "sheet".into(), JsValue::UNDEFINED);
            let sharing = JsFuture::from(navigator.share_with_data(&data));
            // Closing the system's sheet is a refusal too: nothing to say about either.
            spawn_local(async move {
                sharing.await.ok();
            });
        }
    })
}

fn prints(view: View<'_>) -> Callback<MouseEvent> {
    let settings = view.settings.clone();
    Callback::from(move |_| {
        faults::at("print");
        settings.tell(Event::Share, "print".into(), JsValue::UNDEFINED);
        if let Some(window) = web_sys::window() {
            // A frame that may not print says so itself.
            window.print().ok();
        }
    })
}
