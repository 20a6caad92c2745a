//! The address of the page: its fragment names the open session, and the role of the window.

use wasm_bindgen::JsValue;
use web_sys::Location;

/// The fragment of the projector's window: this prefix, then the id of the session.
pub(super) const WALL_PREFIX: &str = "wall=";

fn hash() -> String {
    let hash = web_sys::window().and_then(|it| it.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// The id of the session that the address names.
pub(super) fn session_id() -> String {
    hash().trim_start_matches(WALL_PREFIX).to_owned()
}

/// Adds an entry to the history: of a session, or of the list for an empty id.
pub(super) fn push(id: &str) {
    let history = web_sys::window().and_then(|it| it.history().ok());
    let url = if id.is_empty() { path() } else { ["#", id].concat() };
    if let Some(history) = history {
        // A page opened from the disk may refuse: it keeps its address.
        history.push_state_with_url(&JsValue::NULL, "", Some(&url)).ok();
    }
}

fn path() -> String {
    let location = web_sys::window().map(|it| it.location());
    let part = |of: fn(&Location) -> Result<String, JsValue>| {
        location.as_ref().and_then(|it| of(it).ok()).unwrap_or_default()
    };
    [part(Location::pathname), part(Location::search)].concat()
}

/// Whether this is the projector's window.
pub(super) fn is_wall() -> bool {
    hash().starts_with(WALL_PREFIX)
}
