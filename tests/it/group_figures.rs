//! The figures of a group, compared with values that were computed by hand.

mod rounds;

use crate::fixture;
use crate::room::{all_figures, begin, look, questionnaire, take, take_all};
use engine::group::{Action, Anonymity, DimensionFigures, Group, ItemFigures, Share};

/// The answers of six people to one dimension of three items; all others are blank.
const SIX: [&str; 6] = ["222", "22D", "333", "012", "N11", "DD_"];

fn open(notations: &[&str]) -> Group {
    let mut group = begin(Anonymity::Open);
    take_all(&mut group, 1, notations);
    group
}

/// The first dimension in the first round.
fn first(group: &Group) -> DimensionFigures {
    group.dimension(questionnaire(), 0, 1).expect("it is there")
}

/// `expected` lists the counts of the levels, then of not applicable, don't know and blank, such as
/// `0 0 2 1, 1 0 3`.
#[track_caller]
fn check_item(group: &Group, item: usize, round: u8, expected: &str) {
    let ItemFigures { levels: [a, b, c, d], not_applicable, do_not_know, blank, .. } =
        group.item(item, round);
    let found = format!("{a} {b} {c} {d}, {not_applicable} {do_not_know} {blank}");
    assert_eq!(found, expected, "item {item} in round {round}");
}

/// `expected` lists the mean with its stage, the deviation, and the lowest and the highest score of
/// the first dimension.
#[track_caller]
fn check_scores(group: &Group, expected: &str) {
    let it = first(group);
    let found = it.mean.zip(it.deviation).zip(it.extremes);
    let found = found.map(|((mean, deviation), (low, high))| {
        let [low, high, stage] = [low.display(), high.display(), mean.stage()];
        format!("{} stage {stage} ±{deviation} {low}–{high}", mean.display())
    });
    assert_eq!(found.as_deref().unwrap_or("none"), expected);
}

#[test]
fn levels_and_exits_and_blanks_are_counted_apart() {
    let group = open(&SIX);
    check_item(&group, 0, 1, "1 0 2 1, 1 1 0");
    check_item(&group, 1, 1, "0 2 2 1, 0 1 0");
    check_item(&group, 2, 1, "0 1 2 1, 0 1 1");
    check_item(&group, 3, 1, "0 0 0 0, 0 0 6");
    assert_eq!((group.item(2, 1).answered(), group.item(2, 1).voices()), (4, 5));
    assert_eq!(group.participants(1), 6);
}

#[test]
fn the_mean_is_that_of_the_scores_of_people_and_not_of_all_levels() {
    // 222 is 67, 22D is 67, 333 is 100, 012 is 33, N11 is 33 on the two items that apply, and
    // DD_ has no score: 300 over 5 people is 60. All levels together would be 24 of 39, or 62.
    let group = open(&SIX);
    let it = first(&group);
    assert_eq!((it.scored, it.stages), (5, [0, 2, 2, 1]));
    // The squared distances from 60: 6.67² twice, 40², 26.67² twice; 3111 / 4 is 27.9².
    check_scores(&group, "60 stage 3 ±28 33–100");
}

#[test]
fn a_mean_at_a_cut_opens_the_stage_above() {
    // Exactly a quarter: 0 and three times a third, over 4.
    check_scores(&open(&["000", "111", "111", "111"]), "25 stage 2 ±17 0–33");
    // 0, 22, 33 and 33 over 4.
    check_scores(&open(&["000", "011", "111", "111"]), "22 stage 1 ±16 0–33");
    check_scores(&open(&["333", "222", "222", "222"]), "75 stage 4 ±17 67–100");
}

#[test]
fn a_mean_needs_three_scores_and_counts_need_none() {
    let group = open(&["111", "222"]);
    check_scores(&group, "none");
    assert_eq!((first(&group).scored, first(&group).stages), (2, [0, 1, 1, 0]));
    check_item(&group, 0, 1, "0 1 1 0, 0 0 0");
    assert_eq!(group.item(0, 1).consensus(), None);
    // A third result without a score does not count as a third score.
    check_scores(&open(&["111", "222", "1DD"]), "none");
    check_scores(&open(&["111", "222", "333"]), "67 stage 3 ±33 33–100");
}

#[test]
fn after_the_promise_all_figures_need_five() {
    let mut group = begin(Anonymity::Anonymous);
    take_all(&mut group, 1, &["111", "222", "333", "111"]);
    look(&mut group);
    check_item(&group, 0, 1, "0 0 0 0, 0 0 0");
    assert_eq!((group.item(0, 1).withheld, group.waiting(1), group.participants(1)), (4, 4, 4));
    check_scores(&group, "none");
    take_all(&mut group, 5, &["222"]);
    check_item(&group, 0, 1, "0 0 0 0, 0 0 0");
    look(&mut group);
    check_item(&group, 0, 1, "0 2 2 1, 0 0 0");
    assert_eq!((group.item(0, 1).withheld, group.waiting(1)), (0, 0));
    // The mean of 33, 33, 67, 67 and 100 is 60. Distances 26.67² twice, 6.67² twice, 40²: 3111 / 4.
    check_scores(&group, "60 stage 3 ±28 33–100");
}

