//! An object in a result file, which refuses what it does not expect and says where it is.

use crate::FileError;
use engine::json::Json;

/// An object of the file, with the name that error messages give it.
#[derive(Clone, Copy)]
pub(super) struct Object<'a> {
    pub name: &'static str,
    pub value: &'a Json,
}

impl<'a> Object<'a> {
    pub(super) fn entries(self) -> &'a [(String, Json)] {
        match self.value {
            Json::Object(entries) => entries,
            _ => &[],
        }
    }

    pub(super) fn object(self, name: &'static str) -> Result<Self, FileError> {
        match self.value.get(name) {
            Some(value @ Json::Object(_)) => Ok(Self { name, value }),
            _ => Err(self.refuse(name, "an object")),
        }
    }

    /// Reads a key that may be missing.
    pub(super) fn optional<T>(
        self,
        key: &'static str,
        read: impl FnOnce(Self, &'static str) -> Result<T, FileError>,
    ) -> Result<Option<T>, FileError> {
        self.value.get(key).map(|_| read(self, key)).transpose()
    }

    pub(super) fn number<T: TryFrom<u64>>(self, key: &str) -> Result<T, FileError> {
        let number = self.value.get(key).and_then(Json::as_number);
        number.ok_or_else(|| self.refuse(key, "a small whole number"))
    }

    pub(super) fn word<T>(
        self,
        key: &str,
        expected: &'static str,
        read: impl Fn(&'a str) -> Option<T>,
    ) -> Result<T, FileError> {
        let word = self.value.get(key).and_then(Json::as_str).and_then(read);
        word.ok_or_else(|| self.refuse(key, expected))
    }

    pub(super) fn refuse(self, key: &str, expected: &'static str) -> FileError {
        let place = if self.name.is_empty() { key.into() } else { [self.name, ".", key].concat() };
        FileError::Shape { place, expected }
    }
}
