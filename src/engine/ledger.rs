//! The stored entries of a respondent: one for each answer, note and position, each with a counter
//! and a checksum. Entries from two stores and several tabs merge into one last-writer-wins map.
//!
//! ```text
//! faire-ensemble/2/<path>   "<count> <checksum> <value>"   a JSON value; null if removed
//! faire-ensemble/1/<path>   "<value>"                      version 1: counts as 0
//! faire-ensemble/2/erased   "<count> <checksum> null"      everything up to this count is erased
//! ```
//!
//! Of two entries under one key, the one with the higher counter wins; no clock is involved.
//! Merging is commutative, associative and idempotent. `docs/formats.md` specifies the formats.

mod entry;

use crate::json::Json;
use entry::Entry;

/// The prefix of all our storage keys on a page.
pub const PREFIX: &str = "faire-ensemble/";
/// The prefix of quarantined entries, which could not be read.
pub const SET_ASIDE: &str = "faire-ensemble/set-aside/";
/// The schema version that this release writes.
pub const SCHEMA: u32 = 2;
/// The chosen language, read before the widget has loaded: stored as plain JSON, not as an entry.
pub const LANG: &str = "faire-ensemble/1/lang";
/// The tombstone that *Erase everything* leaves.
pub const ERASED: &str = "faire-ensemble/2/erased";

const CURRENT: &str = "faire-ensemble/2/";
const FIRST: &str = "faire-ensemble/1/";

/// The outcome of merging a text found in a store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joined {
    /// The entry changed the ledger.
    News,
    /// The ledger already has this entry or a later one, or the entry was erased.
    Known,
    /// The key is ours, but the text is not a valid entry.
    Unreadable,
    /// Written by a later release.
    Newer,
    /// Not ours, or not an entry.
    Other,
}

/// All entries by key.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    /// Sorted by key.
    entries: Vec<(String, Entry)>,
    /// The highest count so far.
    clock: u32,
    /// Entries up to this count are erased; 0 if nothing was.
    erased: u32,
}

impl Ledger {
    /// Merges what a store, or another tab, holds under a key.
    pub fn join(&mut self, key: &str, text: &str) -> Joined {
        if key == LANG || key.starts_with(SET_ASIDE) {
            return Joined::Other;
        }
        // A full store has megabytes, and is read again and again: a text that is already here needs
        // no checksum.
        if self.text(key) == Some(text) {
            return Joined::Known;
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
        // Entries of version 1 have count 0: without the second condition, they would count as
        // erased even if nothing ever was.
        if entry.count <= self.erased && self.erased > 0 {
            return Joined::Known;
        }
        if self.entry(&key).is_some_and(|there| entry <= *there) {
            return Joined::Known;
        }
        self.set(key, entry);
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

    /// The value at a path, as JSON; `None` if there is none or it was removed.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.entry(&key_of(path))?.value()
    }

    /// Writes a JSON value, or removes it with `None`, and returns the key and text to store.
    pub fn put(&mut self, path: &str, value: Option<&str>) -> (String, String) {
        self.clock = self.clock.saturating_add(1);
        let key = key_of(path);
        let entry = Entry::new(&key, self.clock, value);
        let stored = (key.clone(), entry.text.clone());
        self.set(key, entry);
        stored
    }

    /// Erases everything, including what other stores and tabs still hold, and returns the key and
    /// text of the tombstone to store.
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

    /// Key and text of every entry, including removed ones.
    pub fn stored(&self) -> impl Iterator<Item = (&str, &str)> {
        self.entries.iter().map(|it| (it.0.as_str(), it.1.text.as_str()))
    }

    /// The text under a key, as `stored` has it.
    pub fn text(&self, key: &str) -> Option<&str> {
        Some(&self.entry(key)?.text)
    }

    /// Whether a store with these keys and texts, no key twice, holds every entry as it is here.
    pub fn is_in(&self, store: &[(String, String)]) -> bool {
        let is_held = |it: &&(String, String)| self.text(&it.0) == Some(&it.1);
        store.iter().filter(is_held).count() == self.entries.len()
    }

    #[inline(never)]
    fn entry(&self, key: &str) -> Option<&Entry> {
        Some(&self.entries.get(self.place(key).ok()?)?.1)
    }

    #[inline(never)]
    fn set(&mut self, key: String, entry: Entry) {
        match self.place(&key) {
            Ok(at) => {
                if let Some(there) = self.entries.get_mut(at) {
                    there.1 = entry;
                }
            }
            Err(at) => self.entries.insert(at, (key, entry)),
        }
    }

    fn place(&self, key: &str) -> Result<usize, usize> {
        self.entries.binary_search_by(|it| it.0.as_str().cmp(key))
    }
}

/// The storage key of a path.
pub fn key_of(path: &str) -> String {
    [CURRENT, path].concat()
}

/// The version 1 key of an entry.
pub fn first_key(key: &str) -> String {
    [FIRST, key.strip_prefix(CURRENT).unwrap_or_default()].concat()
}

/// Whether a text under a key of ours can be read as an entry.
pub fn is_readable(key: &str, text: &str) -> bool {
    Ledger::default().join(key, text) != Joined::Unreadable
}

/// Whether the key is `faire-ensemble/<version>/…` with a version above this release's.
fn is_newer(key: &str) -> bool {
    let version = key.strip_prefix(PREFIX).and_then(|it| it.split('/').next());
    version.and_then(|it| it.parse::<u32>().ok()).is_some_and(|it| it > SCHEMA)
}

fn is_json(text: &str) -> bool {
    Json::read(text).is_ok()
}
