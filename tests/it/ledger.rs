//! The ledger: two stores and several tabs hold the same answers and merge into one state.

use engine::ledger::{self, Joined, Ledger, SET_ASIDE};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

const PATHS: [&str; 4] = ["q/1/team/answer/A1a", "q/1/team/answer/A1b", "q/1/team/place", "q/1/p"];

/// An action of a tab.
#[derive(Debug, Clone)]
enum Act {
    Put(&'static str, Option<String>),
    Erase,
}

fn act() -> impl Strategy<Value = Act> {
    let value = select(vec![None, Some("\"0\""), Some("\"3\""), Some("{\"path\":\"express\"}")]);
    (select(PATHS.to_vec()), value, 0..12_u8).prop_map(|(path, value, draw)| {
        if draw == 0 { Act::Erase } else { Act::Put(path, value.map(str::to_owned)) }
    })
}

fn played(acts: &[Act]) -> Ledger {
    let mut ledger = Ledger::default();
    for it in acts {
        match it {
            Act::Put(path, value) => drop(ledger.put(path, value.as_deref())),
            Act::Erase => drop(ledger.erase()),
        }
    }
    ledger
}

/// The content of a store after these actions, written one by one.
fn stored(acts: &[Act]) -> Vec<(String, String)> {
    let mut ledger = Ledger::default();
    let mut store = std::collections::BTreeMap::new();
    for it in acts {
        let (key, text) = match it {
            Act::Put(path, value) => ledger.put(path, value.as_deref()),
            Act::Erase => {
                store.clear();
                ledger.erase()
            }
        };
        store.insert(key, text);
    }
    store.into_iter().collect()
}

fn joined<'a>(pairs: impl IntoIterator<Item = &'a (String, String)>) -> Ledger {
    let mut ledger = Ledger::default();
    for (key, text) in pairs {
        ledger.join(key, text);
    }
    ledger
}

fn values(ledger: &Ledger) -> Vec<(String, String)> {
    let value = |it: &str| Some((it.to_owned(), ledger.get(it)?.to_owned()));
    ledger.paths().filter_map(value).collect()
}

proptest! {
    #[test]
    fn what_is_stored_comes_back(acts in vec(act(), 0..40)) {
        let ledger = played(&acts);
        prop_assert_eq!(values(&joined(&stored(&acts))), values(&ledger));
    }

    #[test]
    fn two_stores_join_to_the_same_in_any_order_and_any_number_of_times(
        one in vec(act(), 0..20), other in vec(act(), 0..20), at in any::<prop::sample::Index>(),
    ) {
        let mut pairs = stored(&one);
        pairs.extend(stored(&other));
        let first = joined(&pairs);
        let middle = at.index(pairs.len() + 1);
        pairs.rotate_left(middle);
        let twice = pairs.iter().chain(pairs.iter().rev());
        prop_assert_eq!(values(&joined(twice)), values(&first));
    }

    /// One of the stores stopped at some point, because it was killed or full.
    #[test]
    fn the_store_that_stopped_earlier_takes_nothing_back(acts in vec(act(), 0..40), at in any::<prop::sample::Index>()) {
        let whole = played(&acts);
        let until = at.index(acts.len() + 1);
        let mut pairs = stored(&acts);
        pairs.extend(stored(acts.get(..until).unwrap_or_default()));
        prop_assert_eq!(values(&joined(&pairs)), values(&whole));
    }

    /// A store that is taken for whole is not written to again.
    #[test]
    fn a_store_that_lacks_an_entry_or_has_an_earlier_one_is_not_whole(
        acts in vec(act(), 1..40), at in any::<prop::sample::Index>(),
    ) {
        let mut ledger = played(&acts);
        let mut pairs = stored(&acts);
        prop_assert!(ledger.is_in(&pairs));
        let (key, text) = pairs.swap_remove(at.index(pairs.len()));
        let is_entry = ledger.text(&key) == Some(&text);
        prop_assert_eq!(ledger.is_in(&pairs), !is_entry);
        pairs.push((key, text));
        ledger.put(PATHS[0], Some("\"1\""));
        prop_assert!(!ledger.is_in(&pairs));
    }

    /// Rows: #i28.
    #[test]
    fn a_text_with_anything_changed_is_never_read_as_another_value(
        count in 1..50_usize, at in any::<prop::sample::Index>(), with in any::<char>(),
    ) {
        let mut ledger = Ledger::default();
        let (key, text) = (0..count).map(|_| ledger.put(PATHS[0], Some("\"2\""))).last().unwrap();
        let mut letters: Vec<char> = text.chars().collect();
        let at = at.index(letters.len());
        if letters[at] != with {
            letters[at] = with;
            let text: String = letters.into_iter().collect();
            prop_assert!(!ledger::is_readable(&key, &text));
        }
    }

    #[test]
    fn no_text_under_our_keys_breaks_the_reader(path in ".{0,30}", text in ".{0,60}") {
        for key in [["faire-ensemble/2/", &path].concat(), ["faire-ensemble/1/", &path].concat(), path] {
            Ledger::default().join(&key, &text);
        }
    }
}

