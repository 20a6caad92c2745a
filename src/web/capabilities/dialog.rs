//! Modal dialogs, also where the browser refuses to open them.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlDialogElement;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = openDialog)]
    pub fn open_dialog(dialog: &HtmlDialogElement);

    /// Closes a dialog with a return value. A form with `method="dialog"` would do the same, but a
    /// sandbox may forbid forms.
    #[wasm_bindgen(js_name = closeDialog)]
    pub fn close_dialog(dialog: &HtmlDialogElement, value: &str);
}
