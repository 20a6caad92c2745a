//! Anonymity: nobody's answers can be derived from everything that was ever shown, whatever somebody
//! does to find them out.

use crate::room::{
    ITEMS, all_figures, begin, begin_as, code, kept, look, questionnaire, restarted, result, take,
    take_all,
};
use engine::answers::Date;
use engine::group::{
    Action, Anonymity, CELL_MIN, Entry, Group, Hands, ItemFigures, Refusal, Taken, View,
};
use engine::share_code;
use proptest::prelude::*;
use proptest::test_runner::Config;
use std::collections::{BTreeMap, BTreeSet};

const PEOPLE: u8 = 24;

/// An action of somebody who wants to find out one person's answers.
#[derive(Debug, Clone)]
enum Attempt {
    /// Takes in a person's code; the results 1 and 2 are others with the same id.
    Take(u8, usize),
    /// Takes in all codes again except one person's.
    TakeAllBut(u8),
    Does(Action),
    Merge,
    Restart,
}

/// The answers of each person: the first ones and two corrections.
fn room() -> impl Strategy<Value = Vec<[String; 3]>> {
    let signs: Vec<_> = "01230123ND_".chars().collect();
    let notation = proptest::collection::vec(proptest::sample::select(signs), ITEMS)
        .prop_map(String::from_iter);
    let of_person = [notation.clone(), notation.clone(), notation];
    proptest::collection::vec(of_person, usize::from(PEOPLE))
}

fn attempts(corrections: usize, most: usize) -> impl Strategy<Value = Vec<Attempt>> {
    let hands = (0..ITEMS, proptest::array::uniform6(0_u32..4));
    let attempt = prop_oneof![
        12 => (0..PEOPLE, 0..=corrections).prop_map(|(who, which)| Attempt::Take(who, which)),
        1 => (0..PEOPLE).prop_map(Attempt::TakeAllBut),
        6 => Just(Attempt::Does(Action::Reveal)),
        2 => Just(Attempt::Does(Action::Undo)),
        1 => Just(Attempt::Does(Action::Again)),
        1 => (0..ITEMS).prop_map(|item| Attempt::Does(Action::Go(View::Item(item)))),
        1 => (0_u32..60).prop_map(|count| Attempt::Does(Action::Headcount(count))),
        1 => Just(Attempt::Does(Action::Rate([1, 0, 2, 0, 1]))),
        1 => Just(Attempt::Does(Action::Leave)),
        1 => hands.prop_map(|(item, hands)| Attempt::Does(Action::Hands(item, hands))),
        1 => Just(Attempt::Merge),
        1 => Just(Attempt::Restart),
    ];
    proptest::collection::vec(attempt, 0..most)
}

/// How many pending entries arrive: mostly none, so that the windows diverge.
fn arrive() -> impl Strategy<Value = usize> {
    prop_oneof![9 => Just(0_usize), 1 => 1_usize..9, 1 => Just(usize::MAX)]
}

/// Makes an attempt and returns the new entries, for the other window.
fn attempt(group: &mut Group, room: &[[String; 3]], it: &Attempt) -> Vec<Entry> {
    let take = |group: &mut Group, person: u8, which: usize| {
        let notation = &room[usize::from(person)][which];
        match take(group, person.into(), notation) {
            Ok(Taken::New(new)) => new,
            Ok(Taken::Known) | Err(Refusal::SameAsBefore) => Vec::new(),
            Err(refusal) => panic!("{refusal:?}"),
        }
    };
    match it {
        Attempt::Take(person, which) => take(group, *person, *which),
        Attempt::TakeAllBut(one) => {
            let others = (0..PEOPLE).filter(|it| it != one);
            others.flat_map(|person| take(group, person, 0)).collect()
        }
        Attempt::Does(action) => group.apply(action.clone()),
        Attempt::Merge => {
            for promise in Anonymity::ALL {
                assert_eq!(group.merge(&begin_as(2, promise)), Err(Refusal::Promised));
                let theirs = begin_as(2, promise).merge(group);
                assert_eq!(theirs, Err(Refusal::Promised));
            }
            Vec::new()
        }
        Attempt::Restart => {
            *group = restarted(group);
            Vec::new()
        }
    }
}

/// Everything that one window has ever shown about individual results.
#[derive(Debug, Default)]
struct Seen {
    items: BTreeMap<(u8, usize), BTreeSet<Shown>>,
    dimensions: BTreeMap<(u8, usize), BTreeSet<Shown>>,
}

/// The counts of results at each level or stage, then all figures that are shown with them.
type Shown = ([u32; 4], Vec<u32>);

