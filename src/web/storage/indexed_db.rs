//! The second store and the other tabs, as the page gives them: `embed/keeping.js`.
//!
//! ```text
//! entries      [[key, text], …] of what it holds, and of what this tab has not lost
//! isThere      false: nothing can be kept there
//! isForgetful  true: the browser forgets it by itself
//! keep(pairs, isErasing)  writes pairs, of which one without a text takes the key away, and tells the
//!                         other tabs; the page says when all is on the disk: `Widget::written`
//! ```

use crate::interop::pair;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

#[derive(Debug, Default)]
pub struct Second {
    entries: Vec<(String, String)>,
    pub is_there: bool,
    pub is_forgetful: bool,
    keep: Option<Function>,
}

impl Second {
    /// What is not given is not there.
    pub fn read(object: &JsValue) -> Self {
        let get = |name: &str| Reflect::get(object, &name.into()).unwrap_or_default();
        Self {
            entries: Self::pairs(&get("entries")),
            is_there: get("isThere").is_truthy(),
            is_forgetful: get("isForgetful").is_truthy(),
            keep: get("keep").dyn_into().ok(),
        }
    }

    pub(super) fn take_entries(&mut self) -> Vec<(String, String)> {
        std::mem::take(&mut self.entries)
    }

    pub(super) fn keep(&self, pairs: Vec<(String, Option<String>)>) {
        let pairs: Array = pairs
            .into_iter()
            .map(|(key, text)| match text {
                Some(text) => pair(&key, &text),
                None => Array::of1(&key.into()).into(),
            })
            .collect();
        self.call(&pairs, &JsValue::FALSE);
    }

    pub(super) fn erase(&self, key: &str, text: &str) {
        self.call(&Array::of1(&pair(key, text)), &JsValue::TRUE);
    }

    fn call(&self, pairs: &Array, is_erasing: &JsValue) {
        if let Some(keep) = &self.keep {
            // What goes wrong there is said there.
            keep.call2(&JsValue::UNDEFINED, pairs, is_erasing).ok();
        }
    }

    /// Pairs of texts; what is no pair is passed over.
    pub fn pairs(array: &JsValue) -> Vec<(String, String)> {
        let text = |it: JsValue| {
            let it = it.dyn_into::<Array>().ok()?;
            Some((it.get(0).as_string()?, it.get(1).as_string()?))
        };
        let array = array.dyn_ref::<Array>();
        array.map(|it| it.iter().filter_map(text).collect()).unwrap_or_default()
    }
}
