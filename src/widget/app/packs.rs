//! Loads packs through the page, which knows where they are.

use crate::settings::Settings;
use engine::questionnaire::Questionnaire;
use js_sys::Promise;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web::fault_injection;

/// Requests a pack from the page, by its language or by a code that was answered on it.
pub(super) fn request_pack(settings: &Settings, name: &str) -> Option<Promise> {
    fault_injection::at("load pack");
    let load = settings.load.as_ref()?;
    load.call1(&JsValue::UNDEFINED, &name.into()).ok()?.dyn_into().ok()
}

/// Waits for the pack; `None` if the page refuses it or if it is invalid.
pub(super) async fn read_pack(promise: Option<Promise>) -> Option<Rc<Questionnaire>> {
    let pack = JsFuture::from(promise?).await.ok()?.as_string()?;
    Questionnaire::from_json(&pack).ok().map(Rc::new)
}
