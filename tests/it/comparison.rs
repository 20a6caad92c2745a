//! The comparison of two results.

use crate::fixture;
use engine::answers::Response;
use engine::comparison::{Change, Compared, NotComparable, Side, compare_sides, over_time};
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
        "OneUp" => "OneDown",
        "OneDown" => "OneUp",
        same => same,
    };
    assert_eq!(format!("{:?}", back[0].change), mirrored, "{to} to {from}");
}

#[test]
fn one_level_in_all_is_a_hint_and_never_steady() {
    check(Path::Complete, "111", "112", "OneUp");
    check(Path::Complete, "111", "110", "OneDown");
    // 22 to 33 crosses a stage, but only one item changed.
    check(Path::Complete, "011", "111", "OneUp");
    check(Path::Complete, "11D", "12D", "OneUp");
}

#[test]
fn the_same_score_is_steady() {
    check(Path::Complete, "111", "111", "Steady");
    check(Path::Complete, "012", "210", "Steady");
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
    check(Path::Complete, "131", "222", "OneUp");
    check(Path::Complete, "130", "310", "Steady");
}

#[test]
fn another_stage_is_a_change_when_two_items_confirm_it() {
    // 44 to 56: two items went up and one went down.
    check(Path::Complete, "112", "221", "Up");
    // 11 to 22: the same changes, but within a stage.
    check(Path::Complete, "001", "110", "OneUp");
}

#[test]
fn other_items_answered_are_not_a_change() {
    check(Path::Complete, "033", "_33", "OtherItems");
    check(Path::Complete, "033", "N33", "OtherItems");
    check(Path::Complete, "33D", "330", "OtherItems");
    // 33 to 44: two levels up, and a new answer that offsets most of it.
    check(Path::Complete, "11_", "220", "OtherItems");
}

#[test]
fn without_a_score_on_both_sides_nothing_is_said() {
    check(Path::Complete, "111", "1DD", "Unknown");
    check(Path::Complete, "111", "NNN", "Unknown");
    check(Path::Complete, "___", "___", "Unknown");
}

#[test]
fn on_the_express_path_one_item_must_move_by_two_levels() {
    check(Path::Express, "1", "2", "OneUp");
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

/// What stands beside bars of different lengths is never *steady*, whatever the answers.
#[test]
fn steady_means_that_the_score_has_not_moved() {
    let questionnaire = fixture::of(&[("A", &[3]), ("B", &[3])]);
    for from in fixture::triples(fixture::GIVEN_OR_BLANK) {
        for to in fixture::triples(fixture::GIVEN_OR_BLANK) {
            let [first, second] = [from, to].map(|it| {
                fixture::response(&questionnaire, Path::Complete, &String::from_iter(it))
            });
            let compared = compare(&questionnaire, &first, &second).expect("comparable")[0];
            let [before, after] = compared.results.expect("asked").map(|it| it.score());
            if compared.change == Change::Steady {
                assert_eq!(before, after, "{from:?} to {to:?}");
            }
        }
    }
}

#[test]
fn a_course_says_how_its_last_result_differs_from_its_first() {
    let questionnaire = fixture::of(&[("A", &[3]), ("B", &[3])]);
    let responses = ["111 222", "000 222", "122 221"]
        .map(|it| fixture::response(&questionnaire, Path::Complete, it));
    let sides = responses.each_ref().map(|response| Side {
        questionnaire: &questionnaire,
        earlier: &[],
        response,
    });
    let course = over_time(&sides).expect("comparable");
    assert_eq!(course.changes, [Change::Up, Change::OneDown]);
}
