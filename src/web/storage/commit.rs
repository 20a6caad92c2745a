//! Writes queued entries to local storage and to `IndexedDB`.

use super::{Saved, Store};
use crate::fault_injection;
use engine::ledger::{self, first_key};

impl Store {
    /// Writes the queued entries to both stores. Returns whether local storage took them, `None` if
    /// none was queued. Entries that it refused before are tried again.
    pub fn commit(&self) -> Option<Saved> {
        fault_injection::at("commit");
        let pending = self.0.pending.take();
        if pending.is_empty() || self.is_read_only() {
            return None;
        }
        let saved = self.commit_local();
        if saved == Saved::Yes {
            // The earlier form of these entries is superseded.
            let local = self.0.local.iter();
            local.for_each(|local| pending.iter().for_each(|it| local.delete(&first_key(&it.0))));
        }
        fault_injection::at("kept here");
        // An entry quarantined from one store may be readable in the other, and stays there.
        let readable = |key: &str| {
            let ledger = self.0.ledger.borrow();
            ledger.stored().find(|it| it.0 == key).map(|it| it.1.to_owned())
        };
        let write = |(key, text): (String, Option<String>)| {
            let text = text.or_else(|| readable(&key));
            (key, text)
        };
        self.0.database.write(pending.into_iter().map(write).collect());
        fault_injection::at("kept twice");
        Some(saved)
    }

    fn commit_local(&self) -> Saved {
        let Some(local) = &self.0.local else { return Saved::No };
        let mut saved = Saved::Yes;
        let mut moved = Vec::new();
        for (key, text) in self.0.ledger.borrow().stored() {
            let found = local.get(key);
            if found.as_deref() == Some(text) {
                continue;
            }
            // An unreadable entry is never overwritten: it goes into quarantine first.
            let is_free = match found {
                Some(it) if !ledger::is_readable(key, &it) => self.quarantine(key, &it, &mut moved),
                _ => true,
            };
            if !is_free || !local.set(key, text) {
                saved = Saved::No;
            }
        }
        self.0.pending.borrow_mut().extend(moved);
        saved
    }
}
