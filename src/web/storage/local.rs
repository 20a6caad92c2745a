//! The page's local storage, restricted to the widget's own keys.

use engine::ledger::PREFIX;
use gloo_storage::{LocalStorage, Storage as _};
use web_sys::Storage;

/// Local storage that the browser grants.
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

    /// Whether the browser stored it.
    pub(super) fn set(&self, key: &str, text: &str) -> bool {
        self.0.set_item(key, text).is_ok()
    }

    pub(super) fn delete(&self, key: &str) {
        // An error means that the key can't be read either.
        self.0.remove_item(key).ok();
    }

    /// How many keys there are, those of others on the page included.
    pub(super) fn length(&self) -> u32 {
        self.0.length().unwrap_or_default()
    }

    /// All own keys with their texts.
    pub(super) fn entries(&self) -> Vec<(String, String)> {
        let pair = |key: String| {
            let text = self.get(&key)?;
            Some((key, text))
        };
        self.keys().into_iter().filter_map(pair).collect()
    }

    /// Deletes the own keys, and no others.
    pub(super) fn clear(&self) {
        self.keys().into_iter().for_each(|it| self.delete(&it));
    }

    fn keys(&self) -> Vec<String> {
        let key = |at| self.0.key(at).ok().flatten();
        let ours = |it: &String| it.starts_with(PREFIX);
        (0..self.length()).filter_map(key).filter(ours).collect()
    }
}