impl Seen {
    fn look_at(&mut self, group: &Group) {
        let hands = all_hands(group);
        for round in 1..=group.round() {
            for item in 0..ITEMS {
                let raised = hands.get(&(round, item)).copied().unwrap_or_default();
                let shown = without(group.item(item, round), raised);
                self.items.entry((round, item)).or_default().insert(shown);
            }
            for it in group.dimensions(questionnaire(), round) {
                let score = |it: u8| u32::from(it);
                let (low, high) = it.extremes.unzip();
                let rest = [low, high, it.mean].map(|it| it.map_or(101, |it| score(it.display())));
                let rest = [&rest[..], &[it.deviation.map_or(101, score)]].concat();
                assert_eq!(it.stages.iter().sum::<u32>(), it.scored);
                assert_eq!(it.mean.is_some(), it.scored > 0);
                self.dimensions.entry((round, it.dimension)).or_default().insert((it.stages, rest));
            }
        }
    }

    /// Checks that any two views differ by at least five people or not at all.
    fn check(&self) {
        for (place, all) in self.items.iter().chain(&self.dimensions) {
            for (counts, rest) in all {
                let sum: u32 = counts.iter().sum();
                assert!(sum == 0 || sum as usize >= CELL_MIN, "{counts:?} at {place:?}");
                for (others, with) in all {
                    let apart = others.iter().sum::<u32>().abs_diff(sum) as usize;
                    let is_same = (counts, rest) == (others, with);
                    assert!(is_same || apart >= CELL_MIN, "{counts:?}, {others:?} at {place:?}");
                }
            }
        }
    }
}

/// The figures of an item without raised hands, which everybody sees anyway.
fn without(it: ItemFigures, raised: Hands) -> Shown {
    let [a, b, c, d, not_applicable, do_not_know] = raised;
    let raised = [a, b, c, d];
    assert_eq!(it.hands, raised.iter().sum::<u32>() + not_applicable + do_not_know);
    let levels = std::array::from_fn(|level| it.levels[level] - raised[level]);
    let rest = [it.not_applicable - not_applicable, it.do_not_know - do_not_know, it.blank];
    (levels, rest.to_vec())
}

/// The hands of all sessions, by round and item.
fn all_hands(group: &Group) -> BTreeMap<(u8, usize), Hands> {
    let mut all = BTreeMap::<(u8, usize), Hands>::new();
    for entry in group.entries() {
        if let Entry::Hands { round, item, hands, .. } = entry {
            let sum = all.entry((round, item)).or_default();
            *sum = std::array::from_fn(|at| sum[at] + hands.value[at]);
        }
    }
    all
}

proptest! {
    #![proptest_config(Config { cases: 40, failure_persistence: None, ..Config::default() })]

    #[test]
    fn no_sequence_of_attempts_tells_what_one_person_said(
        room in room(), all in attempts(2, 80),
    ) {
        let mut group = begin(Anonymity::Anonymous);
        let mut seen = Seen::default();
        for it in &all {
            attempt(&mut group, &room, it);
            seen.look_at(&group);
        }
        seen.check();
    }

    #[test]
    fn two_windows_that_join_late_tell_no_more(
        room in room(),
        attempts in attempts(0, 80),
        turns in proptest::collection::vec((any::<bool>(), arrive(), arrive()), 80),
    ) {
        let mut windows = [begin(Anonymity::Anonymous), begin(Anonymity::Anonymous)];
        let mut seen = [Seen::default(), Seen::default()];
        let mut on_the_way: [Vec<Entry>; 2] = [Vec::new(), Vec::new()];
        for (it, (is_second, first, second)) in attempts.iter().zip(turns) {
            let (here, there) = if is_second { (1, 0) } else { (0, 1) };
            let new = attempt(&mut windows[here], &room, it);
            on_the_way[there].extend(new);
            seen[here].look_at(&windows[here]);
            for (to, count) in [(0, first), (1, second)] {
                // Some of the pending entries arrive, the latest first.
                let late = on_the_way[to].len().saturating_sub(count);
                for entry in on_the_way[to].split_off(late).into_iter().rev() {
                    windows[to].join(entry);
                    seen[to].look_at(&windows[to]);
                }
            }
        }
        for it in seen {
            it.check();
        }
    }
}

/// Everything that a wall says beside its dots: totals, who is missing, rounds, whether there is
/// something to reveal or to undo.
fn said_of_people(group: &Group) -> Vec<String> {
    let rounds = (1..=group.round()).map(|it| format!("{:?}", group.turnout(it)));
    let items = (0..ITEMS).map(|it| {
        let turnout = group.item_turnout(it, group.round());
        format!("{turnout:?} {:?} {}", turnout.missing(), group.round_of(it))
    });
    let rest = format!("{:?} {}", group.step_forward(questionnaire()), group.last_act().is_some());
    rounds.chain(items).chain([rest]).collect()
}

