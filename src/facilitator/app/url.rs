//! The address of the page: which session is open, and in which of the two windows.

use wasm_bindgen::JsValue;
use web_sys::Location;

/// Before the number of a session, in the address of its wall.
pub(super) const WALL: &str = "wall=";

fn hash() -> String {
    let hash = web_sys::window().and_then(|it| it.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// The session that the address names.
pub(super) fn named() -> String {
    hash().trim_start_matches(WALL).to_owned()
}

pub(super) fn push(id: &str) {
    let history = web_sys::window().and_then(|it| it.history().ok());
    let address = if id.is_empty() { path() } else { ["#", id].concat() };
    if let Some(history) = history {
        // A page from the disk keeps its address.
        history.push_state_with_url(&JsValue::NULL, "", Some(&address)).ok();
    }
}

fn path() -> String {
    let location = web_sys::window().map(|it| it.location());
    let part = |of: fn(&Location) -> Result<String, JsValue>| {
        location.as_ref().and_then(|it| of(it).ok()).unwrap_or_default()
    };
    [part(Location::pathname), part(Location::search)].concat()
}

/// Whether this is the window to project.
pub(super) fn is_wall() -> bool {
    hash().starts_with(WALL)
}
