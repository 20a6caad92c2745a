//! Anonymity: nobody's answers can be derived from everything that was ever shown, whatever somebody
//! does to find them out.

mod attempts;
mod windows;

use crate::room::{all_figures, begin, code, look, questionnaire, result, take, take_all};
use engine::answers::Date;
use engine::group::{Action, Anonymity, Entry, Group, Refusal, Taken};
use engine::share_code;

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
