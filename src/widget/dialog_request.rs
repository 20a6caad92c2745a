//! Asks the page to open a dialog over the widget, and reads the record that a dialog returns.
//!
//! Dialogs are in another wasm, which the page loads on demand. From the widget, it receives the
//! respondent's own result and the code of the opened one, and nothing else.

use super::View;
use engine::questionnaire::Questionnaire;
use engine::session::{Progress, Record, Session};
use engine::share_code;
use js_sys::Array;
use wasm_bindgen::JsValue;
use web::dialog_screen::DialogScreen;
use web::interop::{by_position, pair, target_pairs, targets_of};
use yew::{Callback, MouseEvent};

pub(super) fn opener(view: View<'_>, dialog: DialogScreen) -> Callback<MouseEvent> {
    view.on_dialog.reform(move |_| dialog)
}

/// The respondent's own result and the code of the opened one, if any.
pub(super) fn context(session: &Session) -> JsValue {
    let questionnaire = session.questionnaire();
    let own = session.response().map_or(JsValue::UNDEFINED, |response| {
        let code = share_code::encode(questionnaire, &response);
        own(questionnaire, &code, session.progress()).into()
    });
    let visited = session.visited().map(|it| {
        let code = share_code::encode_shared(&it.questionnaire, &it.shared);
        JsValue::from(code)
    });
    Array::of2(&own, &visited.unwrap_or_default()).into()
}

/// The respondent's own result: a share code, then notes as pairs `[id, text]`, and the parts of
/// goals as pairs `[path, text]`.
fn own(questionnaire: &Questionnaire, code: &str, progress: &Progress) -> Array {
    let note = |(at, text): (usize, &str)| {
        let id = questionnaire.items().get(at).map(|it| it.id.as_str());
        pair(id.unwrap_or_default(), text)
    };
    let notes: Array = progress.notes().map(note).collect();
    Array::of3(&code.into(), &notes, &target_pairs(questionnaire, &progress.targets))
}

/// The record to import; `None` if the code contains no answers.
pub(super) fn record(
    questionnaire: &Questionnaire,
    code: &str,
    notes: &JsValue,
    targets: &JsValue,
) -> Option<Record> {
    let response = share_code::decode(questionnaire, code).ok()?;
    let notes = by_position(notes, |it| questionnaire.item_position(it));
    let targets = targets_of(questionnaire, targets);
    Some(Record { response, notes, targets })
}
