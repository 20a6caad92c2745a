//! The page that gathers results by the thousand: it reads whatever people have received, counts the
//! results together, and gives figures or the table of answers.
//!
//! It stores nothing and sends nothing. `documents::collection` decides what counts and what may be
//! shown; this crate reads files without blocking the page, and draws.

mod app;
mod context;
mod reading;
mod words;

use app::{Collector, CollectorProps};
use context::PageContext;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
use web::ptr_eq::PtrEq;
use web_sys::Element;

/// Draws the page in `root`. The fields of `context` are listed in `context.rs`.
#[wasm_bindgen]
pub fn mount(root: Element, context: &JsValue) -> Result<(), JsError> {
    let page = PtrEq::new(PageContext::read(context)?);
    yew::Renderer::<Collector>::with_root_and_props(root, CollectorProps { page }).render();
    Ok(())
}