#[test]
fn after_the_promise_an_item_or_a_dimension_waits_for_five_who_answered_it() {
    let mut group = begin(Anonymity::Anonymous);
    take_all(&mut group, 1, &["111 0", "222 0", "333 0", "1DD 0", "D22 D"]);
    look(&mut group);
    check_item(&group, 0, 1, "0 0 0 0, 0 0 0");
    check_item(&group, 3, 1, "0 0 0 0, 0 0 0");
    assert_eq!((group.item(0, 1).withheld, group.waiting(1)), (5, 0));
    // Only four have a score.
    assert_eq!((first(&group).scored, first(&group).withheld), (0, 5));
    take_all(&mut group, 6, &["0DD", "0DD", "0DD", "0DD", "0DD"]);
    look(&mut group);
    check_item(&group, 0, 1, "5 2 1 1, 0 1 0");
    check_item(&group, 1, 1, "0 0 0 0, 0 0 0");
    assert_eq!((first(&group).scored, first(&group).withheld), (0, 10));
}

#[test]
fn the_consensus_of_a_dimension_is_the_mean_of_its_items_with_three_answers() {
    // 0131 is 0.7660 and 0050 is 1, so the mean is 0.8830. The third item has only two answers.
    let group = open(&["120", "221", "22_", "22_", "32_"]);
    check_item(&group, 0, 1, "0 1 3 1, 0 0 0");
    assert_eq!(group.item(0, 1).consensus().unwrap().ten_thousandths(), 7_660);
    assert_eq!(first(&group).consensus.unwrap().ten_thousandths(), 8_830);
    assert_eq!(group.dimension(questionnaire(), 1, 1).unwrap().consensus, None);
}

#[test]
fn do_not_knows_are_a_share_of_those_to_whom_an_item_applies() {
    let group = open(&SIX);
    let shares = [0, 1, 2, 3].map(|item| group.item(item, 1).do_not_know_share());
    let share = |count, of| Share { count, of };
    assert_eq!(shares, [share(1, 5), share(1, 6), share(1, 6), share(0, 6)]);
    assert_eq!(first(&group).do_not_know, share(3, 17));
}

#[test]
fn the_least_consensus_is_discussed_first_then_the_most_do_not_knows_then_in_order() {
    // Aa 0050; Ab 2002 and one don't-know; Ac 2002 and one blank; Ba like Ab; Bb has two
    // answers; Bc 0500 and no others.
    let group = open(&["200 011", "200 021", "233 3_1", "233 3_1", "2D_ D_1"]);
    assert_eq!(group.discussion(questionnaire()), [1, 3, 2, 0, 5]);
    // One of 4, and one not applicable, is a greater share than one of 5.
    let group = open(&["200 022", "200 022", "233 322", "233 322", "2DN D22", "2ND N22"]);
    assert_eq!(group.discussion(questionnaire()), [1, 2, 3, 0, 4, 5]);
    let group = open(&["20", "20", "233", "233", "2DD", "2_N"]);
    // One of 5 on both, except Ab with one of 6; Ac has too few answers.
    assert_eq!(group.discussion(questionnaire()), [1, 0]);
    assert_eq!(open(&["210", "210"]).discussion(questionnaire()), [0; 0]);
}

#[test]
fn what_the_room_settled_on_changes_no_figure() {
    let mut group = open(&SIX);
    let before = all_figures(&group);
    for (item, answer) in [(0, Some(fixture::level(3))), (1, fixture::answer('D')), (2, None)] {
        group.apply(Action::Common(item, answer));
        assert_eq!(group.common(item), answer);
    }
    assert_eq!(all_figures(&group), before);
}

#[test]
fn a_result_taken_back_counts_no_more_and_may_come_again() {
    let mut group = open(&SIX[..2]);
    take(&mut group, 3, "333").unwrap();
    group.apply(Action::Undo);
    check_item(&group, 0, 1, "0 0 2 0, 0 0 0");
    take(&mut group, 3, "333").unwrap();
    check_item(&group, 0, 1, "0 0 2 1, 0 0 0");
}

#[test]
fn a_result_that_came_corrected_is_taken_back_whole() {
    let mut group = open(&["000"]);
    take(&mut group, 7, "000").unwrap();
    // The greater of the two codes counts.
    take(&mut group, 7, "333").unwrap();
    take(&mut group, 7, "111").unwrap();
    take(&mut group, 7, "222").unwrap();
    group.apply(Action::Undo);
    check_item(&group, 0, 1, "1 0 0 0, 0 0 0");
    // There is nothing more of it to take back: the act before is next.
    group.apply(Action::Undo);
    assert_eq!(group.participants(1), 0);
}

#[test]
fn ten_thousand_results_are_counted() {
    for promise in Anonymity::ALL {
        let mut group = begin(promise);
        let levels = |person: u64| (person % 4).to_string().repeat(6);
        for person in 0..10_000 {
            take(&mut group, person, &levels(person)).unwrap();
            if person % 1_000 == 999 {
                look(&mut group);
            }
        }
        for item in 0..6 {
            check_item(&group, item, 1, "2500 2500 2500 2500, 0 0 0");
        }
        // 0, 33, 67 and 100, equally often: the deviation is 37.27.
        check_scores(&group, "50 stage 3 ±37 0–100");
        assert_eq!(first(&group).stages, [2_500; 4]);
        assert_eq!(group.discussion(questionnaire()), [0, 1, 2, 3, 4, 5]);
    }
}
