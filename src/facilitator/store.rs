//! The stored sessions: the interface of `store.js`, and entries as pairs `[key, value]`.

use crate::stored_session::StoredSession;
use engine::group::{Entry, Group, GroupId};
use engine::questionnaire::Questionnaire;
use js_sys::{Array, Function, Promise};
use std::collections::BTreeMap;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    #[derive(Debug, Clone, PartialEq)]
    pub(super) type GroupStore;

    /// A promise of `[group, key, value]` for each stored entry.
    #[wasm_bindgen(method)]
    pub(super) fn all(this: &GroupStore) -> Promise;

    /// Stores pairs, and broadcasts them unless they come from another window. Returns a promise of
    /// whether everything is stored.
    #[wasm_bindgen(method)]
    pub(super) fn put(this: &GroupStore, group: &str, pairs: Array, is_remote: bool) -> Promise;

    /// Writes again what is not stored yet. Returns a promise of whether everything is stored.
    #[wasm_bindgen(method)]
    pub(super) fn flush(this: &GroupStore) -> Promise;

    #[wasm_bindgen(method)]
    pub(super) fn forget(this: &GroupStore, group: &str) -> Promise;

    /// Whether the database is open and was read.
    #[wasm_bindgen(method, js_name = isKept)]
    pub(super) fn is_kept(this: &GroupStore) -> bool;

    /// Asks the other windows for a session's entries, in case that nothing is stored.
    #[wasm_bindgen(method)]
    pub(super) fn ask(this: &GroupStore, group: &str);

    /// Broadcasts pairs without storing them.
    #[wasm_bindgen(method)]
    pub(super) fn tell(this: &GroupStore, group: &str, pairs: Array);

    /// Sends a Wi-Fi network, as pairs of name and password, to the other windows without storing it.
    #[wasm_bindgen(method, js_name = tellWifi)]
    pub(super) fn tell_wifi(this: &GroupStore, group: &str, pairs: Array);

    /// This window is the desk of this session from now on, or of none for an empty id.
    #[wasm_bindgen(method)]
    pub(super) fn attend(this: &GroupStore, group: &str);

    /// Reports with `gone` each time that the last desk of this session has gone.
    #[wasm_bindgen(method)]
    pub(super) fn watch(this: &GroupStore, group: &str);

    /// Sets the listener, which is called with `(kind, group, pairs)`: `pairs`, `ask`, `wifi`, `forget` or `desk`
    /// from another window, `pairs` also for entries that were read late, `gone` once no desk is left, and
    /// `lost` when the browser closes the database.
    #[wasm_bindgen(method)]
    pub(super) fn hear(this: &GroupStore, listener: &Function);
}

/// Entries to store.
#[derive(Debug)]
pub(super) enum Changes {
    /// Made in this window, which broadcasts them.
    Local(Vec<(String, String)>),
    /// Received from the other window, which may crash before it has stored them.
    Remote(Vec<(String, String)>),
}

impl Changes {
    pub(super) fn pairs(&self) -> &[(String, String)] {
        match self {
            Self::Local(pairs) | Self::Remote(pairs) => pairs,
        }
    }

    pub(super) fn extend(&mut self, more: Vec<(String, String)>) {
        match self {
            Self::Local(pairs) | Self::Remote(pairs) => pairs.extend(more),
        }
    }
}

impl GroupStore {
    /// Every session with its entries.
    pub(super) async fn sessions(&self) -> BTreeMap<String, StoredSession> {
        let all = JsFuture::from(self.all()).await.map(|it| Array::from(&it)).unwrap_or_default();
        let mut sessions = BTreeMap::<String, StoredSession>::new();
        for record in all.iter().map(|it| Array::from(&it)) {
            let text = |at| record.get(at).as_string();
            if let (Some(group), Some(key), Some(value)) = (text(0), text(1), text(2)) {
                sessions.entry(group).or_default().extend([(key, value)]);
            }
        }
        sessions
    }

    /// Returns whether everything is stored now.
    pub(super) async fn save(&self, group: GroupId, changes: Changes) -> bool {
        let (pairs, is_remote) = match changes {
            Changes::Local(pairs) => (pairs, false),
            Changes::Remote(pairs) => (pairs, true),
        };
        let saved = JsFuture::from(self.put(&group.digits(), array(pairs), is_remote)).await;
        saved.is_ok_and(|it| it.is_truthy())
    }

    /// Writes again what is not stored yet. Returns whether everything is stored now.
    pub(super) async fn save_all(&self) -> bool {
        JsFuture::from(self.flush()).await.is_ok_and(|it| it.is_truthy())
    }

    /// Returns whether the session was erased.
    pub(super) async fn erase(&self, group: &str) -> bool {
        JsFuture::from(self.forget(group)).await.is_ok()
    }

    pub(super) fn send_wifi(&self, group: GroupId, [name, password]: [String; 2]) {
        self.tell_wifi(&group.digits(), array(vec![(name, password)]));
    }

    pub(super) fn send(&self, group: GroupId, pairs: Vec<(String, String)>) {
        self.tell(&group.digits(), array(pairs));
    }
}

/// Entries as they are stored.
pub(super) fn pairs(questionnaire: &Questionnaire, entries: &[Entry]) -> Vec<(String, String)> {
    let pair = |it: &Entry| Some((it.key(questionnaire)?, it.value(questionnaire)));
    entries.iter().filter_map(pair).collect()
}

/// Merges received pairs into a session. Returns those that changed it.
pub(super) fn merge(
    questionnaire: &Questionnaire,
    group: &mut Group,
    mut pairs: Vec<(String, String)>,
) -> Vec<(String, String)> {
    pairs.retain(|(key, value)| {
        Entry::read(questionnaire, key, value).is_some_and(|it| group.join(it))
    });
    pairs
}

fn array(pairs: Vec<(String, String)>) -> Array {
    pairs.into_iter().map(|(key, value)| Array::of2(&key.into(), &value.into())).collect()
}
