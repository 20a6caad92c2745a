//! The page's local storage, of which only what is ours is touched.

use engine::ledger::PREFIX;
use gloo_storage::{LocalStorage, Storage as _};
use web_sys::Storage;

/// Local storage that the browser lets us have.
#[derive(Debug, Clone)]
pub(super) struct Local(Storage);

impl Local {
    /// `None` where the browser refuses.
    #[expect(clippy::disallowed_methods, reason = "the one place that asks")]
    pub(super) fn open() -> Option<Self> {
        match web_sys::window().map(|window| window.local_storage()) {
            Some(Ok(Some(_))) => Some(Self(LocalStorage::raw())),
            _ => None,
        }
    }

    pub(super) fn get(&self, key: &str) -> Option<String> {
        self.0.get_item(key).ok().flatten()
    }

    /// Whether it was taken.
    pub(super) fn set(&self, key: &str, text: &str) -> bool {
        self.0.set_item(key, text).is_ok()
    }

    pub(super) fn delete(&self, key: &str) {
        // Nothing is there to delete, or it can't be had.
        self.0.remove_item(key).ok();
    }

    /// Keys and texts of all that is ours.
    pub(super) fn entries(&self) -> Vec<(String, String)> {
        let pair = |key: String| Some((key.clone(), self.get(&key)?));
        self.keys().into_iter().filter_map(pair).collect()
    }

    /// Nothing of anybody else's.
    pub(super) fn clear(&self) {
        self.keys().into_iter().for_each(|it| self.delete(&it));
    }

    fn keys(&self) -> Vec<String> {
        let key = |at| self.0.key(at).ok().flatten();
        let ours = |it: &String| it.starts_with(PREFIX);
        (0..self.0.length().unwrap_or_default()).filter_map(key).filter(ours).collect()
    }
}
