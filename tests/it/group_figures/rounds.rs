//! Raised hands, and votes of more than one round.

use super::{check_item, open};
use crate::fixture;
use crate::room::{begin, begin_as, look, questionnaire, restarted, take, take_all};
use engine::diagnosis::Score;
use engine::group::{Action, Anonymity, Group, GroupConfig, GroupId, HANDS_MAX};

#[test]
fn hands_count_with_results_and_those_of_each_session() {
    let mut group = open(&["1", "2"]);
    group.apply(Action::Hands(0, [1, 0, 2, 0, 3, 4]));
    check_item(&group, 0, 1, "1 1 3 0, 3 4 0");
    assert_eq!((group.item(0, 1).hands, group.item(0, 1).voices()), (10, 12));
    // The mean of 1 1 3 0 is 1.4.
    assert!(group.item(0, 1).consensus().is_some());
    let mut other = begin_as(2, Anonymity::Open);
    other.apply(Action::Hands(0, [0, 0, 0, 5, 0, 0]));
    other.apply(Action::Hands(0, [0, 0, 0, 6, 0, HANDS_MAX + 1]));
    group.merge(&other).expect("about the same");
    check_item(&group, 0, 1, "1 1 3 6, 3 10003 0");
    assert_eq!(group.own_hands(0), [1, 0, 2, 0, 3, 4]);
    // A new count replaces the last one, and each can be undone.
    group.apply(Action::Hands(0, [2, 0, 0, 0, 0, 0]));
    check_item(&group, 0, 1, "2 1 1 6, 0 9999 0");
    group.apply(Action::Undo);
    group.apply(Action::Undo);
    check_item(&group, 0, 1, "0 1 1 6, 0 9999 0");
    assert!(group.dimension(questionnaire(), 0, 1).unwrap().mean.is_none(), "hands have no score");
}

#[test]
fn hands_show_after_the_promise_and_results_beside_them_do_not() {
    let mut group = begin(Anonymity::Anonymous);
    take_all(&mut group, 1, &["1", "1", "1", "1"]);
    group.apply(Action::Hands(0, [0, 0, 0, 2, 0, 0]));
    look(&mut group);
    check_item(&group, 0, 1, "0 0 0 2, 0 0 0");
    assert_eq!((group.item(0, 1).hands, group.item(0, 1).withheld), (2, 4));
}

#[test]
fn the_last_round_with_something_counts_and_the_one_before_stays() {
    let mut group = open(&["10", "11", "12"]);
    assert_eq!((group.round_of(0), group.before(0)), (1, None));
    group.apply(Action::Again);
    assert_eq!((group.round(), group.round_of(0), group.before(0)), (2, 1, None));
    take_all(&mut group, 1, &["2_", "2_", "3_"]);
    // The second item was left blank, so its latest round is still the first.
    assert_eq!([0, 1, 2].map(|item| group.round_of(item)), [2, 1, 1]);
    check_item(&group, 0, 2, "0 0 2 1, 0 0 0");
    assert_eq!(group.before(0), Some((1, group.item(0, 1))));
    check_item(&group, 0, 1, "0 3 0 0, 0 0 0");
    group.apply(Action::Again);
    group.apply(Action::Again);
    group.apply(Action::Hands(0, [0, 0, 0, 3, 0, 0]));
    assert_eq!((group.round_of(0), group.before(0)), (4, Some((2, group.item(0, 2)))));
    // Contrasted only in the first round.
    assert_eq!(group.discussion(questionnaire()), [1, 0]);
    assert_eq!(group.participants(1), 3);
}

#[test]
fn hands_on_one_question_of_a_theme_leave_the_profile_of_the_round_before() {
    let mut group = open(&["111", "111", "222"]);
    let profile = |group: &Group| group.profile(questionnaire())[0].1.stages;
    assert_eq!(profile(&group), [0, 2, 1, 0]);
    group.apply(Action::Again);
    group.apply(Action::Hands(0, [0, 0, 0, 9, 0, 0]));
    assert_eq!(profile(&group), [0, 2, 1, 0]);
    take_all(&mut group, 1, &["333"]);
    assert_eq!(profile(&group), [0, 0, 0, 1]);
}

#[test]
fn where_a_theme_asks_one_question_a_raised_hand_is_in_its_profile() {
    let mut group = group_of_one_question();
    group.apply(Action::Hands(0, [1, 0, 2, 3, 1, 1]));
    let figures = group.profile(&fixture::of(&[("A", &[1]), ("B", &[1])]));
    assert_eq!((figures[0].1.stages, figures[0].1.scored), ([1, 0, 2, 3], 6));
    // The mean of 0, 67, 67, 100, 100 and 100.
    assert_eq!(figures[0].1.mean.map(Score::display), Some(72));
    assert_eq!(figures[1].1.scored, 0);
}

#[test]
fn a_result_that_is_shown_again_with_more_answers_counts_with_them() {
    for order in [["1", "11"], ["11", "1"], ["3", "13"], ["13", "3"]] {
        let mut group = begin(Anonymity::Open);
        for notation in order {
            take(&mut group, 1, notation).unwrap();
        }
        assert_eq!(group.participants(1), 1);
        assert_eq!(group.item(1, 1).answered(), 1, "{order:?}");
    }
}

#[test]
fn rounds_have_an_end() {
    let mut group = begin(Anonymity::Open);
    for _ in 0..300 {
        group.apply(Action::Again);
    }
    take_all(&mut group, 1, &["1"]);
    assert_eq!(restarted(&group).participants(group.round()), 1);
}

fn group_of_one_question() -> Group {
    let fingerprint = fixture::of(&[("A", &[1]), ("B", &[1])]).fingerprint();
    let setting = GroupConfig { fingerprint, ..*begin(Anonymity::Open).setting() };
    Group::begin(GroupId([1; 8]), setting, "")
}
