//! Where progress is kept on the device: one key for each answer, note and place.
//!
//! ```text
//! faire-ensemble/1/lang                                            "fr"
//! faire-ensemble/1/<questionnaire>/<revision>/perimeter            "team"
//! faire-ensemble/1/<questionnaire>/<revision>/<perimeter>/place    {"path":…,"step":…,"id":…,"date":…}
//! faire-ensemble/1/<questionnaire>/<revision>/<perimeter>/answer/<item>   "2"
//! faire-ensemble/1/<questionnaire>/<revision>/<perimeter>/note/<item>     "…"
//! faire-ensemble/1/<questionnaire>/<revision>/<perimeter>/target/<dimension>  "3"
//! faire-ensemble/1/<questionnaire>/<revision>/result/<id>/…         a result that is kept beside
//! ```
//!
//! What can't be read is set aside under `faire-ensemble/set-aside/`, never erased.
//! `docs/formats.md` has the forms. Only `Store::open` asks the browser for its storage.

mod place;
mod progress;
pub(crate) mod results;

use crate::engine::json::Json;
use crate::engine::questionnaire::{Perimeter, Questionnaire};
use crate::engine::session::Session;
use gloo_storage::{LocalStorage, Storage as _};
use progress::Keys;
use std::rc::Rc;

/// All that is ours in the page's storage begins so.
const PREFIX: &str = "faire-ensemble/";
const CURRENT: &str = "faire-ensemble/1/";
const SET_ASIDE: &str = "faire-ensemble/set-aside/";

/// What can keep progress. A second store will stand beside this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Store {
    Local,
    /// The page refuses storage: progress lives as long as the tab.
    Memory,
}

/// What the page wants to be kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Wanted {
    #[default]
    Progress,
    Nothing,
}

/// Whether the last thing to keep was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kept {
    Yes,
    No,
}

impl Kept {
    /// Both, or not.
    pub(crate) fn and(self, other: Self) -> Self {
        if self == Self::No { self } else { other }
    }
}

/// What was found on the device.
pub(crate) struct Found {
    pub session: Session,
    /// How many entries could not be read and were set aside, now or earlier.
    pub set_aside: usize,
    /// A later release has kept progress here: it is left alone.
    pub is_newer_there: bool,
}

impl Store {
    #[expect(clippy::disallowed_methods, reason = "the one place that asks")]
    pub(crate) fn open(wanted: Wanted) -> Self {
        if wanted == Wanted::Nothing {
            return Self::Memory;
        }
        match web_sys::window().map(|window| window.local_storage()) {
            Some(Ok(Some(_))) => Self::Local,
            _ => Self::Memory,
        }
    }

    pub(crate) fn load(self, questionnaire: Rc<Questionnaire>) -> Found {
        let mut session = Session::new(questionnaire.clone());
        if self == Self::Memory {
            return Found { session, set_aside: 0, is_newer_there: false };
        }
        let keys = Keys(&questionnaire);
        for perimeter in Perimeter::ALL {
            session = session.with_progress(perimeter, progress::load(keys, perimeter));
        }
        let last = read(&keys.perimeter(), |it| Perimeter::from_word(it.as_str()?));
        if let Some(perimeter) = last {
            session = session.about(perimeter);
        }
        let set_aside = own_keys().iter().filter(|it| it.starts_with(SET_ASIDE)).count();
        Found { session, set_aside, is_newer_there: own_keys().iter().any(|it| is_newer(it)) }
    }

    /// Writes what differs between two states of a session, and nothing else.
    pub(crate) fn save(self, before: &Session, after: &Session) -> Kept {
        if self == Self::Memory {
            return Kept::No;
        }
        let keys = Keys(after.questionnaire());
        let mut results = Vec::new();
        if before.perimeter() != after.perimeter() {
            results.push(write(&keys.perimeter(), after.perimeter().word()));
        }
        for perimeter in Perimeter::ALL {
            let (old, new) = (before.progress_of(perimeter), after.progress_of(perimeter));
            if old != new {
                progress::save(keys, perimeter, [old, new], &mut results);
            }
        }
        if results.contains(&Kept::No) { Kept::No } else { Kept::Yes }
    }

    /// Forgets all that this widget ever kept on this page, and nothing of anybody else's.
    pub(crate) fn erase(self) {
        if self == Self::Local {
            for key in own_keys() {
                LocalStorage::delete(key);
            }
        }
    }

    /// The page reads it before the widget is there, to fetch the right pack at once.
    pub(crate) fn keep_lang(self, lang: &str) {
        if self == Self::Local {
            write(&[CURRENT, "lang"].concat(), lang);
        }
    }
}

/// An entry that is there and makes no sense is set aside: another release may read it.
fn read<T>(key: &str, read: impl FnOnce(&Json) -> Option<T>) -> Option<T> {
    let raw = LocalStorage::raw().get_item(key).ok().flatten()?;
    let value = Json::read(&raw).ok().and_then(|it| read(&it));
    if value.is_none() {
        set_aside(key, &raw);
    }
    value
}

fn set_aside(key: &str, raw: &str) {
    let storage = LocalStorage::raw();
    let is_free = |it: &String| storage.get_item(it).is_ok_and(|it| it.is_none());
    // What was set aside before stays too.
    let mut names = (1..).map(|it: u32| [SET_ASIDE, key, "/", &it.to_string()].concat());
    let Some(aside) = names.find(is_free) else { return };
    if storage.set_item(&aside, raw).is_ok() {
        LocalStorage::delete(key);
    }
}

/// A text as JSON. The page writes it: a writer of our own, or serde's, would weigh in the wasm.
fn write(key: &str, text: &str) -> Kept {
    let json = js_sys::JSON::stringify(&text.into()).map(String::from);
    json.map_or(Kept::No, |it| write_json(key, &it))
}

fn write_json(key: &str, json: &str) -> Kept {
    if LocalStorage::raw().set_item(key, json).is_ok() { Kept::Yes } else { Kept::No }
}

fn write_or_delete(key: &str, value: Option<&str>) -> Kept {
    let Some(value) = value else {
        LocalStorage::delete(key);
        return Kept::Yes;
    };
    write(key, value)
}

fn own_keys() -> Vec<String> {
    let raw = LocalStorage::raw();
    let key = |at| raw.key(at).ok().flatten();
    let ours = |it: &String| it.starts_with(PREFIX);
    (0..LocalStorage::length()).filter_map(key).filter(ours).collect()
}

/// `faire-ensemble/<version>/…` with a version above this release's.
fn is_newer(key: &str) -> bool {
    let version = key.strip_prefix(PREFIX).and_then(|it| it.split('/').next());
    version.and_then(|it| it.parse::<u32>().ok()).is_some_and(|it| it > 1)
}
