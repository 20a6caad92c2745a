//! Stores progress on the device: one entry for each answer, note and position, in local storage
//! *and* in `IndexedDB`, which lose data at different moments and fail in different ways.
//!
//! ```text
//! <questionnaire>/<revision>/perimeter            "team"
//! <questionnaire>/<revision>/<perimeter>/place    {"path":…,"step":…,"id":…,"date":…}
//! <questionnaire>/<revision>/<perimeter>/answer/<item>   "2"
//! <questionnaire>/<revision>/<perimeter>/note/<item>     "…"
//! <questionnaire>/<revision>/<perimeter>/target/<dimension>  "3", and step, who, when, outcome
//! <questionnaire>/<revision>/result/<id>/…         a saved result
//! ```
//!
//! `engine::ledger` merges the entries of both stores and of other tabs. Entries that can't be read
//! are quarantined under `faire-ensemble/set-aside/`, never erased. `docs/formats.md` specifies the
//! formats.

mod commit;
mod entries;
mod indexed_db;
mod local;
mod position;
mod progress;
mod quarantine;
pub mod results;

use crate::fault_injection;
use engine::ledger::{self, Joined, Ledger};
use engine::questionnaire::{Perimeter, Questionnaire};
use engine::session::Session;
pub use indexed_db::IndexedDb;
use local::Local;
use progress::{Change, Keys};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// The storage of one widget: a handle, cheap to clone.
#[derive(Debug, Clone)]
pub struct Store(Rc<Inner>);

#[derive(Debug)]
struct Inner {
    local: Option<Local>,
    database: IndexedDb,
    ledger: RefCell<Ledger>,
    /// How many keys local storage had when it was last read or written here, those of others on the
    /// page included: another number means that somebody has added or removed some since.
    length: Cell<u32>,
    /// Whether local storage holds every entry of the ledger, so that a commit writes no more than
    /// what is pending.
    is_local_whole: Cell<bool>,
    /// What the next `commit` writes to the database and announces to the other tabs.
    pending: RefCell<Writes>,
    /// How many entries could not be read and are in quarantine.
    quarantined: Cell<usize>,
    /// What another tab has erased since it was last asked for.
    erased: Cell<Option<[usize; 3]>>,
    /// Whether a later release has stored progress here; if so, nothing is written.
    is_newer_found: Cell<bool>,
}

/// Keys and texts to write; a key without a text is deleted.
type Writes = Vec<(String, Option<String>)>;

impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Whether the page allows the widget to store progress.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Persistence {
    #[default]
    Enabled,
    Disabled,
}

/// Whether the last write reached the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    Yes,
    No,
}

impl Saved {
    /// `Yes` if both writes reached it.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        if self == Self::No { self } else { other }
    }
}

impl Store {
    /// Reads both stores, and writes to each the entries that only the other has.
    pub fn open(persistence: Persistence, mut database: IndexedDb) -> Self {
        fault_injection::at("open store");
        let found = database.take_entries();
        let local = if persistence == Persistence::Enabled { Local::open() } else { None };
        let store = Self(Rc::new(Inner {
            local,
            database,
            ledger: RefCell::default(),
            length: Cell::new(0),
            is_local_whole: Cell::new(false),
            pending: RefCell::default(),
            quarantined: Cell::new(0),
            erased: Cell::default(),
            is_newer_found: Cell::new(false),
        }));
        store.read_local();
        store.merge(&found);
        // An entry that the database has in an earlier form is written again.
        let is_found = |it: &(&str, &str)| found.iter().any(|(key, text)| (&**key, &**text) == *it);
        let ledger = store.0.ledger.borrow();
        let missing = ledger.stored().filter(|it| !is_found(it));
        let missing = missing.map(|(key, text)| (key.to_owned(), Some(text.to_owned())));
        store.0.pending.borrow_mut().extend(missing);
        drop(ledger);
        store.commit();
        // An earlier visit has seen it.
        store.take_erased();
        store
    }

    /// Whether nothing is stored beyond the life of this tab.
    pub fn is_memory(&self) -> bool {
        self.0.local.is_none() && !self.0.database.is_available
    }

    /// Whether the browser may delete what is stored: in a frame of another site, or after some
    /// days.
    pub fn is_evictable(&self) -> bool {
        self.0.database.is_evictable
    }

    /// How many entries are in quarantine.
    pub fn quarantined(&self) -> usize {
        self.0.quarantined.get()
    }

    /// Whether a later release has stored progress here, so that this one writes nothing.
    pub fn is_read_only(&self) -> bool {
        self.0.is_newer_found.get()
    }

