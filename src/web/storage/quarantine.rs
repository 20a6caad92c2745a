//! What can't be read is set aside: never erased, never written over, and the page says so.

use super::{Due, Store};
use engine::ledger;

impl Store {
    /// An entry that is whole and makes no sense: another release may read it.
    #[inline(never)]
    pub(super) fn refuse(&self, path: &str) {
        let key = ledger::key_of(path);
        let text = self.0.ledger.borrow().stored().find(|it| it.0 == key).map(|it| it.1.to_owned());
        let mut aside = Vec::new();
        if text.is_some_and(|text| self.put_aside(&key, &text, &mut aside)) {
            self.0.due.borrow_mut().extend(aside);
            self.put(path, None);
            self.commit();
        }
    }

    /// Moves a text out of the way of what will be written there; whether it is safe elsewhere now.
    pub(super) fn put_aside(&self, key: &str, text: &str, due: &mut Due) -> bool {
        // A page of an earlier release leaves what it can't read to the later one.
        if self.is_read_only() {
            return false;
        }
        self.0.set_aside.set(self.0.set_aside.get().max(1));
        let local = self.0.local.as_ref();
        let there = |key: &str| local.and_then(|it| it.get(key));
        // What was set aside before stays too.
        let mut names =
            (1..).map(|it: u32| [ledger::SET_ASIDE, key, "/", &it.to_string()].concat());
        let Some(aside) = names.find(|it| there(it).is_none_or(|it| it == text)) else {
            return false;
        };
        let is_safe = local.is_none_or(|it| it.set(&aside, text));
        if let Some(local) = local.filter(|_| is_safe && there(key).as_deref() == Some(text)) {
            local.delete(key);
        }
        due.extend([(aside, Some(text.to_owned())), (key.to_owned(), None)]);
        is_safe
    }
}
