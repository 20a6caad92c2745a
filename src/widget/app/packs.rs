//! Loads packs through the page, which knows where they are.

use crate::later::Later;
use crate::settings::{Settings, get};
use engine::questionnaire::Questionnaire;
use js_sys::Promise;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web::fault_injection;

/// What the page has loaded.
#[derive(Debug)]
pub(crate) struct LoadedPack {
    pub questionnaire: Rc<Questionnaire>,
    /// The page adds the later part of the wasm before it hands over a pack.
    pub later: Later,
    /// The file of the interface in the same language; only if the pack was requested by its language.
    pub words: Option<String>,
}

/// Requests a pack from the page, by its language or by a code that was answered on it.
pub(super) fn request_pack(settings: &Settings, name: &str) -> Option<Promise> {
    fault_injection::at("load pack");
    let load = settings.load.as_ref()?;
    load.call1(&JsValue::UNDEFINED, &name.into()).ok()?.dyn_into().ok()
}

/// Waits for the pack; `None` if the page refuses it or if it is invalid.
pub(super) async fn read_pack(promise: Option<Promise>) -> Option<LoadedPack> {
    let loaded = JsFuture::from(promise?).await.ok()?;
    let pack = get(&loaded, "pack").as_string()?;
    let questionnaire = Rc::new(Questionnaire::from_json(&pack).ok()?);
    let words = get(&loaded, "words").as_string();
    Some(LoadedPack { questionnaire, later: Later::ADDED, words })
}
