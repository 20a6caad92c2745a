//! Writes queued entries to local storage and to `IndexedDB`.

use super::{Saved, Store, Writes};
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
        let saved = self.commit_local(&pending);
        fault_injection::at("kept here");
        // An entry quarantined from one store may be readable in the other, and stays there.
        let readable = |key: &str| self.0.ledger.borrow().text(key).map(str::to_owned);
        let write = |(key, text): (String, Option<String>)| {
            let text = text.or_else(|| readable(&key));
            (key, text)
        };
        self.0.database.write(pending.into_iter().map(write).collect());
        fault_injection::at("kept twice");
        Some(saved)
    }

    /// Writes the pending entries, and all others that local storage may lack.
    fn commit_local(&self, pending: &Writes) -> Saved {
        let Some(local) = &self.0.local else { return Saved::No };
        let mut saved = Saved::Yes;
        let mut moved = Vec::new();
        let is_whole = self.0.is_local_whole.get();
        for (key, text) in self.0.ledger.borrow().stored() {
            if is_whole && !pending.iter().any(|it| it.0 == key) {
                continue;
            }
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
        self.0.is_local_whole.set(saved == Saved::Yes);
        if saved == Saved::Yes {
            // The earlier form of these entries is superseded.
            for (key, _) in pending {
                local.delete(&first_key(key));
            }
        }
        self.0.length.set(local.length());
        saved
    }
}
