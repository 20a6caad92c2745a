//! Quarantines entries that can't be read: they are never erased or overwritten, and the page
//! reports them to the respondent.

use super::{Store, Writes};
use engine::ledger;

impl Store {
    /// Moves a well-formed entry with an invalid value: another release may be able to read it.
    #[inline(never)]
    pub(super) fn quarantine_path(&self, path: &str) {
        let key = ledger::key_of(path);
        let text = self.0.ledger.borrow().text(&key).map(str::to_owned);
        let mut moved = Vec::new();
        if text.is_some_and(|text| self.quarantine(&key, &text, &mut moved)) {
            self.0.pending.borrow_mut().extend(moved);
            self.put(path, None);
            self.commit();
        }
    }

    /// Moves a text from the key that is about to be written. Returns whether the copy is safe.
    pub(super) fn quarantine(&self, key: &str, text: &str, pending: &mut Writes) -> bool {
        // The later release can probably read it where it is.
        if self.is_read_only() {
            return false;
        }
        self.0.quarantined.set(self.0.quarantined.get().max(1));
        let local = self.0.local.as_ref();
        let stored = |key: &str| local.and_then(|it| it.get(key));
        // Earlier copies stay too, each under its own number.
        let mut names =
            (1..).map(|it: u32| [ledger::SET_ASIDE, key, "/", &it.to_string()].concat());
        let Some(copy) = names.find(|it| stored(it).is_none_or(|it| it == text)) else {
            return false;
        };
        let is_safe = local.is_none_or(|it| it.set(&copy, text));
        if let Some(local) = local.filter(|_| is_safe && stored(key).as_deref() == Some(text)) {
            local.delete(key);
        }
        pending.extend([(copy, Some(text.to_owned())), (key.to_owned(), None)]);
        is_safe
    }
}
