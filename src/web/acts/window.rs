//! The facilitator's own: a second window, and a screen that stays on.

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

/// `Unconfirmed` at best: the page in the window has to say that it is there.
pub fn open_window(address: &str, features: &str) -> Outcome {
    Outcome::from_word(&js_open_window(address, features))
}

/// Keeps the screen on from now on, for this reason among others.
pub fn keep_awake(reason: &str, report: impl Fn(Outcome) + 'static) {
    js_keep_awake(reason, true, reporter(report));
}

/// Lets the screen sleep, as far as this reason goes.
pub fn let_sleep(reason: &str) {
    js_keep_awake(reason, false, JsValue::UNDEFINED);
}