/// Answers with a level to every item, so that nobody is told apart by what they left out.
fn levels_only(signs: &'static str) -> impl Strategy<Value = Vec<[String; 3]>> {
    let signs: Vec<_> = signs.chars().collect();
    let notation = proptest::collection::vec(proptest::sample::select(signs), ITEMS)
        .prop_map(String::from_iter);
    let of_person = [notation.clone(), notation.clone(), notation];
    proptest::collection::vec(of_person, usize::from(PEOPLE))
}

proptest! {
    #![proptest_config(Config { cases: 40, failure_persistence: None, ..Config::default() })]

    /// No total, headcount or round depends on what anybody answered, so no difference between two of
    /// them tells anything about it.
    #[test]
    fn totals_headcounts_and_rounds_are_the_same_whatever_people_answer(
        one in levels_only("0123"), other in levels_only("0123"), all in attempts(0, 80),
    ) {
        let mut groups = [begin(Anonymity::Anonymous), begin(Anonymity::Anonymous)];
        for it in &all {
            attempt(&mut groups[0], &one, it);
            attempt(&mut groups[1], &other, it);
            prop_assert_eq!(said_of_people(&groups[0]), said_of_people(&groups[1]));
        }
    }

    /// A total of answers to an item is that of shown answers, or counts all who wait, blanks included:
    /// whoever leaves an item blank is never alone in making two totals differ.
    #[test]
    fn a_total_is_what_is_shown_and_everybody_who_waits(
        room in room(), all in attempts(2, 80),
    ) {
        let mut group = begin(Anonymity::Anonymous);
        for it in &all {
            attempt(&mut group, &room, it);
            for (item, round) in (0..ITEMS).flat_map(|it| (1..=group.round()).map(move |at| (it, at))) {
                let figures = group.item(item, round);
                let waiting = u32::try_from(figures.withheld).unwrap();
                let turnout = group.item_turnout(item, round);
                prop_assert_eq!(turnout.total(), figures.voices() + waiting);
                let shown = turnout.results - waiting;
                prop_assert!(shown == 0 || shown + figures.blank >= 5);
            }
        }
    }
}

/// Checks the levels and the withheld results of the first item in the first round.
#[track_caller]
fn check(group: &Group, levels: [u32; 4], withheld: usize) {
    let it = group.item(0, 1);
    assert_eq!((it.levels, it.withheld), (levels, withheld));
}

/// An anonymous session that shows five people at level 1, while one more at level 2 waits.
fn five_and_one() -> Group {
    let mut group = begin(Anonymity::Anonymous);
    take_all(&mut group, 1, &["1", "1", "1", "1", "1"]);
    look(&mut group);
    take_all(&mut group, 6, &["2"]);
    look(&mut group);
    check(&group, [0, 5, 0, 0], 1);
    group
}

#[test]
fn one_result_more_does_not_show() {
    let mut group = five_and_one();
    take_all(&mut group, 7, &["2", "2", "2"]);
    look(&mut group);
    check(&group, [0, 5, 0, 0], 4);
    take_all(&mut group, 10, &["3"]);
    look(&mut group);
    check(&group, [0, 5, 4, 1], 0);
}

#[test]
fn what_was_shown_stays_when_a_result_is_taken_back_or_corrected() {
    let mut group = five_and_one();
    take_all(&mut group, 7, &["2", "2", "2", "2"]);
    look(&mut group);
    let before = all_figures(&group);
    group.apply(Action::Undo);
    assert_eq!(all_figures(&group), before);
    let mut corrected = result(1, "3");
    corrected.date = Date(9_900);
    let corrected = share_code::encode(questionnaire(), &corrected);
    assert!(matches!(group.take(questionnaire(), &corrected), Ok(Taken::New(_))));
    look(&mut group);
    assert_eq!(all_figures(&group), before);
    // Withdrawn in another window that did not know that it was shown.
    let key = "withdrawn/1/0000000000000002";
    group.join(Entry::read(questionnaire(), key, "1").unwrap());
    look(&mut group);
    assert_eq!(all_figures(&group), before);
}

#[test]
fn a_result_that_waits_can_be_taken_back() {
    let mut group = five_and_one();
    group.apply(Action::Undo);
    check(&group, [0, 5, 0, 0], 0);
    assert_eq!((group.participants(1), group.waiting(1)), (5, 0));
}