#[test]
fn an_entry_says_what_the_formats_page_says() {
    let mut ledger = Ledger::default();
    ledger.put("test/1/team/answer/A1a", Some("\"1\""));
    let (key, text) = ledger.put("test/1/team/answer/A1a", Some("\"2\""));
    assert_eq!(key, "faire-ensemble/2/test/1/team/answer/A1a");
    assert_eq!(text, "2 14855504 \"2\"");
}

/// Rows: #36.
#[test]
fn the_later_of_two_answers_stays_whichever_store_has_it() {
    let mut later = Ledger::default();
    let (key, earlier) = later.put(PATHS[0], Some("\"1\""));
    let (_, text) = later.put(PATHS[0], Some("\"3\""));
    assert_eq!(later.join(&key, &earlier), Joined::Known);
    assert_eq!(later.get(PATHS[0]), Some("\"3\""));
    let mut other = Ledger::default();
    other.join(&key, &earlier);
    assert_eq!(other.join(&key, &text), Joined::News);
    assert_eq!(other.get(PATHS[0]), Some("\"3\""));
}

#[test]
fn an_answer_that_was_taken_back_does_not_return_from_the_other_store() {
    let mut ledger = Ledger::default();
    let (key, text) = ledger.put(PATHS[0], Some("\"1\""));
    ledger.put(PATHS[0], None);
    ledger.join(&key, &text);
    assert_eq!(ledger.get(PATHS[0]), None);
}

#[test]
fn what_was_erased_does_not_return_and_what_came_after_stays() {
    let mut ledger = Ledger::default();
    let before = ledger.put(PATHS[0], Some("\"1\""));
    let erased = ledger.erase();
    let after = ledger.put(PATHS[1], Some("\"2\""));
    for pairs in [[&before, &erased, &after], [&after, &erased, &before]] {
        assert_eq!(values(&joined(pairs)), [(PATHS[1].to_owned(), "\"2\"".to_owned())]);
    }
}

#[test]
fn an_entry_of_the_first_form_counts_until_something_is_written() {
    let key = ["faire-ensemble/1/", PATHS[0]].concat();
    let mut ledger = Ledger::default();
    assert_eq!(ledger.join(&key, "\"1\""), Joined::News);
    assert_eq!(ledger.get(PATHS[0]), Some("\"1\""));
    ledger.put(PATHS[0], Some("\"2\""));
    assert_eq!(ledger.join(&key, "\"1\""), Joined::Known);
    assert_eq!(ledger.get(PATHS[0]), Some("\"2\""));
}

#[test]
fn an_entry_that_is_copied_under_another_key_is_not_read_there() {
    let (_, text) = Ledger::default().put(PATHS[0], Some("\"1\""));
    let other = ["faire-ensemble/2/", PATHS[1]].concat();
    assert_eq!(Ledger::default().join(&other, &text), Joined::Unreadable);
}

#[test]
fn what_is_not_of_this_form_is_told_apart() {
    let mut ledger = Ledger::default();
    for (key, text, is) in [
        ("faire-ensemble/3/q/1/p", "tomorrow", Joined::Newer),
        ("faire-ensemble/4294967295/", "", Joined::Newer),
        ("faire-ensemble/lang", "fr", Joined::Other),
        ("faire-ensemble/1/lang", "\"fr\"", Joined::Other),
        ("partner/basket", "1", Joined::Other),
        ("faire-ensemble/1/q/1/p", "{junk", Joined::Unreadable),
        ("faire-ensemble/2/q/1/p", "\"3\"", Joined::Unreadable),
        ("faire-ensemble/2/q/1/p", "07 00000000 \"3\"", Joined::Unreadable),
        ("faire-ensemble/2/erased", "9", Joined::Unreadable),
    ] {
        assert_eq!(ledger.join(key, text), is, "{key}");
    }
    assert_eq!(ledger.join(&[SET_ASIDE, "faire-ensemble/1/q/1"].concat(), "{"), Joined::Other);
    assert_eq!(ledger.paths().count(), 0);
}

/// Two tabs that don't know of each other.
///
/// Rows: #36.
#[test]
fn two_answers_with_one_count_come_out_the_same_everywhere() {
    let (mut one, mut other) = (Ledger::default(), Ledger::default());
    let first = one.put(PATHS[0], Some("\"1\""));
    let second = other.put(PATHS[0], Some("\"3\""));
    one.join(&second.0, &second.1);
    other.join(&first.0, &first.1);
    assert_eq!(one.get(PATHS[0]), other.get(PATHS[0]));
}
