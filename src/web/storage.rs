//! Where progress is kept on the device: one entry for each answer, note and place, in local storage
//! *and* in `IndexedDB`, which forget at different moments and break in different ways.
//!
//! ```text
//! <questionnaire>/<revision>/perimeter            "team"
//! <questionnaire>/<revision>/<perimeter>/place    {"path":…,"step":…,"id":…,"date":…}
//! <questionnaire>/<revision>/<perimeter>/answer/<item>   "2"
//! <questionnaire>/<revision>/<perimeter>/note/<item>     "…"
//! <questionnaire>/<revision>/<perimeter>/target/<dimension>  "3"
//! <questionnaire>/<revision>/result/<id>/…         a result that is kept beside
//! ```
//!
//! `engine::ledger` says how entries of both, and of other tabs, join. What can't be read is set aside
//! under `faire-ensemble/set-aside/`, never erased. `docs/formats.md` has the forms.

mod indexed_db;
mod local;
mod position;
mod progress;
mod quarantine;
pub mod results;

use crate::fault_injection;
use engine::json::Json;
use engine::ledger::{self, Joined, Ledger, first_key};
use engine::questionnaire::{Perimeter, Questionnaire};
use engine::session::Session;
pub use indexed_db::Second;
use local::Local;
use progress::Keys;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// All that keeps progress, for one widget.
#[derive(Debug, Clone)]
pub struct Store(Rc<Shelf>);

#[derive(Debug)]
struct Shelf {
    local: Option<Local>,
    second: Second,
    ledger: RefCell<Ledger>,
    /// Keys and texts for the second store and the other tabs, until `commit`; no text: gone.
    due: RefCell<Due>,
    /// How many entries could not be read and were set aside, now or earlier.
    set_aside: Cell<usize>,
    /// A later release has kept progress here: it is left alone, and nothing is written.
    is_newer_there: Cell<bool>,
}

type Due = Vec<(String, Option<String>)>;

impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What the page wants to be kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Wanted {
    #[default]
    Progress,
    Nothing,
}

/// Whether the last thing to keep was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    Yes,
    No,
}

impl Kept {
    /// Both, or not.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        if self == Self::No { self } else { other }
    }
}

impl Store {
    /// Reads both stores, and gives each what only the other has.
    pub fn open(wanted: Wanted, mut second: Second) -> Self {
        fault_injection::at("open store");
        let there = second.take_entries();
        let local = if wanted == Wanted::Progress { Local::open() } else { None };
        let store = Self(Rc::new(Shelf {
            local,
            second,
            ledger: RefCell::default(),
            due: RefCell::default(),
            set_aside: Cell::new(0),
            is_newer_there: Cell::new(false),
        }));
        store.read_local();
        store.join(&there);
        // Each is given what only the other one has, or has in an earlier form.
        let is_there = |it: &(&str, &str)| there.iter().any(|(key, text)| (&**key, &**text) == *it);
        let ledger = store.0.ledger.borrow();
        let missing = ledger.stored().filter(|it| !is_there(it));
        let missing = missing.map(|(key, text)| (key.to_owned(), Some(text.to_owned())));
        store.0.due.borrow_mut().extend(missing);
        drop(ledger);
        store.commit();
        store
    }

    /// Nothing is kept beyond this tab.
    pub fn is_memory(&self) -> bool {
        self.0.local.is_none() && !self.0.second.is_there
    }

    /// Kept until the browser forgets it: in a frame of another site, in a browser that does after days.
    pub fn is_forgetful(&self) -> bool {
        self.0.second.is_forgetful
    }

    pub fn set_aside(&self) -> usize {
        self.0.set_aside.get()
    }

    /// A later release is at work here, and this one changes nothing any more.
    pub fn is_read_only(&self) -> bool {
        self.0.is_newer_there.get()
    }

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

    /// Another tab, or another widget, has written: pairs of keys and texts.
    pub fn follow(&self, pairs: &[(String, String)]) {
        self.join(pairs);
    }

    /// Notes what differs between two states of a session, and nothing else, for `commit`.
    pub fn save(&self, before: &Session, after: &Session) {
        fault_injection::at("save");
        // What another tab wrote comes before what is written now.
        self.read_local();
        let keys = Keys(after.questionnaire());
        if before.perimeter() != after.perimeter() {
            self.write(&keys.perimeter(), Some(after.perimeter().word()));
        }
        for perimeter in Perimeter::ALL {
            let (old, new) = (before.progress_of(perimeter), after.progress_of(perimeter));
            if old != new {
                progress::save(self, keys, perimeter, [old, new]);
            }
        }
    }