#[test]
fn results_that_were_shown_are_refused_in_later_rounds() {
    let mut group = five_and_one();
    let mut on_another_day = result(1, "1");
    on_another_day.date = Date(9_900);
    // A correction after the result was shown: the first version stays visible.
    take(&mut group, 2, "3").unwrap();
    group.apply(Action::Again);
    group.apply(Action::Again);
    let on_another_day = share_code::encode(questionnaire(), &on_another_day);
    for pasted in [code(1, "1"), on_another_day, code(2, "1")] {
        assert_eq!(group.take(questionnaire(), &pasted), Err(Refusal::SameAsBefore));
    }
    assert_eq!(group.participants(group.round()), 0);
    // Other answers count as a new vote, and a result that was never shown reveals nothing.
    take_all(&mut group, 1, &["2"]);
    take_all(&mut group, 6, &["2"]);
    let mut open = begin(Anonymity::Open);
    take_all(&mut open, 1, &["1"]);
    open.apply(Action::Again);
    take_all(&mut open, 1, &["1"]);
}

#[test]
fn those_who_wait_when_the_room_votes_again_are_shown_with_their_round() {
    let mut group = begin(Anonymity::Anonymous);
    take_all(&mut group, 1, &["1"; 6]);
    group.apply(Action::Again);
    assert_eq!((group.waiting(1), group.item(0, 1).levels), (0, [0, 6, 0, 0]));
}

#[test]
fn what_moved_since_the_round_before_is_made_of_five_as_well() {
    let mut group = five_and_one();
    group.apply(Action::Again);
    take_all(&mut group, 1, &["2", "2", "2", "2"]);
    look(&mut group);
    // Results that can't be shown yet do not hide those that were shown.
    assert_eq!((group.round_of(0), group.item(0, 2).voices()), (1, 0));
    assert_eq!(group.before(0), None);
    assert_eq!(group.discussion(questionnaire())[0], 0);
    take_all(&mut group, 5, &["2"]);
    look(&mut group);
    assert_eq!(group.item(0, 2).levels, [0, 0, 5, 0]);
    assert_eq!(group.before(0).unwrap().1.levels, [0, 5, 0, 0]);
}

/// Two windows with five people at level 1; the second has one more person at level 2.
fn apart() -> [Group; 2] {
    let mut windows = [begin(Anonymity::Anonymous), begin(Anonymity::Anonymous)];
    for window in &mut windows {
        take_all(window, 1, &["1", "1", "1", "1", "1"]);
    }
    take_all(&mut windows[1], 6, &["2"]);
    windows
}

fn join(windows: &mut [Group; 2]) {
    let [first, second] = windows;
    let [from_first, from_second] = [first.entries(), second.entries()];
    for entry in from_first.into_iter().rev() {
        second.join(entry);
    }
    for entry in from_second {
        first.join(entry);
    }
    assert_eq!(kept(first), kept(second));
    assert_eq!(all_figures(first), all_figures(second));
}

#[test]
fn two_windows_that_sealed_at_once_show_nothing_until_five_more_have_come() {
    let mut windows = apart();
    windows.iter_mut().for_each(look);
    check(&windows[0], [0, 5, 0, 0], 0);
    join(&mut windows);
    // If the first window showed six, the difference would reveal the last person's answer.
    check(&windows[0], [0; 4], 6);
    take_all(&mut windows[0], 7, &["3", "3", "3", "3"]);
    look(&mut windows[0]);
    check(&windows[0], [0; 4], 10);
    take_all(&mut windows[0], 11, &["3"]);
    look(&mut windows[0]);
    join(&mut windows);
    check(&windows[1], [0, 5, 1, 5], 0);
    assert_eq!(all_figures(&restarted(&windows[0])), all_figures(&windows[0]));
}

#[test]
fn a_batch_that_did_not_know_of_another_is_found_out() {
    let mut windows = apart();
    windows.iter_mut().for_each(look);
    take_all(&mut windows[0], 7, &["3", "3", "3", "3", "3"]);
    look(&mut windows[0]);
    check(&windows[0], [0, 5, 0, 5], 0);
    join(&mut windows);
    check(&windows[0], [0; 4], 11);
    take_all(&mut windows[1], 12, &["0", "0", "0", "0", "0"]);
    look(&mut windows[1]);
    join(&mut windows);
    check(&windows[0], [5, 5, 1, 5], 0);
}

#[test]
fn windows_that_sealed_the_same_agree_at_once() {
    let mut windows = apart();
    take_all(&mut windows[0], 6, &["2"]);
    windows.iter_mut().for_each(look);
    join(&mut windows);
    check(&windows[0], [0, 5, 1, 0], 0);
}

#[test]
fn a_batch_of_fewer_than_five_shows_nothing() {
    let mut group = begin(Anonymity::Anonymous);
    let results = (1..=4).map(|person| (code(person, "1"), result(person, "1")));
    let one = results.clone().next();
    group.join(Entry::Batch { round: 1, number: 1, results: results.chain(one).collect() });
    check(&group, [0; 4], 4);
}
