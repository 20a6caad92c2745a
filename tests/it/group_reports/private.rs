//! A report contains only counts, and nothing about an individual.

use super::golden::golden;
use super::{begin, forms, open, take};
use crate::documents::golden::published;
use crate::fixture;
use documents::group::file;
use engine::group::{Action, Anonymity, Entry, Group};
use engine::questionnaire::{Path, Questionnaire};

#[test]
fn no_form_has_a_note_an_id_or_a_code() {
    for lang in ["fr", "en"] {
        let questionnaire = published(lang);
        let group = golden(&questionnaire);
        let mut secrets = vec![group.id().digits(), "spoke most".to_owned()];
        for entry in group.entries() {
            if let Entry::Result { code, response, .. } = entry {
                secrets.extend([code, response.id.0.map(|it| format!("{it:02x}")).concat()]);
            }
        }
        assert_eq!(secrets.len(), 2 + 2 * 12);
        for (kind, text) in forms(&questionnaire, &group) {
            for secret in &secrets {
                assert!(!text.contains(secret.as_str()), "{kind} has {secret}");
            }
            assert!(!text.contains("eeeeee") && !text.contains("commitment/"), "{kind}");
        }
    }
}

/// A report does not link answers to different themes: it stays the same if two people exchange
/// theirs.
#[test]
fn answers_to_different_themes_are_not_tied_together() {
    let one = open(&[(1, "000 333 N1D"), (2, "123 102 322"), (3, "3_2 D12 111")]);
    let other = open(&[(1, "123 333 111"), (2, "3_2 D12 N1D"), (3, "000 102 322")]);
    assert_eq!(forms(&one.0, &one.1), forms(&other.0, &other.1));
    let order = open(&[(3, "3_2 D12 111"), (1, "123 102 322"), (2, "000 333 N1D")]);
    assert_eq!(forms(&one.0, &one.1), forms(&order.0, &order.1));
}

pub(crate) fn promised(sealed: &[(u8, &str)], waiting: &[(u8, &str)]) -> (Questionnaire, Group) {
    let questionnaire = fixture::usual();
    let mut group = begin(&questionnaire, Path::Complete, Anonymity::Anonymous, "Promised");
    take(&questionnaire, &mut group, sealed);
    group.apply(Action::Reveal);
    take(&questionnaire, &mut group, waiting);
    (questionnaire, group)
}

#[test]
fn fewer_than_five_show_nothing_whatever_they_say() {
    let said = |notation| {
        let (questionnaire, group) =
            promised(&[(1, notation), (2, "3"), (3, notation), (4, "1")], &[]);
        forms(&questionnaire, &group)
    };
    let expected = said("000 DDN 123");
    assert_eq!(said("333 012 N__"), expected);
    assert_eq!(said("___ ___ ___ NNN"), expected);
    for (kind, text) in expected {
        let shows = ["●", "on average", " views", "Start 1", "level 0:", "<svg"];
        assert!(shows.iter().all(|it| !text.contains(it)), "{kind}: {text}");
        if kind == "json" {
            assert_eq!(text.matches("\"answers\": null").count(), 39);
            assert_eq!(text.matches("\"stages\": null").count(), 13);
            assert!(text.contains("\"waiting\": 4"), "{text}");
        }
    }
}

#[test]
fn those_who_wait_change_nothing_that_is_shown() {
    let five = [(1, "012"), (2, "112"), (3, "222"), (4, "302"), (5, "312")];
    let said = |notation| {
        let waiting = [(6, notation), (7, "3"), (8, notation), (9, "1")];
        let (questionnaire, group) = promised(&five, &waiting);
        forms(&questionnaire, &group)
    };
    let expected = said("000 DDN 123");
    assert_eq!(said("333 012 N__"), expected);
    let page = &expected.iter().find(|it| it.0 == "html").unwrap().1;
    assert!(page.contains("4 results are waiting to be shown") && page.contains("●"), "{page}");
    assert!(page.contains("4 results not shown yet"), "{page}");
}

#[test]
fn an_item_that_four_answered_is_not_shown_among_others_that_are() {
    let results = [(1, "0_2"), (2, "112"), (3, "222"), (4, "302"), (5, "312")];
    let (questionnaire, group) = promised(&results, &[]);
    let json = &forms(&questionnaire, &group)[4].1;
    let data: serde_json::Value = serde_json::from_str(json).unwrap();
    let shown = |item: usize| !data["items"][item]["rounds"][0]["answers"].is_null();
    assert_eq!([0, 1, 2].map(shown), [true, false, true]);
}

#[test]
fn no_session_leaves_in_a_file_after_the_promise() {
    let (questionnaire, group) = promised(&[(1, "0")], &[]);
    assert_eq!(file::write(&questionnaire, &group), None);
    let (questionnaire, group) = open(&[(1, "0")]);
    assert!(file::write(&questionnaire, &group).is_some());
}