    /// Writes all that was noted to both stores; what the page said of local storage, and nothing
    /// where nothing was noted. What could not be kept before is tried again, until there is room.
    pub fn commit(&self) -> Option<Kept> {
        fault_injection::at("commit");
        let due = self.0.due.take();
        if due.is_empty() || self.is_read_only() {
            return None;
        }
        let kept = self.commit_local();
        if kept == Kept::Yes {
            // The earlier form of these says nothing any more.
            let local = self.0.local.iter();
            local.for_each(|local| due.iter().for_each(|it| local.delete(&first_key(&it.0))));
        }
        fault_injection::at("kept here");
        // What was set aside from one store may be sound in the other: it stays there.
        let sound = |key: &str| {
            let ledger = self.0.ledger.borrow();
            ledger.stored().find(|it| it.0 == key).map(|it| it.1.to_owned())
        };
        let with_sound = |(key, text): (String, Option<String>)| {
            let text = text.or_else(|| sound(&key));
            (key, text)
        };
        self.0.second.keep(due.into_iter().map(with_sound).collect());
        fault_injection::at("kept twice");
        Some(kept)
    }

    fn commit_local(&self) -> Kept {
        let Some(local) = &self.0.local else { return Kept::No };
        let mut kept = Kept::Yes;
        let mut aside = Vec::new();
        for (key, text) in self.0.ledger.borrow().stored() {
            let there = local.get(key);
            if there.as_deref() == Some(text) {
                continue;
            }
            // What is there and can't be read is never written over: it is set aside first.
            let is_free = match there {
                Some(it) if !ledger::is_readable(key, &it) => self.put_aside(key, &it, &mut aside),
                _ => true,
            };
            if !is_free || !local.set(key, text) {
                kept = Kept::No;
            }
        }
        self.0.due.borrow_mut().extend(aside);
        kept
    }

    /// Forgets all that this widget ever kept on this page, and nothing of anybody else's.
    pub fn erase(&self) {
        fault_injection::at("erase");
        let (key, text) = self.0.ledger.borrow_mut().erase();
        self.0.set_aside.set(0);
        self.0.due.take();
        if let Some(local) = &self.0.local {
            local.clear();
            // Until the second store says so too: a page that opens must not take from it what is
            // erased. Then that store takes this away.
            local.set(&key, &text);
        }
        self.0.second.erase(&key, &text);
    }

    /// The page reads it before the widget is there, to fetch the right pack at once.
    pub fn keep_lang(&self, lang: &str) {
        if let Some(local) = &self.0.local {
            local.set(ledger::LANG, &["\"", lang, "\""].concat());
        }
    }

    /// The value at a path. One that is there and makes no sense is set aside: another release may
    /// read it.
    fn read<T>(&self, path: &str, read: impl FnOnce(&Json) -> Option<T>) -> Option<T> {
        let value = read(&self.json(path)?);
        if value.is_none() {
            self.refuse(path);
        }
        value
    }

    #[inline(never)]
    fn json(&self, path: &str) -> Option<Json> {
        Json::read(self.0.ledger.borrow().get(path)?).ok()
    }
    fn paths(&self) -> Vec<String> {
        self.0.ledger.borrow().paths().map(str::to_owned).collect()
    }

    /// A text as JSON, or nothing any more. The page writes it: a writer of our own, or serde's, would
    /// weigh in the wasm.
    fn write(&self, path: &str, text: Option<&str>) {
        let json = text.and_then(|it| js_sys::JSON::stringify(&it.into()).ok());
        self.put(path, json.map(String::from).as_deref());
    }

    /// What is taken away where nothing was needs no entry.
    fn put(&self, path: &str, json: Option<&str>) {
        let is_same = self.0.ledger.borrow().get(path) == json;
        if !is_same && !self.is_read_only() {
            let (key, text) = self.0.ledger.borrow_mut().put(path, json);
            self.0.due.borrow_mut().push((key, Some(text)));
        }
    }

    fn read_local(&self) {
        if let Some(local) = &self.0.local {
            let pairs: Vec<_> = local.entries();
            self.join(&pairs);
        }
    }

    fn join(&self, pairs: &[(String, String)]) {
        fault_injection::at("join");
        let mut unreadable = Vec::new();
        for (key, text) in pairs {
            let joined = self.0.ledger.borrow_mut().join(key, text);
            match joined {
                Joined::Newer => self.0.is_newer_there.set(true),
                Joined::Unreadable => unreadable.push((key, text)),
                Joined::News | Joined::Known | Joined::Other => {}
            }
        }
        let aside = pairs.iter().filter(|it| it.0.starts_with(ledger::SET_ASIDE)).count();
        self.0.set_aside.set(self.0.set_aside.get().max(aside));
        let mut due = self.0.due.borrow_mut();
        for (key, text) in unreadable {
            self.put_aside(key, text, &mut due);
        }
    }
}
