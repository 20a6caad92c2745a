//! Stored entries: strange and damaged ones are passed over, and sound ones return as they were.

use super::{config, happen, several};
use crate::fixture;
use crate::room::{begin, code, kept, look, questionnaire, restarted, result, take, take_all};
use engine::group::{Action, Anonymity, Entry, Group, GroupId, TITLE_MAX};
use engine::questionnaire::{Path, Perimeter};
use engine::share_code;
use proptest::prelude::*;

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_entry_breaks_the_reader(
        key in "(setting|title|wall|round|result|withdrawn|batch|hands|common|commitment|note|x)(/([0-9]{1,3}|[0-9a-f]{16}|A[ab]|\\PC{0,4})){0,4}",
        value in "([0-9]{0,11} ?(item|Aa|shown|lit|[0-9] [0-9] [0-9] [0-9] [0-9] [0-9]|\t\t|\\PC{0,9})){0,5}",
    ) {
        if let Some(entry) = Entry::read(questionnaire(), &key, &value) {
            let key = entry.key(questionnaire()).expect("it was read");
            let again = Entry::read(questionnaire(), &key, &entry.value(questionnaire()));
            prop_assert_eq!(again.as_ref(), Some(&entry));
            begin(Anonymity::Anonymous).join(entry);
        }
    }

    #[test]
    fn a_damaged_entry_never_breaks_the_reader(
        all in several(20), which: prop::sample::Index, at: prop::sample::Index, with in "\\PC{0,2}",
    ) {
        let mut group = begin(Anonymity::Anonymous);
        for person in 0..6 {
            take(&mut group, person, "012").unwrap();
        }
        look(&mut group);
        for it in all {
            happen(&mut group, &it);
        }
        let kept = kept(&group);
        let (key, value) = which.get(&kept.iter().collect::<Vec<_>>()).to_owned();
        for (damaged, is_key) in [(key, true), (value, false)] {
            let signs: Vec<_> = damaged.chars().collect();
            let at = at.index(signs.len() + 1);
            let rest = signs.iter().skip(at + 1).collect::<String>();
            let damaged = format!("{}{with}{rest}", String::from_iter(&signs[..at.min(signs.len())]));
            let (key, value) = if is_key { (&damaged, value) } else { (key, &damaged) };
            if let Some(entry) = Entry::read(questionnaire(), key, value) {
                let (key, value) = (entry.key(questionnaire()).unwrap(), entry.value(questionnaire()));
                prop_assert_eq!(Entry::read(questionnaire(), &key, &value), Some(entry));
            }
        }
    }
}

#[test]
fn entries_of_something_else_are_passed_over() {
    let mut group = begin(Anonymity::Open);
    take_all(&mut group, 1, &["0", "1"]);
    let kept = kept(&group);
    let mut theirs = result(3, "2");
    theirs.perimeter = Perimeter::Network;
    let theirs = share_code::encode(questionnaire(), &theirs);
    let mut express = result(4, "2");
    express.path = Path::Express;
    let express = share_code::encode(questionnaire(), &express);
    let strangers = [
        ("result/1/0000000000000003".to_owned(), theirs),
        ("result/1/0000000000000004".to_owned(), express),
        // Another person's code under this id, an invalid round, or a truncated code.
        ("result/1/0000000000000005".to_owned(), code(6, "2")),
        ("result/0/0000000000000006".to_owned(), code(6, "2")),
        ("result/100/0000000000000006".to_owned(), code(6, "2")),
        ("result/1/0000000000000007".to_owned(), code(7, "2")[1..].to_owned()),
        ("batch/1/1/0000000000000007".to_owned(), [code(7, "2"), code(8, "2")].join(" ")),
        ("hands/1/Zz/0101010101010101".to_owned(), "1 0 0 0 9 0 0".to_owned()),
        ("hands/1/Aa/0101010101010101".to_owned(), "1 0 0 0 9 0".to_owned()),
        ("hands/1/Aa/0101010101010101".to_owned(), "1 0 0 0 10000 0 0".to_owned()),
        ("common/Aa".to_owned(), "9 4".to_owned()),
        ("wall".to_owned(), "99 item Zz shown lit 0".to_owned()),
        ("round".to_owned(), "two".to_owned()),
        ("commitment/0000000000000001".to_owned(), "1 who\twhat".to_owned()),
        ("page".to_owned(), "9 1".to_owned()),
        (String::new(), String::new()),
    ];
    let all = strangers.iter().map(|(key, value)| (key.as_str(), value.as_str()));
    let all = all.chain(kept.iter().map(|(key, value)| (key.as_str(), value.as_str())));
    let (back, unread) = Group::from_entries(questionnaire(), group.id(), all).unwrap();
    // The first two could be read, but don't belong to this group.
    assert_eq!((back.entries(), unread), (group.entries(), strangers.len() - 2));
}

#[test]
fn a_code_is_kept_as_we_write_it() {
    let mut group = begin(Anonymity::Open);
    take_all(&mut group, 1, &["0"]);
    let pasted = format!("{} ,", code(1, "0"));
    let entry = Entry::read(questionnaire(), "result/1/0000000000000001", &pasted);
    assert!(!group.join(entry.expect("it is one")));
    assert_eq!(kept(&restarted(&group)), kept(&group));
}

#[test]
fn a_title_keeps_the_space_before_the_next_word_and_returns_as_it_was() {
    let mut group = begin(Anonymity::Open);
    for (typed, kept) in [
        (" Lundi ".to_owned(), "Lundi ".to_owned()),
        ("  ".to_owned(), String::new()),
        (format!("{} b", "a".repeat(TITLE_MAX - 1)), "a".repeat(TITLE_MAX - 1) + " "),
    ] {
        group.apply(Action::Title(typed));
        assert_eq!(group.title(), kept);
        assert_eq!(restarted(&group).title(), group.title());
    }
}

#[test]
fn a_set_of_another_questionnaire_is_no_session() {
    let kept = kept(&begin(Anonymity::Open));
    let entries = || kept.iter().map(|(key, value)| (key.as_str(), value.as_str()));
    let id = GroupId([1; 8]);
    assert!(Group::from_entries(questionnaire(), id, entries()).is_some());
    assert!(Group::from_entries(&fixture::usual(), id, entries()).is_none());
    assert!(Group::from_entries(questionnaire(), id, std::iter::empty()).is_none());
    let broken = entries().map(|(key, _)| (key, "9 9"));
    assert!(Group::from_entries(questionnaire(), id, broken).is_none());
}
