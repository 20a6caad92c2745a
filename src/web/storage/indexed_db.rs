//! `IndexedDB` and the other tabs, through the page's `idb-store.js`.
//!
//! ```text
//! entries      [[key, text], …] in the database, except those that this tab has lost
//! isThere      false: nothing can be stored there
//! isForgetful  true: the browser deletes the content by itself
//! keep(pairs, isErasing)  writes pairs, of which one without a text deletes its key, and notifies
//!                         the other tabs; once everything is on the disk, the page calls
//!                         `Widget::written`
//! ```

use crate::interop::{pair, string_pairs};
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The page's interface to `IndexedDB`. Without it, nothing is stored there.
#[derive(Debug, Default)]
pub struct IndexedDb {
    entries: Vec<(String, String)>,
    pub(super) is_available: bool,
    pub(super) is_evictable: bool,
    write: Option<Function>,
}

impl IndexedDb {
    /// Reads the object in the form above; each missing property counts as absent.
    pub fn read(object: &JsValue) -> Self {
        let get = |name: &str| Reflect::get(object, &name.into()).unwrap_or_default();
        Self {
            entries: string_pairs(&get("entries")),
            is_available: get("isThere").is_truthy(),
            is_evictable: get("isForgetful").is_truthy(),
            write: get("keep").dyn_into().ok(),
        }
    }

    pub(super) fn take_entries(&mut self) -> Vec<(String, String)> {
        std::mem::take(&mut self.entries)
    }

    /// Writes keys with their texts; a key without one is deleted.
    pub(super) fn write(&self, entries: Vec<(String, Option<String>)>) {
        let pairs: Array = entries
            .into_iter()
            .map(|(key, text)| match text {
                Some(text) => pair(&key, &text),
                None => Array::of1(&key.into()).into(),
            })
            .collect();
        self.call(&pairs, &JsValue::FALSE);
    }

    /// Deletes everything, and leaves this entry behind for the other tabs.
    pub(super) fn erase(&self, key: &str, text: &str) {
        self.call(&Array::of1(&pair(key, text)), &JsValue::TRUE);
    }

    fn call(&self, pairs: &Array, is_erasing: &JsValue) {
        if let Some(write) = &self.write {
            // The page reports its own failures.
            write.call2(&JsValue::UNDEFINED, pairs, is_erasing).ok();
        }
    }
}
