//! The comparison of two results.

use crate::fixture;
use engine::answers::Response;
use engine::comparison::{Compared, NotComparable, Side, compare_sides};
use engine::questionnaire::{Path, Perimeter, Questionnaire};

/// Compares two results of one questionnaire.
fn compare(
    questionnaire: &Questionnaire,
    first: &Response,
    second: &Response,
) -> Result<Vec<Compared>, NotComparable> {
    let side = |response| Side { questionnaire, earlier: &[], response };
    compare_sides(side(first), side(second)).map(|it| it.dimensions)
}

/// Checks the change of the first dimension in both directions.
#[track_caller]
fn check(path: Path, from: &str, to: &str, expected: &str) {
    let questionnaire = fixture::of(&[("A", &[3]), ("B", &[3])]);
    let [from_response, to_response] =
        [from, to].map(|it| fixture::response(&questionnaire, path, it));
    let changes = compare(&questionnaire, &from_response, &to_response).expect("comparable");
    assert_eq!(changes.len(), 2);
    assert_eq!(format!("{:?}", changes[0].change), expected, "{from} to {to}");
    let back = compare(&questionnaire, &to_response, &from_response).expect("comparable");
    let mirrored = match expected {
        "Up" => "Down",
        "Down" => "Up",
        same => same,
    };
    assert_eq!(format!("{:?}", back[0].change), mirrored, "{to} to {from}");
}

#[test]
fn one_level_on_one_item_is_no_change() {
    check(Path::Complete, "111", "112", "Steady");
    check(Path::Complete, "111", "111", "Steady");
    // 22 to 33 crosses a stage, but only one item changed.
    check(Path::Complete, "011", "111", "Steady");
    check(Path::Complete, "11D", "12D", "Steady");
}

#[test]
fn two_levels_are_a_change() {
    check(Path::Complete, "111", "122", "Up");
    check(Path::Complete, "111", "113", "Up");
    check(Path::Complete, "11D", "22D", "Up");
    check(Path::Complete, "11D", "13D", "Up");
}

#[test]
fn levels_up_and_down_are_counted_against_each_other() {
    check(Path::Complete, "131", "222", "Steady");
    check(Path::Complete, "130", "310", "Steady");
}

#[test]
fn another_stage_is_a_change_when_two_items_confirm_it() {
    // 44 to 56: two items went up and one went down.
    check(Path::Complete, "112", "221", "Up");
    // 11 to 22: the same changes, but within a stage.
    check(Path::Complete, "001", "110", "Steady");
}

#[test]
fn other_items_answered_are_not_a_change() {
    check(Path::Complete, "033", "_33", "Steady");
    check(Path::Complete, "033", "N33", "Steady");
    check(Path::Complete, "33D", "330", "Steady");
    // 33 to 44: two levels up, and a new answer that offsets most of it.
    check(Path::Complete, "11_", "220", "Steady");
}

#[test]
fn without_a_score_on_both_sides_nothing_is_said() {
    check(Path::Complete, "111", "1DD", "Unknown");
    check(Path::Complete, "111", "NNN", "Unknown");
    check(Path::Complete, "___", "___", "Unknown");
}

#[test]
fn on_the_express_path_one_item_must_move_by_two_levels() {
    check(Path::Express, "1", "2", "Steady");
    check(Path::Express, "1", "3", "Up");
    check(Path::Express, "1", "D", "Unknown");
}

#[test]
fn results_of_different_perimeters_or_paths_are_not_compared() {
    let questionnaire = fixture::usual();
    let mine = fixture::response(&questionnaire, Path::Complete, "111");
    let mut theirs = mine.clone();
    theirs.path = Path::Express;
    assert_eq!(compare(&questionnaire, &mine, &theirs), Err(NotComparable::Path));
    theirs.perimeter = Perimeter::Me;
    assert_eq!(compare(&questionnaire, &mine, &theirs), Err(NotComparable::Perimeter));
    assert_eq!(NotComparable::Path.to_string(), "results of different paths");
    assert_eq!(NotComparable::Perimeter.to_string(), "results of different perimeters");
}
