//! Random attempts to find out what one person said, in one window and in two.

use crate::room::{ITEMS, begin, begin_as, dimensions, questionnaire, restarted, take};
use engine::group::{
    Action, Anonymity, CELL_MIN, Entry, Group, Hands, ItemFigures, Refusal, Taken, View,
};
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
            for it in dimensions(group, round) {
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
