//! A minimal JSON reader: one tree type for every document.
//!
//! `serde_json` also reads fractions and has tables for them: in the wasm it weighs 6 kB more than
//! this reader, for numbers that none of our formats contain. The tests use it as an oracle.

mod reader;

pub use reader::Fault;

/// A JSON value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Json {
    Null,
    Number(u64),
    Text(String),
    List(Vec<Json>),
    /// In source order: of a duplicated key, the first counts.
    Object(Vec<(String, Json)>),
    /// `true`, `false`, or a number that is negative, fractional, in exponent form or above
    /// `u64::MAX`: no format of ours uses these.
    Other,
}

impl Json {
    /// The value under a key; `None` if there is none or this is not an object.
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(entries) => entries.iter().find(|it| it.0 == key).map(|it| &it.1),
            _ => None,
        }
    }

    /// The value under a key, moved out of the object; `None` as for `get`.
    pub fn into_value(self, key: &str) -> Option<Self> {
        match self {
            Self::Object(entries) => entries.into_iter().find(|it| it.0 == key).map(|it| it.1),
            _ => None,
        }
    }

    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number, if it fits `T`.
    pub fn as_number<T: TryFrom<u64>>(&self) -> Option<T> {
        match self {
            Self::Number(number) => T::try_from(*number).ok(),
            _ => None,
        }
    }

    pub fn as_list(&self) -> Option<&[Self]> {
        match self {
            Self::List(values) => Some(values),
            _ => None,
        }
    }
}
