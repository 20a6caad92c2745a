//! The calls from the screens to the widget, the page and the dialog element.

use super::own_result::OwnResult;
use engine::answers::{Answers, Date, Response, ResponseId};
use engine::hex;
use engine::questionnaire::Questionnaire;
use engine::scores::SharedResult;
use engine::share_code;
use engine::targets::GoalPart;
use js_sys::{Array, Function};
use std::fmt;
use wasm_bindgen::JsValue;
use web::capabilities::{Outcome, reporter};
use web::interop::{pair, target_pairs};

/// The function that the page passes in; the widget acts on each call at once.
#[derive(Clone)]
pub(super) struct WidgetHandle(pub Option<Function>);

impl fmt::Debug for WidgetHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WidgetHandle")
    }
}

impl WidgetHandle {
    fn call(&self, values: &[&JsValue]) {
        let values: Array = values.iter().copied().collect();
        if let Some(callback) = &self.0 {
            // A widget that failed shows that itself.
            callback.apply(&JsValue::UNDEFINED, &values).ok();
        }
    }

    fn send(&self, name: &str) {
        self.call(&[&name.into()]);
    }

    pub(super) fn close(&self) {
        self.send("close");
    }

    /// Reports that the respondent exported a result through this channel.
    pub(super) fn report_share(&self, channel: &str) {
        self.call(&[&"share".into(), &channel.into()]);
    }

    /// Gives the page a result, at the respondent's request. `report` receives `Done` once the page
    /// has taken it.
    pub(super) fn hand_over(&self, code: &str, partner: &str, report: impl Fn(Outcome) + 'static) {
        self.call(&[&"result".into(), &code.into(), &partner.into(), &reporter(report)]);
    }

    /// Erases the answers in progress that a result comes from.
    pub(super) fn forget(&self, id: ResponseId) {
        let id = hex::encode(id.0);
        self.call(&[&"forget".into(), &id.into()]);
    }

    /// Starts a new diagnosis on the same perimeter and path, to compare with the saved result `id`. Of the
    /// earlier result, the widget needs no answers, which may be those of an earlier revision.
    pub(super) fn retake(&self, questionnaire: &Questionnaire, of: &SharedResult, id: ResponseId) {
        let (perimeter, path, date) = (of.perimeter(), of.path(), Date(0));
        let answers = Answers::blank(questionnaire.items().len());
        let earlier = Response { id, date, perimeter, path, answers };
        let code = share_code::encode(questionnaire, &earlier);
        self.call(&[&"again".into(), &code.into()]);
    }

    pub(super) fn undo_import(&self) {
        self.send("give_back");
    }

    pub(super) fn open_shared(&self, code: &str) {
        self.call(&[&"visit".into(), &code.into()]);
    }

    /// Sets a part of a goal; an empty text removes it.
    pub(super) fn set_goal(&self, part: GoalPart, dimension: &str, text: &str) {
        self.call(&[&"aim".into(), &part.path(dimension).into(), &text.into()]);
    }

    /// Prints the page followed by this element, then removes it. `report` receives the outcome.
    pub(super) fn print(&self, with: &JsValue, report: &JsValue) {
        self.call(&[&"print".into(), with, report]);
    }

    /// Replaces the answers in progress by those of a result. `report` receives `Done` if the widget has
    /// done so.
    pub(super) fn import(
        &self,
        questionnaire: &Questionnaire,
        own: &OwnResult,
        report: impl Fn(Outcome) + 'static,
    ) {
        let note =
            |(&at, text): (&usize, &String)| Some(pair(&questionnaire.items().get(at)?.id, text));
        let code = share_code::encode(questionnaire, &own.response);
        let notes: Array = own.notes.iter().filter_map(note).collect();
        let targets = target_pairs(questionnaire, &own.targets);
        self.call(&[&"adopt".into(), &code.into(), &notes, &targets, &reporter(report)]);
    }
}
