//! JSON as the widget needs it: one shape for every document.
//!
//! `serde_json` reads numbers with a fraction, and brings tables for it: in the wasm it weighs
//! 6 kB more than this, for numbers that nothing of ours has. The tests hold it beside this
//! reader as an oracle.

mod reader;

pub use reader::Fault;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Json {
    Null,
    Number(u64),
    Text(String),
    List(Vec<Json>),
    /// As written: when a key stands twice, the first counts.
    Object(Vec<(String, Json)>),
    /// True, false, or a number that is not a whole one from 0 on: nothing of ours has those.
    Other,
}

impl Json {
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(entries) => entries.iter().find(|it| it.0 == key).map(|it| &it.1),
            _ => None,
        }
    }

    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

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
