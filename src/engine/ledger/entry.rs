//! One entry as a text: `17 9f3c21ab "2"`.

use super::is_json;
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use std::cmp::Ordering;

const NOTHING: &str = "null";

/// The later one is the greater; of two with one count, which two tabs wrote at once, the same one
/// is everywhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) count: u32,
    /// As stores hold it.
    pub(super) text: String,
    /// Where the value begins in it.
    start: usize,
}

impl Entry {
    /// A value of JSON, or none: it is taken away.
    pub(super) fn new(key: &str, count: u32, value: Option<&str>) -> Self {
        let digits = count.to_string();
        let value = value.unwrap_or(NOTHING);
        let text = [&digits, " ", &checksum([key, &digits, value]), " ", value].concat();
        Self { count, start: text.len() - value.len(), text }
    }

    pub(super) fn read(key: &str, text: &str) -> Option<Self> {
        let (count, rest) = text.split_once(' ')?;
        let (_, value) = rest.split_once(' ')?;
        // Written again it is the same, or it is not ours.
        Some(Self::new(key, count.parse().ok()?, Some(value))).filter(|it| it.text == text)
    }

    /// Before there were counters: whatever was written since is later.
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

/// CRC-32 of the three with a line feed between, as 8 hexadecimal digits: an entry that is copied
/// under another key is not read as that key's.
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
