//! Downloads of files that are generated on the device: nothing is sent.

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

    /// A part of a long file, for `download_parts`, from an array of strings.
    #[wasm_bindgen(js_name = filePart)]
    pub fn file_part(texts: &Array) -> JsValue;

    /// Whether the browser probably blocks downloads, which it doesn't report.
    #[wasm_bindgen(js_name = mayHoldFilesBack)]
    pub fn may_hold_files_back() -> bool;
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = exportCanvas)]
    fn js_export_canvas(canvas: &HtmlCanvasElement, ground: &[u8], report: &Function);
}

/// Downloads a file; `content` is a string or a Blob. The outcome is never `Done`.
pub fn download(name: &str, kind: &str, content: &JsValue) -> Outcome {
    download_parts(name, kind, &Array::of1(content))
}

/// The same for a file in parts, strings or Blobs: a long one need not be in one piece.
pub fn download_parts(name: &str, kind: &str, parts: &Array) -> Outcome {
    Outcome::from_word(&js_download_file(name, kind, parts))
}

/// Encodes a canvas as a PNG file. Reports `None` if the browser refuses, or if the first pixels
/// don't have the colour `ground`, because the browser protects from fingerprinting.
pub fn export_canvas(
    canvas: &HtmlCanvasElement,
    ground: [u8; 3],
    report: impl FnOnce(Option<Blob>) + 'static,
) {
    // Unchecked: the page may have replaced the class Blob.
    let on_blob = Closure::once_into_js(move |blob: JsValue| {
        report((!blob.is_undefined()).then(|| blob.unchecked_into()));
    });
    js_export_canvas(canvas, &ground, on_blob.unchecked_ref());
}
