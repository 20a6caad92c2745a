//! Undo in the order of acts, and what the order keeps.

use super::{commitment, open};
use crate::fixture::level;
use crate::room::{begin, look, restarted, take_all};
use engine::answers::ResponseId;
use engine::group::{Act, Action, Anonymity, Entry};

#[test]
fn undo_goes_back_in_the_order_of_acts_and_survives_a_restart() {
    let mut group = open();
    group.apply(Action::Hands(0, [1, 0, 0, 0, 0, 0]));
    take_all(&mut group, 1, &["0"]);
    group.apply(Action::Common(0, Some(level(2))));
    group.apply(Action::Commit(ResponseId([1; 8]), commitment("Plan")));
    group.apply(Action::Rate([0, 0, 1, 0, 0]));
    let mut group = restarted(&group);
    group.apply(Action::Undo);
    assert_eq!(group.ratings(), [0; 5]);
    group.apply(Action::Undo);
    assert!(group.commitments().next().is_none());
    group.apply(Action::Undo);
    assert_eq!(group.common(0), None);
    let mut group = restarted(&group);
    group.apply(Action::Undo);
    assert_eq!((group.participants(1), group.own_hands(0)[0]), (0, 1));
    group.apply(Action::Undo);
    assert_eq!((group.own_hands(0), group.last_act()), ([0; 6], None));
    assert!(group.apply(Action::Undo).is_empty());
}

#[test]
fn undo_opens_the_round_before_again_as_long_as_nothing_counts_in_the_new_one() {
    let mut group = open();
    take_all(&mut group, 1, &["0", "1"]);
    group.apply(Action::Again);
    group.apply(Action::Hands(0, [2, 0, 0, 0, 0, 0]));
    assert_eq!((group.round(), group.participants(2)), (2, 0));
    group.apply(Action::Undo);
    assert_eq!((group.round(), group.last_act()), (2, Some(&Act::Round { round: 2 })));
    let mut other = restarted(&group);
    for entry in group.apply(Action::Undo) {
        other.join(entry);
    }
    let mut group = restarted(&group);
    assert_eq!((group.round(), other.round(), group.participants(1)), (1, 1, 2));
    // What comes now belongs to the first round, until the group votes again.
    take_all(&mut group, 3, &["2"]);
    group.apply(Action::Again);
    take_all(&mut group, 1, &["3"]);
    assert_eq!((group.round(), group.participants(1), group.participants(2)), (2, 3, 1));
    // A hand that the other window counts meanwhile is not lost.
    other.apply(Action::Again);
    for entry in other.apply(Action::Hands(0, [1, 0, 0, 0, 0, 0])) {
        group.join(entry);
    }
    group.apply(Action::Undo);
    group.apply(Action::Undo);
    assert_eq!((group.round(), group.item(0, 2).hands), (2, 1));
}

#[test]
fn a_round_whose_results_were_shown_together_stays_open() {
    let mut group = begin(Anonymity::Anonymous);
    group.apply(Action::Again);
    take_all(&mut group, 1, &["1"; 5]);
    look(&mut group);
    group.apply(Action::Undo);
    assert_eq!((group.round(), group.last_act()), (2, None));
}

#[test]
fn one_paste_is_one_act() {
    let mut group = open();
    take_all(&mut group, 1, &["0"]);
    let acts = group.acts_count();
    take_all(&mut group, 2, &["1", "2", "3"]);
    let new = group.join_acts(acts);
    assert!(matches!(group.last_act(), Some(Act::Results { ids, .. }) if ids.len() == 3));
    let mut window = restarted(&open());
    for entry in new {
        assert!(window.join(entry));
    }
    group.apply(Action::Undo);
    assert_eq!(group.participants(1), 1);
}

#[test]
fn a_number_typed_digit_by_digit_is_one_act_and_presses_are_each_their_own() {
    let mut group = open();
    for count in [1, 12] {
        group.apply(Action::HandsTyped(0, [count, 0, 0, 0, 0, 0]));
    }
    group.apply(Action::HandsTyped(0, [12, 7, 0, 0, 0, 0]));
    group.apply(Action::Hands(0, [12, 8, 0, 0, 0, 0]));
    for before in [[12, 7], [12, 0], [0, 0]] {
        group.apply(Action::Undo);
        assert_eq!(group.own_hands(0)[..2], before);
    }
}

#[test]
fn the_other_window_takes_back_the_same_act() {
    let mut here = open();
    let mut there = restarted(&here);
    for entry in here.apply(Action::Hands(0, [3, 0, 0, 0, 0, 0])) {
        there.join(entry);
    }
    for entry in there.apply(Action::Undo) {
        here.join(entry);
    }
    assert_eq!((here.own_hands(0), here.last_act()), ([0; 6], None));
}

/// The order in which sealed results came could tell who gave them.
#[test]
fn nothing_keeps_the_order_of_results_that_were_sealed() {
    let mut group = begin(Anonymity::Anonymous);
    take_all(&mut group, 1, &["1"; 5]);
    group.apply(Action::Hands(0, [1, 0, 0, 0, 0, 0]));
    look(&mut group);
    let entries = group.entries();
    let kept = entries.iter().filter(|it| match it {
        Entry::Act { act, .. } => matches!(act.value, Some(Act::Results { .. })),
        _ => false,
    });
    assert_eq!(kept.count(), 0);
    assert!(matches!(group.last_act(), Some(Act::Hands { .. })));
}
