//! Shares a result: the system's share sheet or a panel, the page to keep, print, a link, and the
//! hand-over to a partner.

use super::ResultView;
use super::text;
use crate::View;
use crate::dialog_request::{self, opener};
use crate::settings::Event;
use wasm_bindgen::JsValue;
use web::capabilities::{Outcome, Refusal};
use web::dialog_screen::DialogScreen;
use web::element;
use web::elements::{block, button, fragment, with_value, words};
use web::{capabilities, fault_injection};
use yew::{Callback, Html, MouseEvent};

/// The message about the last button that was pressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Status {
    Nothing,
    Text(&'static str),
    /// A message, and the text to copy by hand.
    ByHand(&'static str, String),
    /// The same about the buttons of the first screen.
    Printing(&'static str),
    Sheet(&'static str, String),
}

/// What the first screen offers, with a press each: share, keep and print.
pub(super) fn main_actions(result: ResultView<'_>) -> Html {
    let view = result.view;
    let t = &view.texts.summary;
    let is_main = !view.settings.is_awaited(view.session);
    let class = if is_main { "button button--main" } else { "button" };
    let shares = if has_share_sheet() { shares(result) } else { opener(view, DialogScreen::Share) };
    let buttons = vec![
        button(class, t.share_result, shares),
        button("button", t.keep_result, opener(view, DialogScreen::Keep)),
        button("button", t.print, prints(view)),
    ];
    let status = match view.status {
        Status::Printing(words) => line(words, None),
        Status::Sheet(words, link) => line(words, Some(link)),
        Status::Nothing | Status::Text(_) | Status::ByHand(..) => line("", None),
    };
    fragment(vec![block("div", "actions glance__actions", buttons), status])
}

pub(super) fn share(result: ResultView<'_>) -> Html {
    let (view, link) = (result.view, text::link(result));
    let t = &view.texts.summary;
    let mut buttons = vec![button("button", t.copy_link, copies(view, link))];
    buttons.push(button("button", t.more_exports, opener(view, DialogScreen::Export)));
    buttons.extend(hand_over(view));
    block("section", "share", vec![block("div", "actions", buttons), status(view)])
}

fn status(view: View<'_>) -> Html {
    match view.status {
        Status::Text(words) => line(words, None),
        Status::ByHand(words, text) => line(words, Some(text)),
        Status::Nothing | Status::Printing(_) | Status::Sheet(..) => line("", None),
    }
}

/// A message that screen readers announce, and the text to copy by hand.
fn line(status: &'static str, by_hand: Option<&String>) -> Html {
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
    let label = view.texts.hand_over(partner);
    Some(button("button", &label, opener(view, DialogScreen::HandOver)))
}

fn copies(view: View<'_>, link: String) -> Callback<MouseEvent> {
    let (t, settings) = (&view.texts.summary, view.settings.clone());
    let on_status = view.on_status.clone();
    Callback::from(move |_| {
        fault_injection::at("copy link");
        let (settings, on_status, text) = (settings.clone(), on_status.clone(), link.clone());
        capabilities::copy(&link, move |outcome| {
            let status = if outcome == Outcome::Done {
                fault_injection::at("link copied");
                settings.notify(Event::Share, "link".into(), JsValue::UNDEFINED);
                Status::Text(t.link_copied)
            } else {
                Status::ByHand(t.copy_by_hand, text.clone())
            };
            on_status.emit(status);
        });
    })
}

/// Opens the share sheet. Where the browser refuses it, the panel has the same; a sheet that is open for
/// long can't be told from one that never opened.
fn shares(result: ResultView<'_>) -> Callback<MouseEvent> {
    let (view, link) = (result.view, text::link(result));
    let (t, settings) = (&view.texts.summary, view.settings.clone());
    let (on_status, on_dialog) = (view.on_status.clone(), view.on_dialog.clone());
    let (title, words) = (t.share_title, result.presenter.sharing_text());
    Callback::from(move |_| {
        let (settings, on_status, on_dialog) =
            (settings.clone(), on_status.clone(), on_dialog.clone());
        let by_hand = link.clone();
        capabilities::share([title, &words, &link], move |outcome| {
            if outcome == Outcome::Done {
                settings.notify(Event::Share, "sheet".into(), JsValue::UNDEFINED);
            }
            on_status.emit(if outcome == Outcome::Refused(Refusal::Silent) {
                Status::Sheet(t.link_by_hand, by_hand.clone())
            } else {
                Status::Nothing
            });
            if matches!(outcome, Outcome::Refused(it) if it != Refusal::Silent) {
                on_dialog.emit(DialogScreen::Share);
            }
        });
    })
}

fn prints(view: View<'_>) -> Callback<MouseEvent> {
    let (t, settings) = (&view.texts.summary, view.settings.clone());
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
                Status::Printing(t.not_printed)
            } else {
                Status::Nothing
            });
        });
        // The dialogs lay out the pages, and the page around the widget is hidden.
        settings.notify(Event::Print, report, given.clone());
    })
}
