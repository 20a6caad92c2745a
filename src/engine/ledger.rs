//! What a device keeps of a respondent: one entry for each answer, note and place, each with a
//! counter and a checksum, and how entries from two stores and several tabs join.
//!
//! ```text
//! faire-ensemble/2/<path>   "<count> <checksum> <value>"   a value of JSON; null: taken away
//! faire-ensemble/1/<path>   "<value>"                      an earlier form: counts as 0
//! faire-ensemble/2/erased   "<count> <checksum> null"      all up to this count is erased
//! ```
//!
//! Of two entries under one key, the one that was written later stays: the counter says which, and
//! no clock is asked. Joining gives the same in any order, any number of times. `docs/formats.md`
//! has the forms.

mod entry;

use crate::json::Json;
use entry::Entry;

/// All that is ours on a page begins so.
pub const PREFIX: &str = "faire-ensemble/";
/// What could not be read is kept under this.
pub const SET_ASIDE: &str = "faire-ensemble/set-aside/";
/// The form that this release writes.
pub const SCHEMA: u32 = 2;
/// Chosen language, read before the widget is there: plain, and no answer.
pub const LANG: &str = "faire-ensemble/1/lang";

const CURRENT: &str = "faire-ensemble/2/";
const FIRST: &str = "faire-ensemble/1/";
const ERASED: &str = "faire-ensemble/2/erased";

/// What became of a text that was found in a store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joined {
    /// It says something that was not known.
    News,
    Known,
    /// It is ours, and makes no sense.
    Unreadable,
    /// Of a later release.
    Newer,
    /// Of somebody else, or no entry.
    Other,
}

/// All entries, by their key.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    /// In the order of their keys.
    entries: Vec<(String, Entry)>,
    /// The highest count so far.
    clock: u32,
    erased: u32,
}

impl Ledger {
    /// Takes in what a store, or another tab, holds under a key.
    pub fn join(&mut self, key: &str, text: &str) -> Joined {
        if key == LANG || key.starts_with(SET_ASIDE) {
            return Joined::Other;
        }
        let (key, entry) = if let Some(path) = key.strip_prefix(FIRST) {
            let key = key_of(path);
            let entry = Entry::of_first_schema(&key, text);
            (key, entry)
        } else if key.starts_with(CURRENT) {
            (key.to_owned(), Entry::read(key, text))
        } else {
            return if is_newer(key) { Joined::Newer } else { Joined::Other };
        };
        let Some(entry) = entry else { return Joined::Unreadable };
        self.clock = self.clock.max(entry.count);
        if key == ERASED { self.join_erased(entry.count) } else { self.join_entry(key, entry) }
    }

    fn join_entry(&mut self, key: String, entry: Entry) -> Joined {
        // An entry of the first form has no count: what was erased is no more in any store.
        if entry.count <= self.erased && self.erased > 0 {
            return Joined::Known;
        }
        match self.place(&key) {
            Ok(at) => match self.entries.get_mut(at) {
                Some((_, there)) if entry > *there => *there = entry,
                _ => return Joined::Known,
            },
            Err(at) => self.entries.insert(at, (key, entry)),
        }
        Joined::News
    }

    fn join_erased(&mut self, count: u32) -> Joined {
        if count <= self.erased {
            return Joined::Known;
        }
        self.erased = count;
        self.entries.retain(|it| it.1.count > count);
        Joined::News
    }

    /// The value at a path, as JSON; `None` where there is none, or no more.
    pub fn get(&self, path: &str) -> Option<&str> {
        let (_, entry) = self.entries.get(self.place(&key_of(path)).ok()?)?;
        entry.value()
    }

    /// Writes a value of JSON, or takes it away; gives key and text for the stores.
    pub fn put(&mut self, path: &str, value: Option<&str>) -> (String, String) {
        self.clock = self.clock.saturating_add(1);
        let key = key_of(path);
        let entry = Entry::new(&key, self.clock, value);
        let stored = (key.clone(), entry.text.clone());
        let place = self.place(&key);
        if let Some((_, there)) = place.ok().and_then(|at| self.entries.get_mut(at)) {
            *there = entry;
        } else if let Err(at) = place {
            self.entries.insert(at, (key, entry));
        }
        stored
    }

    /// Takes everything away, and all that other stores and tabs still hold of it; gives key and text
    /// of what says so.
    pub fn erase(&mut self) -> (String, String) {
        self.clock = self.clock.saturating_add(1);
        self.erased = self.clock;
        self.entries.clear();
        (ERASED.to_owned(), Entry::new(ERASED, self.erased, None).text)
    }

    /// Paths that have a value.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        let path = |it: &(String, Entry)| it.1.value().is_some();
        let with_value = self.entries.iter().filter(move |it| path(it));
        with_value.filter_map(|it| it.0.strip_prefix(CURRENT))
    }

    /// Key and text of every entry, those that were taken away too.
    pub fn stored(&self) -> impl Iterator<Item = (&str, &str)> {
        self.entries.iter().map(|it| (it.0.as_str(), it.1.text.as_str()))
    }

    fn place(&self, key: &str) -> Result<usize, usize> {
        self.entries.binary_search_by(|it| it.0.as_str().cmp(key))
    }
}

pub fn key_of(path: &str) -> String {
    [CURRENT, path].concat()
}

/// The key of the earlier form of an entry.
pub fn first_key(key: &str) -> String {
    [FIRST, key.strip_prefix(CURRENT).unwrap_or_default()].concat()
}

/// Whether a text under a key of ours is an entry that can be read.
pub fn is_readable(key: &str, text: &str) -> bool {
    Ledger::default().join(key, text) != Joined::Unreadable
}

/// `faire-ensemble/<version>/…` with a version above this release's.
fn is_newer(key: &str) -> bool {
    let version = key.strip_prefix(PREFIX).and_then(|it| it.split('/').next());
    version.and_then(|it| it.parse::<u32>().ok()).is_some_and(|it| it > SCHEMA)
}

fn is_json(text: &str) -> bool {
    Json::read(text).is_ok()
}
