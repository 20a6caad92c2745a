//! Stores that releases have left on devices: every schema is read for ever, into the same values.
//!
//! `golden/stores/<schema>.json` is local storage as a release of that schema leaves it.

use engine::answers::Answer;
use engine::ledger::{Joined, LANG, Ledger, SCHEMA, SET_ASIDE, key_of};
use std::collections::BTreeMap;

type Pairs = BTreeMap<String, String>;

const STORES: [&str; 2] =
    [include_str!("golden/stores/1.json"), include_str!("golden/stores/2.json")];

fn pairs(golden: &str) -> Pairs {
    serde_json::from_str(golden).unwrap()
}

fn expected() -> Pairs {
    pairs(include_str!("golden/stores/values.json"))
}

fn values(ledger: &Ledger) -> Pairs {
    ledger.paths().map(|it| (it.to_owned(), ledger.get(it).unwrap().to_owned())).collect()
}

/// Rows: #i25.
#[test]
fn the_store_of_every_released_schema_gives_the_same_values() {
    assert_eq!(STORES.len(), usize::try_from(SCHEMA).unwrap(), "a golden store of each schema");
    for store in STORES.map(pairs) {
        let mut ledger = Ledger::default();
        for (key, text) in &store {
            let joined = ledger.join(key, text);
            let is_entry = key != LANG && !key.starts_with(SET_ASIDE);
            let is_read = matches!(joined, Joined::News | Joined::Known);
            assert_eq!(is_read, is_entry, "{key}: {joined:?}");
        }
        assert_eq!(values(&ledger), expected());
    }
}

/// Rows: #i25.
#[test]
fn stores_of_all_schemas_join_whichever_is_read_first() {
    let all: Vec<_> = STORES.into_iter().flat_map(pairs).collect();
    let mut ledger = Ledger::default();
    for (key, text) in all.iter().rev().chain(&all) {
        ledger.join(key, text);
    }
    assert_eq!(values(&ledger), expected());
}

/// A page reads the older schema and writes the newer one; no value is lost in between.
///
/// Rows: #i25.
#[test]
fn what_was_read_in_the_first_form_comes_back_from_the_present_one() {
    let mut old = Ledger::default();
    for (key, text) in pairs(STORES[0]) {
        old.join(&key, &text);
    }
    let mut new = Ledger::default();
    for (key, text) in old.stored() {
        assert_eq!(new.join(key, text), Joined::News, "{key}");
    }
    assert_eq!(values(&new), expected());
}

#[test]
fn stored_answers_are_words_that_are_read() {
    let answers = expected().into_iter().filter(|it| it.0.contains("/answer/"));
    for (path, value) in answers {
        let word: String = serde_json::from_str(&value).unwrap();
        assert!(Answer::from_word(&word).is_some(), "{path}");
    }
}

/// Rows: #i28.
#[test]
fn a_store_with_anything_changed_gives_a_value_of_before_or_none() {
    let store = pairs(STORES[1]);
    let entries = store.iter().filter(|it| it.0.starts_with(&key_of("maturite")));
    for (key, text) in entries {
        for at in text.char_indices().map(|it| it.0) {
            let next = text[at..].chars().next().unwrap();
            for with in ['0', '1', '"', ' ', 'é'].into_iter().filter(|it| *it != next) {
                let altered = [&text[..at], &with.to_string(), &text[at + next.len_utf8()..]];
                let joined = Ledger::default().join(key, &altered.concat());
                assert_eq!(joined, Joined::Unreadable, "{key}: {}", altered.concat());
            }
        }
    }
}
