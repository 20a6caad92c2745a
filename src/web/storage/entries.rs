//! Reads and queues single entries by their paths.

use super::Store;
use engine::json::Json;
use engine::ledger;

impl Store {
    /// The value at a path. An invalid value goes into quarantine: another release may be able to
    /// read it.
    pub(super) fn read<T>(&self, path: &str, read: impl FnOnce(&Json) -> Option<T>) -> Option<T> {
        let value = read(&self.json(path)?);
        if value.is_none() {
            self.quarantine_path(path);
        }
        value
    }

    #[inline(never)]
    fn json(&self, path: &str) -> Option<Json> {
        Json::read(self.0.ledger.borrow().get(path)?).ok()
    }

    pub(super) fn paths(&self) -> Vec<String> {
        self.0.ledger.borrow().paths().map(str::to_owned).collect()
    }

    /// Queues a text as JSON, or the deletion of a path. The browser's `JSON` writes it: a writer in
    /// the wasm would add to its size.
    pub(super) fn write(&self, path: &str, text: Option<&str>) {
        let json = text.and_then(|it| js_sys::JSON::stringify(&it.into()).ok());
        self.put(path, json.map(String::from).as_deref());
    }

    /// Queues a JSON value, or the deletion of a path, unless it is stored already.
    pub(super) fn put(&self, path: &str, json: Option<&str>) {
        if self.0.ledger.borrow().get(path) == json {
            return;
        }
        self.refresh(&ledger::key_of(path));
        if !self.is_read_only() {
            let (key, text) = self.0.ledger.borrow_mut().put(path, json);
            self.0.pending.borrow_mut().push((key, Some(text)));
        }
    }
}
