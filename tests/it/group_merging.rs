//! A group is a set of entries: the order in which they arrive, and how often, makes no difference.

use crate::fixture;
use crate::room::{
    ITEMS, all_figures, begin, begin_as, code, kept, look, questionnaire, restarted, result, said,
    take, take_all,
};
use engine::answers::{Date, ResponseId};
use engine::group::{
    Action, Anonymity, Commitment, Entry, Group, GroupId, Refusal, TITLE_MAX, Taken, View,
};
use engine::questionnaire::{Path, Perimeter, Questionnaire};
use engine::scores::Scores;
use engine::share_code::{self, ShareCodeError};
use proptest::prelude::*;
use proptest::test_runner::Config;

fn config() -> Config {
    Config { cases: 48, failure_persistence: None, ..Config::default() }
}

/// One of a few people, so that some occur twice, with one of their results.
fn shown_by() -> impl Strategy<Value = (u64, String)> {
    let signs: Vec<_> = "0123ND_".chars().collect();
    let notation = proptest::collection::vec(proptest::sample::select(signs), ITEMS);
    (0_u64..12, notation.prop_map(String::from_iter))
}

/// An event of a session: an action of the facilitator or a code that is shown.
#[derive(Debug, Clone)]
enum Happens {
    Take(u64, String),
    Does(Action),
}

fn happens() -> impl Strategy<Value = Happens> {
    let hands = (0..ITEMS, proptest::array::uniform6(0_u32..9));
    let view = prop_oneof![
        Just(View::Join),
        (0..ITEMS).prop_map(View::Item),
        Just(View::Profile),
        Just(View::Discuss),
        (0..3_usize).prop_map(View::Commitments)
    ];
    let commitment = (0_u8..4, "\\PC{0,5}", "[a-c\t\n]{0,4}").prop_map(|(id, who, what)| {
        let commitment = Commitment { who, what, when: "soon".to_owned() };
        Action::Commit(ResponseId([id; 8]), commitment)
    });
    let sign = proptest::sample::select("0123ND_".chars().collect::<Vec<_>>());
    let action = prop_oneof![
        3 => Just(Action::Reveal),
        1 => Just(Action::Blank),
        1 => Just(Action::Again),
        3 => Just(Action::Undo),
        1 => view.prop_map(Action::Go),
        1 => any::<u64>().prop_map(Action::Timer),
        3 => hands.prop_map(|(item, hands)| Action::Hands(item, hands)),
        1 => (0..ITEMS, sign).prop_map(|(item, it)| Action::Common(item, fixture::answer(it))),
        1 => "\\PC{0,200}".prop_map(Action::Title),
        1 => (0..ITEMS, "[a-c \n]{0,9}").prop_map(|(item, note)| Action::Note(item, note)),
        2 => commitment,
    ];
    prop_oneof![
        3 => shown_by().prop_map(|(person, notation)| Happens::Take(person, notation)),
        2 => action.prop_map(Happens::Does),
    ]
}

fn several(most: usize) -> impl Strategy<Value = Vec<Happens>> {
    proptest::collection::vec(happens(), 0..most)
}

fn promise() -> impl Strategy<Value = Anonymity> {
    proptest::sample::select(Anonymity::ALL.to_vec())
}

/// Applies an event and returns the new entries, for the other window.
fn happen(group: &mut Group, it: &Happens) -> Vec<Entry> {
    match it {
        Happens::Does(action) => group.apply(action.clone()),
        Happens::Take(person, notation) => match take(group, *person, notation) {
            Ok(Taken::New(new)) => new,
            Ok(Taken::Known) | Err(_) => Vec::new(),
        },
    }
}

fn session(facilitator: u8, all: &[Happens]) -> Group {
    let mut group = begin_as(facilitator, Anonymity::Open);
    for it in all {
        happen(&mut group, it);
    }
    group
}

fn merged(into: &Group, others: &[&Group]) -> Group {
    let mut group = into.clone();
    for other in others {
        group.merge(other).expect("about the same");
    }
    group
}

