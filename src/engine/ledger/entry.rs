//! One entry as text: `17 9f3c21ab "2"`.

use super::is_json;
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use std::cmp::Ordering;

const NOTHING: &str = "null";

/// Entries are ordered by count. Two tabs may write with the same count at once: the value then
/// breaks the tie, in the same way everywhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) count: u32,
    /// The text as stored.
    pub(super) text: String,
    /// The byte offset of the value in `text`.
    start: usize,
}

impl Entry {
    /// An entry with a JSON value, or a removed one with `None`.
    pub(super) fn new(key: &str, count: u32, value: Option<&str>) -> Self {
        let digits = count.to_string();
        let value = value.unwrap_or(NOTHING);
        let text = [&digits, " ", &checksum([key, &digits, value]), " ", value].concat();
        Self { count, start: text.len() - value.len(), text }
    }

    pub(super) fn read(key: &str, text: &str) -> Option<Self> {
        let (count, rest) = text.split_once(' ')?;
        let (_, value) = rest.split_once(' ')?;
        // The text is ours only if writing it again gives the same text, checksum included.
        Some(Self::new(key, count.parse().ok()?, Some(value))).filter(|it| it.text == text)
    }

    /// An entry from before there were counters: anything written since is later.
    pub(super) fn of_first_schema(key: &str, text: &str) -> Option<Self> {
        is_json(text).then(|| Self::new(key, 0, Some(text)))
    }

    pub(super) fn value(&self) -> Option<&str> {
        self.text.get(self.start..).filter(|it| *it != NOTHING)
    }
}

impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Entry {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.count, self.value()).cmp(&(other.count, other.value()))
    }
}

/// CRC-32 of the three parts joined by line feeds, as 8 hexadecimal digits. The key is one of them,
/// so an entry that was copied under another key is refused.
fn checksum(parts: [&str; 3]) -> String {
    let crc = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);
    let mut digest = crc.digest();
    for (at, part) in parts.into_iter().enumerate() {
        if at > 0 {
            digest.update(b"\n");
        }
        digest.update(part.as_bytes());
    }
    let sum = digest.finalize();
    let digit = |at: u32| char::from_digit((sum >> (28 - 4 * at)) & 15, 16).unwrap_or('0');
    (0..8).map(digit).collect()
}
