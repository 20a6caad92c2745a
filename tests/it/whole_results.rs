//! Whole results: the overall score and its conditions, axes, coverage, watch points and unknowns.

use crate::fixture;
use engine::diagnosis::{Diagnosis, NoOverall, Score};
use engine::questionnaire::{Path, Questionnaire};

pub(crate) const PUBLISHED: &str = "221 322 222 101 112 21D 223 11N 011 221 00D 212 111";

fn complete(notation: &str) -> (Questionnaire, Diagnosis) {
    on(fixture::usual(), Path::Complete, notation)
}

fn on(questionnaire: Questionnaire, path: Path, notation: &str) -> (Questionnaire, Diagnosis) {
    let answers = fixture::answers(&questionnaire, notation);
    let diagnosis = Diagnosis::of(&questionnaire, path, &answers);
    (questionnaire, diagnosis)
}

fn words(score: Score) -> String {
    format!("{}, stage {}", score.display(), score.stage())
}

fn overall(diagnosis: &Diagnosis) -> String {
    match diagnosis.overall {
        Ok(it) => words(it.score),
        Err(NoOverall::TooFew { needed, scored }) => format!("{scored} scored, {needed} needed"),
        Err(NoOverall::Axis { axis }) => format!("nothing scored on axis {axis}"),
    }
}

#[track_caller]
fn check_overall(notation: &str, expected: &str) {
    assert_eq!(overall(&complete(notation).1), expected, "{notation}");
}

#[test]
fn the_published_profile_gives_the_published_result() {
    let (questionnaire, diagnosis) = complete(PUBLISHED);
    let scores: Vec<_> =
        diagnosis.dimensions.iter().map(|it| it.score().unwrap().display()).collect();
    assert_eq!(scores, [56, 78, 67, 22, 44, 50, 78, 33, 22, 56, 0, 56, 33]);
    assert_eq!(overall(&diagnosis), "46, stage 2");
    let whole = diagnosis.overall.unwrap();
    assert_eq!((whole.dimensions_scored, whole.dimensions_applicable), (13, 13));
    assert_eq!((diagnosis.coverage.answered, diagnosis.coverage.applicable), (36, 38));
    assert_eq!(diagnosis.coverage.do_not_know, 2);
    assert_eq!(fixture::ids(&questionnaire, &diagnosis.unknowns), "A6 B4");
    assert!(diagnosis.watch_points.is_empty());
}

#[test]
fn one_level_everywhere_gives_its_stage() {
    check_overall(&"0".repeat(39), "0, stage 1");
    check_overall(&"1".repeat(39), "33, stage 2");
    check_overall(&"2".repeat(39), "67, stage 3");
    check_overall(&"3".repeat(39), "100, stage 4");
}

#[test]
fn each_dimension_weighs_the_same_whatever_its_items() {
    // Six dimensions of three items at the top, six of two at the bottom, one in the middle.
    check_overall("333 333 333 333 333 333 00N 00N 00N 00N 00N 00N 03N", "50, stage 3");
    check_overall("333 333 333 333 333 333 000 000 000 000 000 000 03N", "50, stage 3");
}

#[test]
fn fewer_than_seven_scored_dimensions_give_no_overall_figure() {
    check_overall("", "0 scored, 9 needed");
    check_overall("111 111 111 111 111 NNN NNN NNN NNN NNN 111 NNN NNN", "6 scored, 7 needed");
    check_overall("111 111 111 111 NNN NNN NNN 111 111 NNN NNN NNN 111", "33, stage 2");
}

#[test]
fn two_thirds_of_what_applies_must_be_scored() {
    check_overall("111 111 111 111 111 111 ___ 111 ___ ___ ___ 111 ___", "8 scored, 9 needed");
    check_overall("111 111 111 111 111 111 111 111 ___ ___ ___ 111 ___", "33, stage 2");
    check_overall("111 111 111 111 111 111 NNN 111 ___ ___ ___ 111 ___", "33, stage 2");
}

