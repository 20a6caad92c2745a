//! The list of kept results, as its screen reads and changes it.

use crate::browser::storage::place::{hex, unhex};
use crate::browser::storage::{CURRENT, Kept, Store, own_keys, write, write_or_delete};
use crate::engine::answers::ResponseId;
use crate::engine::json::Json;
use gloo_storage::{LocalStorage, Storage as _};

/// One result of the list. Its questionnaire may be an earlier revision: its ids are texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeptResult {
    /// What its keys begin with.
    start: String,
    pub code: String,
    pub name: Option<String>,
    /// By id of the item.
    pub notes: Vec<(String, String)>,
    /// By id of the dimension: a stage.
    pub targets: Vec<(String, String)>,
}

impl KeptResult {
    fn read(start: &str, keys: &[String]) -> Option<Self> {
        let code = text(&[start, "code"].concat())?;
        let below = |kind: &str| {
            let place = [start, kind].concat();
            let pair = |key: &String| Some((key.strip_prefix(&place)?.to_owned(), text(key)?));
            keys.iter().filter_map(pair).collect()
        };
        let name = text(&[start, "name"].concat());
        let (notes, targets) = (below("note/"), below("target/"));
        Some(Self { start: start.to_owned(), code, name, notes, targets })
    }

    /// The id of the result.
    pub(crate) fn id(&self) -> Option<ResponseId> {
        let (_, rest) = self.start.split_once("/result/")?;
        unhex(rest.split('/').next()?)
    }

    pub(crate) fn is_of(&self, id: ResponseId) -> bool {
        self.start.contains(&["/result/", &hex(id), "/"].concat())
    }

    /// Tells it from the others of the list.
    pub(crate) fn key(&self) -> &str {
        &self.start
    }

    /// An empty name is no name.
    pub(crate) fn rename(&self, name: &str) -> Kept {
        let key = [&self.start, "name"].concat();
        write_or_delete(&key, Some(name).filter(|it| !it.is_empty()))
    }

    pub(crate) fn forget(&self) {
        for key in own_keys().iter().filter(|it| it.starts_with(&self.start)) {
            LocalStorage::delete(key);
        }
    }

    /// Puts it back as it was, after `forget`.
    pub(crate) fn keep(&self) -> Kept {
        let mut is_kept = write(&[&self.start, "code"].concat(), &self.code);
        let mut keep = |kind: &str, of: &str, value: &str| {
            if write(&[&self.start, kind, of].concat(), value) == Kept::No {
                is_kept = Kept::No;
            }
        };
        self.notes.iter().for_each(|it| keep("note/", &it.0, &it.1));
        self.targets.iter().for_each(|it| keep("target/", &it.0, &it.1));
        self.name.iter().for_each(|it| keep("name", "", it));
        is_kept
    }
}

impl Store {
    /// The kept results of a questionnaire, of all its revisions, in no order. What can't be read
    /// is passed over, and stays.
    pub(crate) fn results(self, questionnaire: &str) -> Vec<KeptResult> {
        if self == Self::Memory {
            return Vec::new();
        }
        let keys = own_keys();
        let own = [CURRENT, questionnaire, "/"].concat();
        let start = |key: &String| {
            let rest = key.strip_prefix(&own)?.strip_suffix("/code")?;
            let (_, place) = rest.split_once("/result/")?;
            // An id and a path.
            (place.split('/').count() == 2).then(|| [&own, rest, "/"].concat())
        };
        keys.iter().filter_map(start).filter_map(|it| KeptResult::read(&it, &keys)).collect()
    }
}

fn text(key: &str) -> Option<String> {
    let raw = LocalStorage::raw().get_item(key).ok().flatten()?;
    Json::read(&raw).ok()?.as_str().map(str::to_owned)
}
