//! Shares a result: a link, the system's share sheet, print, and the hand-over to a partner.

use super::ResultView;
use super::text;
use crate::View;
use crate::dialog_request::{self, opener};
use crate::headings::heading;
use crate::settings::Event;
use wasm_bindgen::JsValue;
use web::capabilities::Outcome;
use web::dialog_screen::DialogScreen;
use web::element;
use web::elements::{block, button, fragment, phrase, with_value, words};
use web::{capabilities, fault_injection};
use yew::{Callback, Html, MouseEvent};

/// The message about the last button that was pressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Status {
    Nothing,
    Text(&'static str),
    /// A message, and the text to copy by hand.
    ByHand(&'static str, String),
}

pub(super) fn share(result: ResultView<'_>) -> Html {
    let (view, link) = (result.view, text::link(result));
    let t = view.texts;
    let copies_link = copies(view, link.clone());
    let mut buttons = vec![button("button", t.copy_link, copies_link)];
    if has_share_sheet() {
        buttons.push(button("button", t.share_sheet, shares(view, link)));
    }
    buttons.push(button("button", t.print, prints(view)));
    buttons.push(button("button", t.more_exports, opener(view, DialogScreen::Export)));
    buttons.extend(hand_over(view));
    block(
        "section",
        "share",
        vec![
            heading(view, 2, "heading", t.share),
            phrase("p", "share__hint", t.share_hint),
            block("div", "actions", buttons),
            status(view),
        ],
    )
}

fn status(view: View<'_>) -> Html {
    let (status, by_hand) = match view.status {
        Status::Nothing => ("", None),
        Status::Text(words) => (*words, None),
        Status::ByHand(words, text) => (*words, Some(text)),
    };
    let line = element!("p", ["class" = "share__status", "role" = "status"], vec![words(status)]);
    let text =
        by_hand.map(|text| {
            let field = element!(
                "textarea",
                [
                    "class" = "share__text",
                    "readonly" = "readonly",
                    "rows" = "4",
                    "aria-label" = status,
                ],
                Vec::new()
            );
            with_value(field, text)
        });
    fragment(vec![line, text.unwrap_or_default()])
}

/// Whether this browser has the system's share sheet.
fn has_share_sheet() -> bool {
    let navigator = web_sys::window().map(|it| it.navigator());
    let share = navigator.and_then(|it| js_sys::Reflect::get(&it, &"share".into()).ok());
    share.is_some_and(|it| it.is_function())
}

/// Opens the dialog that hands the result over to the partner whose page this is.
fn hand_over(view: View<'_>) -> Option<Html> {
    let partner = view.settings.partner.as_ref()?;
    let label = (view.texts.hand_over)(partner);
    Some(button("button", &label, opener(view, DialogScreen::HandOver)))
}

fn copies(view: View<'_>, link: String) -> Callback<MouseEvent> {
    let (texts, settings) = (view.texts, view.settings.clone());
    let on_status = view.on_status.clone();
    Callback::from(move |_| {
        fault_injection::at("copy link");
        let (settings, on_status, text) = (settings.clone(), on_status.clone(), link.clone());
        capabilities::copy(&link, move |outcome| {
            let status = if outcome == Outcome::Done {
                fault_injection::at("link copied");
                settings.notify(Event::Share, "link".into(), JsValue::UNDEFINED);
                Status::Text(texts.link_copied)
            } else {
                Status::ByHand(texts.copy_by_hand, text.clone())
            };
            on_status.emit(status);
        });
    })
}

fn shares(view: View<'_>, link: String) -> Callback<MouseEvent> {
    let (texts, settings) = (view.texts, view.settings.clone());
    let on_status = view.on_status.clone();
    Callback::from(move |_| {
        let (settings, on_status, text) = (settings.clone(), on_status.clone(), link.clone());
        capabilities::share(texts.share_title, &link, move |outcome| {
            if outcome == Outcome::Done {
                settings.notify(Event::Share, "sheet".into(), JsValue::UNDEFINED);
            }
            on_status.emit(if outcome.is_refused() {
                Status::ByHand(texts.link_by_hand, text.clone())
            } else {
                Status::Nothing
            });
        });
    })
}

fn prints(view: View<'_>) -> Callback<MouseEvent> {
    let (texts, settings) = (view.texts, view.settings.clone());
    let (on_status, given) = (view.on_status.clone(), dialog_request::context(view.session));
    Callback::from(move |_| {
        fault_injection::at("print");
        let (listener, on_status) = (settings.clone(), on_status.clone());
        let report = capabilities::reporter(move |outcome| {
            if outcome == Outcome::Done {
                listener.notify(Event::Share, "print".into(), JsValue::UNDEFINED);
            }
            let is_refused = outcome.is_refused();
            on_status.emit(if is_refused {
                Status::Text(texts.not_printed)
            } else {
                Status::Nothing
            });
        });
        // The dialogs lay out the pages, and the page around the widget is hidden.
        settings.notify(Event::Print, report, given.clone());
    })
}