    /// The session as it is stored, for all perimeters.
    pub fn load(&self, questionnaire: Rc<Questionnaire>) -> Session {
        self.read_local();
        fault_injection::at("load");
        let mut session = Session::new(questionnaire.clone());
        let keys = Keys(&questionnaire);
        for perimeter in Perimeter::ALL {
            session = session.with_progress(perimeter, progress::load(self, keys, perimeter));
        }
        let last = self.read(&keys.perimeter(), |it| Perimeter::from_word(it.as_str()?));
        match last {
            Some(perimeter) => session.about(perimeter),
            None => session,
        }
    }

    /// Queues for `commit` the entries that differ between two states of a session, and no others.
    pub fn save(&self, before: &Session, after: &Session) {
        fault_injection::at("save");
        let keys = Keys(after.questionnaire());
        if before.perimeter() != after.perimeter() {
            self.write(&keys.perimeter(), Some(after.perimeter().word()));
        }
        for perimeter in Perimeter::ALL {
            let (old, new) = (before.progress_of(perimeter), after.progress_of(perimeter));
            if old != new {
                progress::save(self, keys, perimeter, Change { old, new });
            }
        }
    }

    /// Erases everything that this widget has stored for this page's origin, and nothing else.
    /// Returns how many answers, notes and saved results that were.
    pub fn erase(&self) -> [usize; 3] {
        fault_injection::at("erase");
        // The tombstone must count higher than all that other tabs have written.
        self.read_local();
        let counts = self.counts();
        let (key, text) = self.0.ledger.borrow_mut().erase();
        self.0.quarantined.set(0);
        self.0.pending.take();
        if let Some(local) = &self.0.local {
            local.clear();
            // A tombstone: a page that opens before the database is erased must not restore entries
            // from it. The database deletes the tombstone afterwards.
            local.set(&key, &text);
        }
        self.0.database.erase(&key, &text);
        counts
    }

    /// The counts of `erase` if another tab has erased everything since the last call.
    pub fn take_erased(&self) -> Option<[usize; 3]> {
        self.0.erased.take()
    }

    /// How many answers, notes and saved results are stored; notes of a saved result count with it.
    fn counts(&self) -> [usize; 3] {
        let ledger = self.0.ledger.borrow();
        let mut counts = [0; 3];
        for path in ledger.paths() {
            let [answers, notes, results] = &mut counts;
            let mut names = path.split('/').skip(2);
            match [names.next(), names.next()] {
                [Some("result"), _] if path.ends_with("/code") => *results += 1,
                [Some("result"), _] => {}
                [_, Some("answer")] => *answers += 1,
                [_, Some("note")] => *notes += 1,
                _ => {}
            }
        }
        counts
    }

    /// Stores the language where the page reads it before the wasm arrives, to fetch the right pack.
    pub fn save_lang(&self, lang: &str) {
        if let Some(local) = &self.0.local {
            local.set(ledger::LANG, &["\"", lang, "\""].concat());
        }
    }

    #[inline(never)]
    fn read_local(&self) {
        if let Some(local) = &self.0.local {
            let pairs: Vec<_> = local.entries();
            self.merge(&pairs);
            self.0.length.set(local.length());
            self.0.is_local_whole.set(self.0.ledger.borrow().is_in(&pairs));
        }
    }

    /// Takes in what another tab has written under a key, before it is written here: entries that
    /// are there already must have a lower counter.
    ///
    /// Everything is read where that entry is not the known one, or where keys have come or gone: a
    /// later release may have written, or the page around may have emptied its storage. All other
    /// entries arrive through `merge`, and must not be read at every key that somebody types.
    #[inline(never)]
    fn refresh(&self, key: &str) {
        let Some(local) = &self.0.local else { return };
        if local.length() != self.0.length.get()
            || local.get(key).as_deref() != self.0.ledger.borrow().text(key)
            // Erased and begun anew elsewhere, there may be as many keys as before.
            || local.get(ledger::ERASED).is_some()
        {
            self.read_local();
        }
    }

    /// Merges entries that another tab or another widget has written: pairs of keys and texts.
    pub fn merge(&self, pairs: &[(String, String)]) {
        fault_injection::at("join");
        self.0.is_local_whole.set(false);
        let mut unreadable = Vec::new();
        for (key, text) in pairs {
            let is_tombstone = key == ledger::ERASED;
            let counts = is_tombstone.then(|| self.counts());
            let joined = self.0.ledger.borrow_mut().join(key, text);
            match joined {
                Joined::News if is_tombstone => self.0.erased.set(counts),
                Joined::Newer => self.0.is_newer_found.set(true),
                Joined::Unreadable => unreadable.push((key, text)),
                Joined::News | Joined::Known | Joined::Other => {}
            }
        }
        let aside = pairs.iter().filter(|it| it.0.starts_with(ledger::SET_ASIDE)).count();
        self.0.quarantined.set(self.0.quarantined.get().max(aside));
        let mut pending = self.0.pending.borrow_mut();
        for (key, text) in unreadable {
            self.quarantine(key, text, &mut pending);
        }
    }
}
