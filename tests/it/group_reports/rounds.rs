//! What moved from one round to the next.

use super::figures::RESULTS;
use super::{open, take};
use documents::group::{GroupSource, markdown, page};
use engine::group::Action;

#[test]
fn what_moved_is_said_with_the_numbers_of_both_rounds() {
    let (questionnaire, mut group) = open(&[(1, "0"), (2, "0"), (3, "3"), (4, "3")]);
    group.apply(Action::Again);
    group.apply(Action::Again);
    // Nobody voted in the second round: the third is compared with the first.
    take(&questionnaire, &mut group, &[(5, "2"), (6, "2"), (7, "3"), (8, "D")]);
    let report = GroupSource::new(&questionnaire, &group).report();
    let item = &report.axes[0].dimensions[0].items[0];
    assert_eq!(item.rounds.iter().map(|it| it.round).collect::<Vec<_>>(), [1, 3]);
    let [first, last] = &item.rounds[..] else { panic!("two rounds") };
    assert!(first.since.is_none() && first.levels.iter().all(|it| it.moved.is_none()));
    let since = "Since round 1 (4 answers then, 4 now): views have moved closer together.";
    assert_eq!(last.since.as_deref(), Some(since));
    let all = || last.levels.iter().chain(&last.others);
    assert_eq!(all().map(|it| it.count).collect::<Vec<_>>(), [0, 0, 2, 1, 0, 1, 0]);
    let moved: Vec<_> = all().map(|it| it.moved.as_deref().unwrap_or_default()).collect();
    let expected = [
        "↓ Round 1: 2 of 4 → 0 of 4",
        "",
        "↑ Round 1: 0 of 4 → 2 of 4",
        "↓ Round 1: 2 of 4 → 1 of 4",
        "",
        "↑ Round 1: 0 of 4 → 1 of 4",
        "",
    ];
    assert_eq!(moved, expected);
    for form in [markdown::write(&report), page::write(&report)] {
        assert!(form.contains(since) && form.contains("↑ Round 1: 0 of 4 → 2 of 4"), "{form}");
        assert!(form.contains("Round 3") && !form.contains("Round 2"), "{form}");
    }
}

#[test]
fn no_arrow_is_drawn_where_totals_differ_so_that_none_is_honest() {
    let (questionnaire, mut group) = open(&[]);
    group.apply(Action::Hands(0, [9, 5, 4, 0, 0, 0]));
    group.apply(Action::Again);
    group.apply(Action::Hands(0, [4, 0, 1, 2, 0, 0]));
    let report = GroupSource::new(&questionnaire, &group).report();
    let last = &report.axes[0].dimensions[0].items[0].rounds[1];
    let moved: Vec<_> = last.levels.iter().map(|it| it.moved.as_deref().unwrap()).collect();
    let expected = [
        "Round 1: 9 of 18 → 4 of 7",
        "Round 1: 5 of 18 → 0 of 7",
        "Round 1: 4 of 18 → 1 of 7",
        "↑ Round 1: 0 of 18 → 2 of 7",
    ];
    assert_eq!(moved, expected);
    // One person fewer can't explain that four left the first answer and three came to the last.
    group.apply(Action::Hands(0, [5, 5, 4, 3, 0, 0]));
    let report = GroupSource::new(&questionnaire, &group).report();
    let last = &report.axes[0].dimensions[0].items[0].rounds[1];
    let arrows = last.levels.iter().map(|it| it.moved.as_deref().unwrap().chars().next().unwrap());
    assert_eq!(arrows.collect::<String>(), "↓RR↑");
}

#[test]
fn a_share_that_stays_the_same_did_not_move() {
    let (questionnaire, mut group) = open(&[(1, "0"), (2, "0"), (3, "3"), (4, "3")]);
    group.apply(Action::Again);
    group.apply(Action::Hands(0, [20, 0, 0, 20, 0, 0]));
    let report = GroupSource::new(&questionnaire, &group).report();
    let last = &report.axes[0].dimensions[0].items[0].rounds[1];
    assert!(last.levels.iter().all(|it| it.moved.is_none() && it.before.is_some()));
    let since = "Since round 1 (4 answers then, 40 now): views are about as close as before.";
    assert_eq!(last.since.as_deref(), Some(since));
}

#[test]
fn hands_raised_again_for_one_question_leave_the_profile_first() {
    let (questionnaire, mut group) = open(&RESULTS);
    group.apply(Action::Again);
    group.apply(Action::Hands(0, [0, 9, 1, 0, 0, 0]));
    let report = GroupSource::new(&questionnaire, &group).report();
    let numbers: Vec<_> = report.profiles().iter().map(|it| it.number).collect();
    assert_eq!((report.rounds.len(), numbers), (2, vec![1]));
    let (questionnaire, mut group) = open(&[]);
    group.apply(Action::Hands(0, [0, 9, 1, 0, 0, 0]));
    let report = GroupSource::new(&questionnaire, &group).report();
    assert_eq!(report.profiles().len(), 1);
    let text = markdown::write(&report);
    assert!(text.contains("- **Name of A1**: Similar views\n"), "{text}");
    assert!(
        text.contains("- Round 1: no individual result · up to 10 raised hands per question"),
        "{text}"
    );
}
