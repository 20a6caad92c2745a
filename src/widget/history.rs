//! The browser's history on our own page: one entry for each step, for Back and Forward.
//!
//! The state of an entry is a string: `welcome`, `item/<id>`, `overview`, `summary`, `visit/<code>`.

use super::later::Later;
use engine::questionnaire::Questionnaire;
use engine::session::{Action, Session, Step};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web::fault_injection;
use web_sys::{History, Window};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["location", "hash"], js_name = slice)]
    fn hash_slice(start: u32, end: u32) -> String;
}

/// In characters; a longer fragment is no link of ours, and takes long to copy.
const FRAGMENT_MAX: u32 = 4096;

/// The beginning of the address's fragment, with its `#`.
pub(crate) fn fragment() -> String {
    hash_slice(0, FRAGMENT_MAX)
}

/// The part or theme of a result that the address names: `theme=B3`, alone or after a share code.
pub(crate) fn anchor() -> Option<String> {
    let fragment = fragment();
    let last = fragment.rsplit(['#', '&']).next()?;
    (last.starts_with("theme=") || last.starts_with("part=")).then(|| last.to_owned())
}

/// The actions that lead to the current entry's step, after a reload or Back; see also `visited`.
pub(crate) fn current(questionnaire: &Questionnaire) -> Vec<Action> {
    actions_of(questionnaire, state().as_deref().unwrap_or("welcome"))
}

/// The code of the result that the current entry shows, after a reload or Back.
pub(crate) fn visited() -> Option<String> {
    state()?.strip_prefix("visit/").map(str::to_owned)
}

fn state() -> Option<String> {
    history()?.state().ok()?.as_string()
}

fn actions_of(questionnaire: &Questionnaire, word: &str) -> Vec<Action> {
    let step = match word.split_once('/') {
        Some(("item", id)) => questionnaire.item_position(id).map(Step::Item),
        _ if word == "overview" => Some(Step::Overview),
        _ if word == "summary" => Some(Step::Summary),
        _ => Some(Step::Welcome),
    };
    [Action::CloseShared].into_iter().chain(step.map(Action::Open)).collect()
}

/// `None` only for an opened result without the part that opened it.
fn word_of(session: &Session, later: Option<Later>) -> Option<String> {
    let questionnaire = session.questionnaire();
    if let Some(visit) = session.visited() {
        return Some(["visit/", &later?.code(visit)].concat());
    }
    Some(match session.step() {
        Step::Welcome => "welcome".to_owned(),
        Step::Overview => "overview".to_owned(),
        Step::Summary => "summary".to_owned(),
        Step::Item(item) => {
            let id = questionnaire.items().get(item).map(|it| it.id.as_str());
            ["item/", id.unwrap_or_default()].concat()
        }
    })
}

/// Which entry of the browser's history to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entry {
    Current,
    Next,
}

/// Writes the session's position to the history.
///
/// The fragment has been read by then, and is removed from the address.
pub(super) fn enter(session: &Session, later: Option<Later>, entry: Entry) {
    fault_injection::at_each("enter", &entry);
    let Some(history) = history() else { return };
    let Some(word) = word_of(session, later) else { return };
    let state = JsValue::from_str(&word);
    if history.state().is_ok_and(|it| it == state) {
        return;
    }
    let url = if fragment().is_empty() { None } else { plain_address() };
    // Some frames refuse; then Back leaves the page, as on any other page.
    let entered = match entry {
        Entry::Current => history.replace_state_with_url(&state, "", url.as_deref()),
        Entry::Next => history.push_state_with_url(&state, "", url.as_deref()),
    };
    entered.ok();
}

fn plain_address() -> Option<String> {
    let location = window()?.location();
    Some([location.pathname().ok()?, location.search().ok()?].concat())
}

fn window() -> Option<Window> {
    web_sys::window()
}

fn history() -> Option<History> {
    window().and_then(|it| it.history().ok())
}
