//! The sessions that this device keeps: what `store.js` gives.

use engine::group::{Entry, Group, GroupId};
use engine::questionnaire::Questionnaire;
use js_sys::{Array, Function, Promise};
use std::collections::BTreeMap;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    #[derive(Debug, Clone, PartialEq)]
    pub(super) type GroupStore;

    /// `[group, key, value]` of each entry.
    #[wasm_bindgen(method)]
    pub(super) fn all(this: &GroupStore) -> Promise;

    /// Keeps pairs `[key, value]`, and tells the other windows unless one of them has told; a
    /// promise of whether all is kept.
    #[wasm_bindgen(method)]
    pub(super) fn put(this: &GroupStore, group: &str, pairs: Array, is_heard: bool) -> Promise;

    /// A promise of whether all that was ever given is kept.
    #[wasm_bindgen(method)]
    pub(super) fn flush(this: &GroupStore) -> Promise;

    #[wasm_bindgen(method)]
    pub(super) fn forget(this: &GroupStore, group: &str) -> Promise;

    /// Whether the device keeps anything.
    #[wasm_bindgen(method, js_name = isKept)]
    pub(super) fn is_kept(this: &GroupStore) -> bool;

    /// Asks the other windows for a session, in case that nothing is kept.
    #[wasm_bindgen(method)]
    pub(super) fn ask(this: &GroupStore, group: &str);

    #[wasm_bindgen(method)]
    pub(super) fn tell(this: &GroupStore, group: &str, pairs: Array);

    /// Calls with `(kind, group, pairs)`: `pairs`, `ask`, `forget` or `lost`.
    #[wasm_bindgen(method)]
    pub(super) fn hear(this: &GroupStore, heard: &Function);
}

/// Entries to keep.
#[derive(Debug)]
pub(super) enum News {
    /// Of this window: the other one is told.
    Own(Vec<(String, String)>),
    /// Of the other window, which may break down before it has kept them.
    Heard(Vec<(String, String)>),
}

impl News {
    pub(super) fn pairs(&self) -> &[(String, String)] {
        match self {
            Self::Own(pairs) | Self::Heard(pairs) => pairs,
        }
    }
}

/// The entries of one session, by key.
pub(super) type Entries = BTreeMap<String, String>;

impl GroupStore {
    /// Every session with its entries.
    pub(super) async fn sessions(&self) -> BTreeMap<String, Entries> {
        let all = JsFuture::from(self.all()).await.map(|it| Array::from(&it)).unwrap_or_default();
        let mut sessions = BTreeMap::<String, Entries>::new();
        for record in all.iter().map(|it| Array::from(&it)) {
            let text = |at| record.get(at).as_string();
            if let (Some(group), Some(key), Some(value)) = (text(0), text(1), text(2)) {
                sessions.entry(group).or_default().insert(key, value);
            }
        }
        sessions
    }

    /// Whether all that was ever given is kept now.
    pub(super) async fn keep(&self, group: GroupId, news: News) -> bool {
        let (pairs, is_heard) = match news {
            News::Own(pairs) => (pairs, false),
            News::Heard(pairs) => (pairs, true),
        };
        let kept = JsFuture::from(self.put(&group.digits(), array(pairs), is_heard)).await;
        kept.is_ok_and(|it| it.is_truthy())
    }

    /// Writes what is not kept yet; whether all is kept now.
    pub(super) async fn keep_all(&self) -> bool {
        JsFuture::from(self.flush()).await.is_ok_and(|it| it.is_truthy())
    }

    /// Whether it is erased.
    pub(super) async fn erase(&self, group: &str) -> bool {
        JsFuture::from(self.forget(group)).await.is_ok()
    }

    pub(super) fn send(&self, group: GroupId, pairs: Vec<(String, String)>) {
        self.tell(&group.digits(), array(pairs));
    }
}

/// Entries as they are kept.
pub(super) fn pairs(questionnaire: &Questionnaire, entries: &[Entry]) -> Vec<(String, String)> {
    let pair = |it: &Entry| Some((it.key(questionnaire)?, it.value(questionnaire)));
    entries.iter().filter_map(pair).collect()
}

/// What another window has sent.
pub(super) fn heard(pairs: &JsValue) -> Vec<(String, String)> {
    let pair = |it: JsValue| {
        let pair = it.dyn_into::<Array>().ok()?;
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    };
    let pairs = pairs.dyn_ref::<Array>().cloned().unwrap_or_default();
    pairs.iter().filter_map(pair).collect()
}

/// Puts what came from elsewhere into a session; gives what changed it.
pub(super) fn join(
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
