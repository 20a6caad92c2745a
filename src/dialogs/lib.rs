//! The dialogs opened over the widget: export, targets, saved results, import, comparison. Everything
//! is computed on the device: a result never goes over the network.
//!
//! They are a wasm of their own, loaded on demand, because most visitors never open one.

mod answers;
mod app;
mod compare;
mod context;
mod export;
mod feedback;
mod file_formats;
mod hand_over;
mod import_preview;
mod keep;
mod library;
mod link;
mod overlay;
mod own_result;
mod read_source;
mod receipt;
mod reminder;
mod results;
mod retake;
mod share_image;
mod share_panel;
mod sheet;
mod show_code;
mod targets;
mod title;
mod view;
mod widget_handle;
mod words;

use app::{Dialog, DialogProps};
use context::DialogContext;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
use web::dialog_screen::DialogScreen;
use web::ptr_eq::PtrEq;
use web_sys::Element;

/// Renders a screen in `place`, over the widget.
///
/// `context` is a plain object, described in `context.rs`; a pack that cannot be read is an error.
#[wasm_bindgen]
pub fn mount(place: Element, context: &JsValue) -> Result<(), JsError> {
    let (context, screen) = DialogContext::read(context)?;
    let context = PtrEq::new(context);
    if screen == DialogScreen::Print {
        sheet::print(&context);
        return Ok(());
    }
    let props = DialogProps { context, screen };
    yew::Renderer::<Dialog>::with_root_and_props(place, props).render();
    Ok(())
}
