//! What a device holds under our keys, whoever wrote it there.
//!
//! An input is a line for each entry: its key, a tab, its text. Where the text begins with `!`, what
//! follows is a count and a value, and the checksum that agrees is put between.

#![no_main]

use crc::{CRC_32_ISO_HDLC, Crc};
use engine::ledger::{Joined, Ledger, is_readable};
use faire_ensemble_fuzz::bounds::FILE;
use libfuzzer_sys::fuzz_target;
use std::collections::BTreeMap;

fuzz_target!(|data: &[u8]| {
    // A browser hands over whole characters.
    if let Ok(text) = std::str::from_utf8(data) {
        check(&text.lines().filter_map(entry).collect::<Vec<_>>());
    }
});

fn entry(line: &str) -> Option<(String, String)> {
    let (key, text) = line.split_once('\t')?;
    let forged = text.strip_prefix('!').and_then(|it| it.split_once(' '));
    let text = forged.map_or(text.to_owned(), |(count, value)| {
        let covered = [key, count, value].join("\n");
        let checksum = Crc::<u32>::new(&CRC_32_ISO_HDLC).checksum(covered.as_bytes());
        format!("{count} {checksum:08x} {value}")
    });
    Some((key.to_owned(), text))
}

fn check(pairs: &[(String, String)]) {
    let ledger = joined(pairs.iter());
    let values = values(&ledger);
    // Another order, and twice.
    assert_eq!(self::values(&joined(pairs.iter().rev())), values);
    assert_eq!(self::values(&joined(pairs.iter().chain(pairs))), values);
    for (key, text) in ledger.stored() {
        assert!(is_readable(key, text), "{key}: {text}");
        let is_given = pairs.iter().any(|it| it.0 == key && it.1 == text);
        // Of the first form, only the value was given.
        assert!(is_given || text.starts_with("0 "), "{key}: {text}");
    }
    let mut again = Ledger::default();
    for (key, text) in ledger.stored() {
        assert_eq!(again.join(key, text), Joined::News);
    }
    assert_eq!(self::values(&again), values);
    goes_on(ledger, pairs);
}

/// What is written now is later than all that was there.
fn goes_on(mut ledger: Ledger, pairs: &[(String, String)]) {
    let Some(path) = ledger.paths().next().map(str::to_owned) else { return };
    let (key, text) = ledger.put(&path, Some("\"2\""));
    assert!(is_readable(&key, &text));
    // The highest count there is can't be counted on.
    if text.starts_with(&u32::MAX.to_string()) {
        return;
    }
    for (key, text) in pairs {
        ledger.join(key, text);
    }
    assert_eq!(ledger.get(&path), Some("\"2\""));
}

fn joined<'a>(pairs: impl Iterator<Item = &'a (String, String)>) -> Ledger {
    FILE.hold(|| {
        let mut ledger = Ledger::default();
        for (key, text) in pairs {
            ledger.join(key, text);
        }
        ledger
    })
}

fn values(ledger: &Ledger) -> BTreeMap<&str, &str> {
    ledger.paths().filter_map(|it| Some((it, ledger.get(it)?))).collect()
}
