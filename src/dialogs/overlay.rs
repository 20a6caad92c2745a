//! The partner's overlay, as `src/element/overlay.js` passes it in: checked, and in one language.

use documents::overlay::{Link, Overlay, Theme};
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// `None` without an overlay.
pub(super) fn read(object: &JsValue) -> Option<Overlay> {
    Some(Overlay {
        heading: get(object, "heading").as_string()?,
        introduction: text(object, "introduction"),
        about: text(object, "about"),
        contact: link(&get(object, "contact")),
        themes: list(&get(object, "themes"), theme),
    })
}

fn theme(object: &JsValue) -> Option<Theme> {
    Some(Theme {
        id: get(object, "id").as_string()?,
        line: text(object, "line"),
        links: list(&get(object, "links"), link),
    })
}

fn link(object: &JsValue) -> Option<Link> {
    let url = get(object, "url").as_string()?;
    Some(Link { label: text(object, "label"), url })
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

fn text(object: &JsValue, name: &str) -> String {
    get(object, name).as_string().unwrap_or_default()
}

fn list<T>(array: &JsValue, read: impl Fn(&JsValue) -> Option<T>) -> Vec<T> {
    let array = array.dyn_ref::<Array>().cloned().unwrap_or_default();
    array.iter().filter_map(|it| read(&it)).collect()
}
