//! What stands beside the widget: the other ways out of a result, targets, the list of results with
//! the way in for others, comparison. All is made on the device.
//!
//! A wasm of its own, brought when somebody asks for it: most visitors never pay for it.

mod answers;
mod app;
mod compare;
mod context;
mod export;
mod files;
mod import;
mod library;
mod link;
mod open;
mod receipt;
mod results;
mod retake;
mod screens;
mod share_image;
mod show_code;
mod targets;
mod title;
mod widget_handle;
mod words;

use app::{Ways, WaysProps};
use context::Given;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
use web::ptr_eq::PtrEq;
use web_sys::Element;

/// Draws a screen in `place`, over the widget.
///
/// `given` is a plain object: see `given.rs`. What can't be read of it is an error.
#[wasm_bindgen]
pub fn mount(place: Element, given: &JsValue) -> Result<(), JsError> {
    let (given, screen) = Given::read(given)?;
    let props = WaysProps { given: PtrEq::new(given), screen };
    yew::Renderer::<Ways>::with_root_and_props(place, props).render();
    Ok(())
}
