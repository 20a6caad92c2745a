//! A second window, and the wake lock that keeps the screen on.

use super::{Outcome, reporter};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = openWindow)]
    fn js_open_window(address: &str, features: &str) -> String;

    #[wasm_bindgen(js_name = keepAwake)]
    fn js_keep_awake(reason: &str, is_wanted: bool, report: JsValue);
}

/// Opens a window. The outcome is never `Done`: only the page in the window can confirm that it
/// opened.
pub fn open_window(address: &str, features: &str) -> Outcome {
    Outcome::from_word(&js_open_window(address, features))
}

/// Requests the wake lock for a reason. Several reasons may hold it at a time.
pub fn keep_awake(reason: &str, report: impl Fn(Outcome) + 'static) {
    js_keep_awake(reason, true, reporter(report));
}

/// Releases the wake lock for this reason; others may still hold it.
pub fn let_sleep(reason: &str) {
    js_keep_awake(reason, false, JsValue::UNDEFINED);
}
