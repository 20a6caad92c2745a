//! The page of who leads a group: gathers views, shows them on a wall, keeps them.
//!
//! A wasm of its own, on a page of its own: nobody else pays for it. Two windows of one session
//! hold the same entries; what one writes, the other hears (`store.js`).

mod app;
mod commitments;
mod context;
mod discussion;
mod home;
mod intake;
mod keys;
mod message;
mod presenter;
mod projector;
mod report;
mod scanner;
mod shared_device;
mod show_of_hands;
mod store;
mod timer;
mod wall;
mod words;

use app::{Facilitator, FacilitatorProps};
use context::Given;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
use web::ptr_eq::PtrEq;
use web_sys::Element;
use yew::Context;

/// What every screen draws from: the state of the app, what the page gave it, and the way to send it
/// messages.
#[derive(Clone, Copy)]
pub(crate) struct Screen<'a> {
    pub app: &'a Facilitator,
    pub ctx: &'a Context<Facilitator>,
}

/// Draws the page in `place`. `given` is a plain object: see `context.rs`.
#[wasm_bindgen]
pub fn mount(place: Element, given: &JsValue) -> Result<(), JsError> {
    let given = PtrEq::new(Given::read(given)?);
    yew::Renderer::<Facilitator>::with_root_and_props(place, FacilitatorProps { given }).render();
    Ok(())
}