proptest! {
    #![proptest_config(config())]

    /// Rows: #i30.
    #[test]
    fn results_count_the_same_in_any_order_and_any_number_of_times(
        (all, shuffled) in proptest::collection::vec(shown_by(), 0..20)
            .prop_flat_map(|all| (Just(all.clone()), Just([all.clone(), all].concat()).prop_shuffle())),
    ) {
        let take_each = |results: &[(u64, String)]| {
            let mut group = begin(Anonymity::Open);
            for (person, notation) in results {
                take(&mut group, *person, notation).unwrap();
            }
            group
        };
        let [once, twice] = [all, shuffled].map(|it| take_each(&it));
        // Only undo knows the order.
        prop_assert_eq!(said(&once), said(&twice));
        prop_assert_eq!(all_figures(&once), all_figures(&twice));
    }

    #[test]
    fn sessions_of_several_facilitators_make_one_set(
        a in several(16), b in several(16), c in several(16),
    ) {
        let [a, b, c] = [(1, a), (2, b), (3, c)].map(|(by, all)| session(by, &all));
        let all = said(&merged(&a, &[&b, &c]));
        for (into, others) in [(&a, [&c, &b]), (&b, [&a, &c]), (&c, [&b, &a])] {
            prop_assert_eq!(&said(&merged(into, &others)), &all);
        }
        prop_assert_eq!(&said(&merged(&a, &[&merged(&b, &[&c])])), &all);
        prop_assert_eq!(all_figures(&merged(&a, &[&b])), all_figures(&merged(&b, &[&a])));
        let mut both = merged(&a, &[&b]);
        prop_assert_eq!(both.merge(&b), Ok(Vec::new()));
        prop_assert_eq!(both.merge(&a), Ok(Vec::new()));
        // The entries that a merge returns are all that another window needs.
        let mut with_new = a.clone();
        let mut window = a.clone();
        for entry in with_new.merge(&b).unwrap() {
            prop_assert!(window.join(entry));
        }
        prop_assert_eq!(kept(&window), kept(&with_new));
    }

    #[test]
    fn a_session_returns_from_what_was_kept(promise in promise(), all in several(40)) {
        let mut group = begin(promise);
        for it in all {
            happen(&mut group, &it);
        }
        let back = restarted(&group);
        prop_assert_eq!(back.entries(), group.entries());
        prop_assert_eq!(all_figures(&back), all_figures(&group));
        prop_assert_eq!((back.title(), back.wall()), (group.title(), group.wall()));
    }

    #[test]
    fn what_is_new_is_all_that_need_be_kept(promise in promise(), all in several(40)) {
        let mut group = begin(promise);
        let mut store = kept(&group);
        for it in all {
            let new = happen(&mut group, &it);
            store.extend(crate::room::written(new));
        }
        prop_assert_eq!(store, kept(&group));
    }

    #[test]
    fn two_windows_end_equal_however_they_take_turns(
        promise in promise(),
        turns in proptest::collection::vec((any::<bool>(), happens(), 0_usize..3, 0_usize..3), 0..30),
    ) {
        let mut windows = [begin(promise), begin(promise)];
        let mut on_the_way: [Vec<Entry>; 2] = [Vec::new(), Vec::new()];
        for (is_second, it, first, second) in turns {
            let (here, there) = if is_second { (1, 0) } else { (0, 1) };
            let new = happen(&mut windows[here], &it);
            on_the_way[there].extend(new);
            // Some of the pending entries arrive, the latest first.
            for (to, count) in [(0, first), (1, second)] {
                let from = on_the_way[to].len().saturating_sub(count);
                for entry in on_the_way[to].split_off(from).into_iter().rev() {
                    windows[to].join(entry);
                }
            }
        }
        for (window, late) in windows.iter_mut().zip(on_the_way) {
            for entry in late {
                window.join(entry);
            }
        }
        let [a, b] = windows;
        prop_assert_eq!(kept(&a), kept(&b));
        prop_assert_eq!(all_figures(&a), all_figures(&b));
        prop_assert_eq!(a.wall(), b.wall());
    }

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
fn a_corrected_result_counts_once_and_the_same_one_everywhere() {
    let mut later = result(1, "333");
    later.date = Date(9_824);
    let codes = [code(1, "222"), share_code::encode(questionnaire(), &later)];
    for codes in [[&codes[0], &codes[1]], [&codes[1], &codes[0]]] {
        let mut group = begin(Anonymity::Open);
        for code in codes {
            group.take(questionnaire(), code).unwrap();
        }
        assert_eq!(group.participants(1), 1);
        assert_eq!(group.item(0, 1).levels, [0, 0, 0, 1], "the later day");
    }
}

#[test]
fn a_result_that_one_facilitator_took_back_is_out_for_both() {
    let mut here = begin_as(1, Anonymity::Open);
    let mut there = begin_as(2, Anonymity::Open);
    take_all(&mut here, 1, &["0", "1"]);
    take_all(&mut there, 1, &["0", "1"]);
    there.apply(Action::Undo);
    here.merge(&there).unwrap();
    assert_eq!(here.item(0, 1).levels, [1, 0, 0, 0]);
    take(&mut here, 2, "1").unwrap();
    there.merge(&here).unwrap();
    assert_eq!(there.item(0, 1).levels, [1, 1, 0, 0]);
}

#[test]
fn what_is_the_facilitators_own_does_not_go_to_another() {
    let mut here = begin_as(1, Anonymity::Open);
    let mut there = begin_as(2, Anonymity::Open);
    there.apply(Action::Title("Theirs".to_owned()));
    there.apply(Action::Note(0, "Mind the clock".to_owned()));
    there.apply(Action::Go(View::Profile));
    assert_eq!(here.merge(&there), Ok(Vec::new()));
    assert_eq!((here.title(), here.note(0), here.wall().view), ("A morning", "", View::Join));
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
    let back = Group::from_entries(questionnaire(), group.id(), all).unwrap();
    assert_eq!(back.entries(), group.entries());
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

#[track_caller]
fn check_refused(pasted: &str, expected: Refusal) {
    for promise in Anonymity::ALL {
        let mut group = begin(promise);
        take_all(&mut group, 1, &["0", "1"]);
        let before = group.clone();
        assert_eq!(group.take(questionnaire(), pasted), Err(expected), "{pasted}");
        assert_eq!(group, before);
    }
}

#[test]
fn what_is_of_another_session_is_refused_and_changes_nothing() {
    let usual = fixture::usual();
    let other = fixture::response(&usual, Path::Complete, "1");
    check_refused(&share_code::encode(&usual, &other), Refusal::Questionnaire);
    check_refused(&share_code::encode(&next_revision(), &result(3, "1")), Refusal::Questionnaire);
    let mut mine = result(3, "1");
    mine.perimeter = Perimeter::Me;
    let found = Perimeter::Me;
    check_refused(&share_code::encode(questionnaire(), &mine), Refusal::Perimeter { found });
    let mut short = result(3, "1");
    short.path = Path::Express;
    let found = Path::Express;
    check_refused(&share_code::encode(questionnaire(), &short), Refusal::Path { found });
    let scores = Scores::of(questionnaire(), &result(3, "111"));
    check_refused(&share_code::encode_scores(questionnaire(), &scores), Refusal::Scores);
    let whole = code(3, "1");
    check_refused(&whole[..whole.len() - 2], Refusal::Code(cut(&whole)));
    let damaged = whole.replacen(&whole[20..21], if &whole[20..21] == "A" { "B" } else { "A" }, 1);
    check_refused(&damaged, Refusal::Code(ShareCodeError::Damaged));
    check_refused("Good morning", Refusal::Code(ShareCodeError::NotACode));
    check_refused("", Refusal::Code(ShareCodeError::NotACode));
    check_refused("https://example.org/", Refusal::Code(ShareCodeError::NotACode));
}

fn cut(code: &str) -> ShareCodeError {
    ShareCodeError::Length { expected: code.len(), found: code.len() - 2 }
}

fn next_revision() -> Questionnaire {
    let mut pack = fixture::pack(&[("A", &[3]), ("B", &[3])]);
    pack["revision"] = 2.into();
    fixture::read(&pack)
}

#[test]
fn sessions_about_something_else_are_not_merged() {
    let check = |change: fn(&mut engine::group::GroupConfig), expected| {
        let mut here = begin_as(1, Anonymity::Open);
        let mut setting = *here.setting();
        change(&mut setting);
        let there = Group::begin(GroupId([2; 8]), setting, "There");
        let before = here.clone();
        assert_eq!(here.merge(&there), Err(expected));
        assert_eq!(here, before);
    };
    check(|it| it.fingerprint += 1, Refusal::Questionnaire);
    check(|it| it.perimeter = Perimeter::Me, Refusal::Perimeter { found: Perimeter::Me });
    check(|it| it.path = Path::Express, Refusal::Path { found: Path::Express });
    check(|it| it.promise = Anonymity::Anonymous, Refusal::Promised);
}