#[test]
fn an_axis_without_any_score_leaves_no_overall_figure() {
    let most = "111 111 111 111 111 111 111";
    check_overall(&format!("{most} 111 111 111 111 ___ ___"), "nothing scored on axis 2");
    check_overall(&format!("{most} 111 111 111 111 NNN NNN"), "nothing scored on axis 2");
    check_overall(&format!("{most} NNN NNN NNN NNN 111 111"), "nothing scored on axis 1");
    check_overall(&format!("{most} 111 111 111 111 NNN 111"), "33, stage 2");
}

#[test]
fn the_questionnaire_sets_how_many_dimensions_are_enough() {
    let mut pack = fixture::pack(&[("A", &[1, 1]), ("B", &[1])]);
    for (min, expected) in [(3, "33, stage 2"), (4, "3 scored, 4 needed"), (0, "33, stage 2")] {
        pack["scoring"]["overall_dimensions_min"] = min.into();
        assert_eq!(overall(&on(fixture::read(&pack), Path::Complete, "111").1), expected);
    }
    pack["scoring"]["overall_dimensions_min"] = 0.into();
    let (_, diagnosis) = on(fixture::read(&pack), Path::Complete, "NNN");
    assert_eq!(overall(&diagnosis), "0 scored, 0 needed");
}

/// Rows: #i36.
#[test]
fn the_express_path_rests_on_thirteen_items() {
    let (_, diagnosis) = on(fixture::usual(), Path::Express, &"2DN".repeat(13));
    assert_eq!(overall(&diagnosis), "67, stage 3");
    assert_eq!((diagnosis.coverage.answered, diagnosis.coverage.applicable), (13, 13));
    assert!(diagnosis.unknowns.is_empty());
}

#[track_caller]
fn check_axes(notation: &str, expected: [&str; 3]) {
    let (_, diagnosis) = complete(notation);
    let found = diagnosis.axes.iter().map(|it| it.score.map_or("none".to_owned(), words));
    assert_eq!(found.collect::<Vec<_>>(), expected, "{notation}");
}

#[test]
fn an_axis_is_the_mean_of_its_dimensions_when_half_of_them_are_scored() {
    check_axes(PUBLISHED, ["56, stage 3", "28, stage 2", "44, stage 2"]);
    // Three of seven is less than half, four is more, and NNN does not count.
    check_axes("111 111 111", ["none", "none", "none"]);
    check_axes("111 111 111 111", ["33, stage 2", "none", "none"]);
    check_axes("111 111 111 ___ ___ NNN", ["33, stage 2", "none", "none"]);
    check_axes(
        &format!("{} 333 000 ___ ___ 222 ___", "NNN".repeat(7)),
        ["none", "50, stage 3", "67, stage 3"],
    );
}

/// Rows: #i36.
#[test]
fn an_axis_says_how_many_dimensions_it_rests_on() {
    let (_, diagnosis) = complete("111 DDD NNN ___ 222");
    let of = diagnosis.axes[0];
    assert_eq!((of.axis, of.dimensions_scored, of.dimensions_applicable), (0, 2, 6));
}

#[test]
fn a_dimension_at_the_start_is_named_when_the_whole_is_well_under_way() {
    let (questionnaire, diagnosis) = complete(&format!("001 {} 000", "333".repeat(11)));
    assert_eq!(overall(&diagnosis), "85, stage 4");
    assert_eq!(fixture::ids(&questionnaire, &diagnosis.watch_points), "A1 C2");

    let (_, diagnosis) = complete(&format!("111 {}", "333".repeat(12)));
    assert!(diagnosis.watch_points.is_empty(), "stage 2 is not the start");

    let (_, diagnosis) = complete(&format!("000 {}", "111".repeat(12)));
    assert_eq!(overall(&diagnosis), "31, stage 2");
    assert!(diagnosis.watch_points.is_empty(), "the whole is not at stage 3");

    let (_, diagnosis) = complete(&format!("000 {}", "333".repeat(6)));
    assert_eq!(overall(&diagnosis), "7 scored, 9 needed");
    assert!(diagnosis.watch_points.is_empty(), "there is no overall figure");
}

#[test]
fn what_is_not_known_is_listed_from_the_most_to_the_least() {
    let (questionnaire, diagnosis) = complete("12D 111 1DD DDD N1D 111 DDN");
    assert_eq!(fixture::ids(&questionnaire, &diagnosis.unknowns), "A4 A3 A7 A1 A5");
}
