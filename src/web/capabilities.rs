//! Capabilities that a browser may refuse: the clipboard, the share sheet, printing, downloads,
//! windows, dialogs, full screen and the wake lock.
//!
//! `acts.js` calls the browser and reports an [`Outcome`] as a word. It has no exports: the build
//! puts it into one module with the glue of wasm-bindgen, which finds its functions by name.
//! Callers supply the text that reports an outcome to the person.

mod dialog;
mod file;
mod window;

pub use dialog::*;
pub use file::*;
pub use window::*;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use web_sys::Element;

/// The result of a call, as far as the browser reports it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The browser has confirmed it.
    Done,
    /// The call went through, and no browser reports what happens next.
    Unconfirmed,
    /// The person closed the browser's own sheet.
    Cancelled,
    Refused(Refusal),
}

/// Why a call had no effect, as far as the browser reports it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The browser doesn't have this capability.
    Missing,
    /// A sandbox, a policy, a setting or the person forbids it.
    Forbidden,
    /// The call failed for another reason.
    Threw,
    /// No answer in time. A late answer is reported as a second outcome.
    Silent,
}

impl Outcome {
    fn from_word(word: &str) -> Self {
        match word {
            "done" => Self::Done,
            "unconfirmed" => Self::Unconfirmed,
            "cancelled" => Self::Cancelled,
            "missing" => Self::Refused(Refusal::Missing),
            "forbidden" => Self::Refused(Refusal::Forbidden),
            "silent" => Self::Refused(Refusal::Silent),
            _ => Self::Refused(Refusal::Threw),
        }
    }

    pub fn is_refused(self) -> bool {
        matches!(self, Self::Refused(_))
    }
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = writeClipboard)]
    fn write_clipboard(text: &str, report: JsValue);
}

/// Writes a text to the clipboard.
pub fn copy(text: &str, report: impl Fn(Outcome) + 'static) {
    write_clipboard(text, reporter(report));
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = openShareSheet)]
    fn open_share_sheet(title: &str, text: &str, url: &str, report: JsValue);
}

/// Opens the system's share sheet with a title, a text and an address. A sheet that stays open for long is reported as
/// [`Refusal::Silent`], as is one that never opened: the browser doesn't tell them apart.
pub fn share([title, text, url]: [&str; 3], report: impl Fn(Outcome) + 'static) {
    open_share_sheet(title, text, url, reporter(report));
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = toggleFullScreen)]
    fn js_toggle_full_screen(element: &Element, report: JsValue);
}

/// Enters or leaves full screen; only entering it is reported.
pub fn toggle_full_screen(element: &Element, report: impl Fn(Outcome) + 'static) {
    js_toggle_full_screen(element, reporter(report));
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = printPage)]
    fn print_page(report: JsValue);
}

/// Prints a page without a host around the widget. `Done` is reported once printing has begun.
pub fn print(report: impl Fn(Outcome) + 'static) {
    print_page(reporter(report));
}

/// The callback for the scripts, which they call once or twice. The browser's garbage collector
/// frees it.
pub fn reporter(report: impl Fn(Outcome) + 'static) -> JsValue {
    let on_word = move |word: String| report(Outcome::from_word(&word));
    Closure::<dyn Fn(String)>::new(on_word).into_js_value()
}
