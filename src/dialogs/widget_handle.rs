//! What the screens ask of the widget, of the page and of the dialog.

use super::context::Own;
use engine::answers::ResponseId;
use engine::questionnaire::Questionnaire;
use engine::scores::SharedResult;
use engine::share_code;
use js_sys::{Array, Function};
use std::fmt;
use wasm_bindgen::JsValue;
use web::interop::pair;

/// What the widget can be asked for. It does it at once.
#[derive(Clone)]
pub(super) struct Act(pub Option<Function>);

impl fmt::Debug for Act {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Act")
    }
}

impl Act {
    fn call(&self, values: &[&JsValue]) {
        let values: Array = values.iter().copied().collect();
        if let Some(act) = &self.0 {
            // A widget that broke down says so itself.
            act.apply(&JsValue::UNDEFINED, &values).ok();
        }
    }

    fn say(&self, name: &str) {
        self.call(&[&name.into()]);
    }

    pub(super) fn close(&self) {
        self.say("close");
    }

    /// A result went out this way, by the respondent's act.
    pub(super) fn share(&self, way: &str) {
        self.call(&[&"share".into(), &way.into()]);
    }

    /// Forgets the answers that a result comes from, where they are at work.
    pub(super) fn forget(&self, id: ResponseId) {
        let id = id.0.map(|it| format!("{it:02x}")).concat();
        self.call(&[&"forget".into(), &id.into()]);
    }

    /// Begins anew on what this result was about.
    pub(super) fn again(&self, of: &SharedResult) {
        let (perimeter, path) = (of.perimeter().word(), of.path().word());
        self.call(&[&"again".into(), &perimeter.into(), &path.into()]);
    }

    pub(super) fn give_back(&self) {
        self.say("give_back");
    }

    pub(super) fn visit(&self, code: &str) {
        self.call(&[&"visit".into(), &code.into()]);
    }

    pub(super) fn aim(&self, dimension: &str, stage: &str) {
        self.call(&[&"aim".into(), &dimension.into(), &stage.into()]);
    }

    /// Prints the page with this after it, then takes it away. `report` hears the outcome.
    pub(super) fn print(&self, with: &JsValue, report: &JsValue) {
        self.call(&[&"print".into(), with, report]);
    }

    pub(super) fn adopt(&self, questionnaire: &Questionnaire, own: &Own) {
        let note =
            |(&at, text): (&usize, &String)| Some(pair(&questionnaire.items().get(at)?.id, text));
        let target = |(at, stage): (usize, u8)| {
            Some(pair(&questionnaire.dimensions().get(at)?.id, &stage.to_string()))
        };
        let code = share_code::encode(questionnaire, &own.response);
        let notes: Array = own.notes.iter().filter_map(note).collect();
        let targets: Array = own.targets.iter().filter_map(target).collect();
        self.call(&[&"adopt".into(), &code.into(), &notes, &targets]);
    }
}
