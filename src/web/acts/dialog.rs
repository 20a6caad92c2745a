//! Dialogs over the page, with or without the browser's help.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlDialogElement;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = openDialog)]
    pub fn open_dialog(dialog: &HtmlDialogElement);

    /// Closes it with a value, as a form of the method `dialog` would: a sandbox may forbid forms.
    #[wasm_bindgen(js_name = closeDialog)]
    pub fn close_dialog(dialog: &HtmlDialogElement, value: &str);
}
