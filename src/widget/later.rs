//! The widget's calls into the later part of its wasm.
//!
//! The page adds that part once the first question is drawn, with the texts that only a result shows. It
//! contains whatever is reachable through these functions alone: `xtask/src/release/wasm.rs` names them,
//! and `xtask/shrink/split.rs` cuts the wasm. Before it is there, a call would trap; a [`Later`] proves that
//! it is.

use super::View;
use super::{dialog_request, result, shared_result};
use engine::answers::Response;
use engine::questionnaire::Questionnaire;
use engine::scores::SharedResult;
use engine::session::{OpenedResult, Record, Session};
use engine::share_code::{self, ShareCodeError};
use wasm_bindgen::JsValue;
use yew::Html;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Later(());

#[expect(clippy::unused_self, reason = "`self` is the proof that the code of a method is there")]
impl Later {
    /// To be used only once the page has added the part.
    pub(crate) const ADDED: Self = Self(());

    /// The respondent's own result.
    #[inline(never)]
    pub(crate) fn summary(self, view: View<'_>) -> Html {
        result::summary(view)
    }

    /// A result that somebody shared.
    #[inline(never)]
    pub(crate) fn visited(self, view: View<'_>, visit: &OpenedResult) -> Html {
        shared_result::visited(view, visit)
    }

    /// The result of a share code.
    #[inline(never)]
    pub(crate) fn read(
        self,
        of: &Questionnaire,
        code: &str,
    ) -> Result<SharedResult, ShareCodeError> {
        share_code::read(of, code)
    }

    /// The answers of a share code; `None` if it has scores alone.
    #[inline(never)]
    pub(crate) fn response(self, of: &Questionnaire, code: &str) -> Option<Response> {
        share_code::decode(of, code).ok()
    }

    /// The share code of an opened result.
    #[inline(never)]
    pub(crate) fn code(self, visit: &OpenedResult) -> String {
        share_code::encode_shared(&visit.questionnaire, &visit.shared)
    }

    /// See `dialog_request::record`.
    #[inline(never)]
    pub(crate) fn record(
        self,
        of: &Questionnaire,
        code: &str,
        notes: &JsValue,
        targets: &JsValue,
    ) -> Option<Record> {
        dialog_request::record(of, code, notes, targets)
    }

    /// See `dialog_request::context`.
    #[inline(never)]
    pub(crate) fn dialog_context(self, session: &Session) -> JsValue {
        dialog_request::context(session)
    }
}
