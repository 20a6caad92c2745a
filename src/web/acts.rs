//! What a browser may refuse: to copy, share, print, save, open, fill or keep the screen.
//!
//! `acts.js` asks the browser, and its header tells what each outcome means. It has no exports: the
//! build puts it into one module with the glue of wasm-bindgen, which finds its functions by name.
//! Callers say what is true of an outcome, in words of their own.

mod dialog;
mod file;
mod window;

pub use dialog::*;
pub use file::*;
pub use window::*;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use web_sys::Element;

/// What is known of an act that was asked of the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// Asked for; no browser tells what becomes of it.
    Unconfirmed,
    /// The person closed the browser's own sheet.
    Cancelled,
    Refused(Refusal),
}

/// Why nothing was done, as far as it can be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    Missing,
    Forbidden,
    Threw,
    /// No answer in time. One that comes later is a second outcome.
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

pub fn copy(text: &str, report: impl Fn(Outcome) + 'static) {
    write_clipboard(text, reporter(report));
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = openShareSheet)]
    fn open_share_sheet(title: &str, url: &str, report: JsValue);
}

/// Refused as silent where the sheet stays open for long, or never opened: nobody can tell which.
pub fn share(title: &str, url: &str, report: impl Fn(Outcome) + 'static) {
    open_share_sheet(title, url, reporter(report));
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = toggleFullScreen)]
    fn js_toggle_full_screen(element: &Element, report: JsValue);
}

/// Reports how filling the screen went; giving it back is always possible.
pub fn toggle_full_screen(element: &Element, report: impl Fn(Outcome) + 'static) {
    js_toggle_full_screen(element, reporter(report));
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = printPage)]
    fn print_page(report: JsValue);
}

/// Prints a page that is all our own; `Done` is reported once printing has begun.
pub fn print(report: impl Fn(Outcome) + 'static) {
    print_page(reporter(report));
}

/// What the scripts report to. Called once or twice; the browser frees it when nothing can call it any more.
pub fn reporter(report: impl Fn(Outcome) + 'static) -> JsValue {
    let told = move |word: String| report(Outcome::from_word(&word));
    Closure::<dyn Fn(String)>::new(told).into_js_value()
}
