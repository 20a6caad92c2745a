//! The respondent's own result, as the widget passes it in.

use documents::Notes;
use engine::answers::Response;
use engine::questionnaire::Questionnaire;
use engine::share_code;
use engine::targets::Targets;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web::interop::{by_position, targets_of};

/// A result with its notes, targets and name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OwnResult {
    pub response: Response,
    pub notes: Notes,
    pub targets: Targets,
    pub name: Option<String>,
}

impl OwnResult {
    /// Reads `[code, notes, targets]`; `None` when there is no result or its code is refused.
    pub(super) fn read(questionnaire: &Questionnaire, value: &JsValue) -> Option<Self> {
        let parts = value.dyn_ref::<Array>()?;
        let response = share_code::decode(questionnaire, &parts.get(0).as_string()?).ok()?;
        let notes = by_position(&parts.get(1), |it| questionnaire.item_position(it));
        Some(Self {
            response,
            notes: notes.into_iter().collect(),
            targets: targets_of(questionnaire, &parts.get(2)),
            name: None,
        })
    }
}
