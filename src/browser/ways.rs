//! What stands beside the widget: the other ways out of a result, targets, the list of results with
//! the way in for others, comparison. All is made on the device.
//!
//! A wasm of its own, brought when somebody asks for it: most visitors never pay for it.

mod act;
mod again;
mod answers;
mod app;
mod card;
mod compare;
mod files;
mod given;
mod link;
mod list;
mod open;
mod out;
mod receipt;
mod results;
mod screens;
mod show;
mod take;
mod targets;
mod title;
mod words;

use crate::browser::same::Same;
use app::{Ways, WaysProps};
use given::Given;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
use web_sys::Element;

/// Draws a screen in `place`, over the widget.
///
/// `given` is a plain object: see `given.rs`. What can't be read of it is an error.
#[wasm_bindgen]
pub fn mount(place: Element, given: &JsValue) -> Result<(), JsError> {
    let (given, screen) = Given::read(given)?;
    let props = WaysProps { given: Same::new(given), screen };
    yew::Renderer::<Ways>::with_root_and_props(place, props).render();
    Ok(())
}
