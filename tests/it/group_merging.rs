//! A group is a set of entries: the order in which they arrive, and how often, makes no difference.

mod entries;
mod refusals;

use crate::fixture;
use crate::room::{
    ITEMS, all_figures, begin, begin_as, code, kept, questionnaire, restarted, result, said, take,
    take_all,
};
use engine::answers::{Date, ResponseId};
use engine::group::{Action, Anonymity, Commitment, Entry, Group, Taken, View};
use engine::share_code;
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
