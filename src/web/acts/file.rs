//! Files for the person's own folder, made here: nothing is sent.

use super::Outcome;
use js_sys::Array;
use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Blob, HtmlCanvasElement};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = downloadFile)]
    fn js_download_file(name: &str, kind: &str, parts: &Array) -> String;

    /// Whether files are likely to be held back, which nobody tells.
    #[wasm_bindgen(js_name = mayHoldFilesBack)]
    pub fn may_hold_files_back() -> bool;
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = exportCanvas)]
    fn js_export_canvas(canvas: &HtmlCanvasElement, ground: &[u8], report: &Function);
}

/// `content` is a text, or a Blob. `Unconfirmed` at best.
pub fn download(name: &str, kind: &str, content: &JsValue) -> Outcome {
    Outcome::from_word(&js_download_file(name, kind, &Array::of1(content)))
}

/// What is drawn, as a PNG file; `None` where the browser gives none, or another picture. Its first
/// pixels must have the colour `ground`.
pub fn export_canvas(
    canvas: &HtmlCanvasElement,
    ground: [u8; 3],
    report: impl FnOnce(Option<Blob>) + 'static,
) {
    // Not by its class, which the page around may have replaced.
    let told = Closure::once_into_js(move |blob: JsValue| {
        report((!blob.is_undefined()).then(|| blob.unchecked_into()));
    });
    js_export_canvas(canvas, &ground, told.unchecked_ref());
}
