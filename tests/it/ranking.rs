//! Strengths, priorities and next steps, ties included.

use crate::fixture;
use crate::whole_results::PUBLISHED;
use engine::diagnosis::{Diagnosis, NextStep, Priority, Ranking};
use engine::questionnaire::{Path, Questionnaire};

fn ranking(questionnaire: &Questionnaire, path: Path, notation: &str) -> Ranking {
    let answers = fixture::answers(questionnaire, notation);
    Diagnosis::of(questionnaire, path, &answers).ranking
}

/// `expected` has the form "Usual: A2 A7 A3, then B4 A4 B2".
#[track_caller]
fn check(notation: &str, expected: &str) {
    check_on(&fixture::usual(), notation, expected);
}

#[track_caller]
fn check_on(questionnaire: &Questionnaire, notation: &str, expected: &str) {
    let Ranking { kind, strengths, priorities } = ranking(questionnaire, Path::Complete, notation);
    let priorities: Vec<_> = priorities.iter().map(|it| it.dimension).collect();
    let [strengths, priorities] =
        [strengths, priorities].map(|it| fixture::ids(questionnaire, &it));
    assert_eq!(format!("{kind:?}: {strengths}, then {priorities}"), expected, "{notation}");
}

#[test]
fn the_published_profile_gives_the_published_lists() {
    check(PUBLISHED, "Usual: A2 A7 A3, then B4 A4 B2");
}

#[test]
fn there_are_as_many_places_as_a_third_of_the_scores_and_three_at_most() {
    check("333 222 111", "Usual: A1, then A3");
    check("333 222 111 111 000", "Usual: A1, then A5");
    check("333 222 222 111 111 000", "Usual: A1 A2, then A6 A4");
    check("333 222 222 232 111 111 011 000", "Usual: A1 A4, then B1 A7");
    check(&format!("{}{}", "333".repeat(6), "000".repeat(6)), "Usual: A1 A2 A3, then A7 B1 B2");
}

#[test]
fn only_stages_three_and_four_are_strengths() {
    check("222 111 111 111 111 111", "Usual: A1, then A2 A3");
    check("03N 111 111 111 111 112", "Usual: A1, then A2 A3");
}

#[test]
fn only_stages_one_to_three_are_priorities() {
    check("333 333 333 333 333 332", "Usual: A1 A2, then ");
    check("333 333 333 333 333 222", "Usual: A1 A2, then A6");
    check("333 333 333 333 222 222", "Usual: A1 A2, then A5 A6");
}

#[test]
fn a_strength_is_never_a_priority() {
    check("222 221 221 221 221 221", "Usual: A1 A2, then A3 A4");
    check("222 111 111", "Usual: A1, then A2");
    // Nine scores: the leading two are strengths although they are among the lowest seven.
    check(&format!("221{}", "222".repeat(8)), "Usual: A2 A3 A4, then A1 A5 A6");
}

#[test]
fn among_equal_scores_the_better_covered_comes_first() {
    check("22D 222 111 111 000 000", "Usual: A2 A1, then A5 A6");
    check("222 222 222 00D 0N0 000", "Usual: A1 A2, then A5 A6");
    check("222 222 222 00D 00D 000", "Usual: A1 A2, then A6 A4");
}

#[test]
fn among_equals_the_order_of_the_questionnaire_decides() {
    check("111 222 333 333 222 111", "Usual: A3 A4, then A1 A6");
}

#[test]
fn scores_that_look_equal_are_ranked_by_their_exact_value() {
    // 11 of 21 and 14 of 27 are both shown as 52.
    let questionnaire = fixture::of(&[("A", &[9, 7, 1])]);
    check_on(&questionnaire, "222222200 2222210 0", "Usual: A2, then A3");
    let questionnaire = fixture::of(&[("A", &[7, 9, 1])]);
    check_on(&questionnaire, "2222210 222222200 3", "Usual: A3, then A2");
    // 4 of 9 and 8 of 18 are equal.
    let questionnaire = fixture::of(&[("A", &[6, 3, 9])]);
    check_on(&questionnaire, "221111 112 222222222", "Usual: A3, then A1");
    let questionnaire = fixture::of(&[("A", &[3, 6, 9])]);
    check_on(&questionnaire, "112 221111 222222222", "Usual: A3, then A1");
}

#[test]
fn without_any_strength_the_single_best_dimension_is_one_to_lean_on() {
    check("111 112 011", "LeanOn: A2, then A3");
    check("111 112 011 112 000 000", "LeanOn: A2, then A5 A6");
    check("11D 111 000", "LeanOn: A2, then A3");
}

#[test]
fn what_one_leans_on_is_not_a_priority_even_when_most_are_equal() {
    check(&format!("000{}", "111".repeat(8)), "LeanOn: A2, then A1 A3 A4");
}

#[test]
fn equal_scores_are_not_ranked_and_the_first_dimensions_are_proposed() {
    check(&"1".repeat(39), "Even: , then A1 A2 A3");
    check(&"3".repeat(39), "Even: , then A1 A2 A3");
    check("___ 111 11D NNN 111", "Even: , then A2 A3 A5");
}

#[test]
fn fewer_than_three_scores_are_not_ranked() {
    check("", "TooFew: , then ");
    check("333", "TooFew: , then ");
    check("333 000", "TooFew: , then ");
}

#[test]
fn the_questionnaire_sets_the_length_of_the_lists() {
    let mut pack = fixture::pack(&fixture::USUAL);
    pack["scoring"]["ranked_max"] = 1.into();
    check_on(&fixture::read(&pack), PUBLISHED, "Usual: A2, then B4");
    check_on(&fixture::read(&pack), &"1".repeat(39), "Even: , then A1");
    pack["scoring"]["ranked_max"] = 0.into();
    check_on(&fixture::read(&pack), PUBLISHED, "Usual: , then ");
    pack["scoring"]["ranked_max"] = 9.into();
    check_on(&fixture::read(&pack), PUBLISHED, "Usual: A2 A7 A3 A1, then B4 A4 B2 B1");
}

/// Where the first priority leads, as in "A1b at level 2".
#[track_caller]
fn check_next(path: Path, notation: &str, expected: &str) {
    let questionnaire = fixture::usual();
    let ranking = ranking(&questionnaire, path, notation);
    let Priority { next, .. } = ranking.priorities[0];
    let words = |it: NextStep| questionnaire.items()[it.item].level(it.goal).to_owned();
    assert_eq!(next.map_or("nothing".to_owned(), words), expected, "{notation}");
}

#[test]
fn a_priority_begins_with_its_lowest_answer_and_leads_to_level_two_at_least() {
    check_next(Path::Complete, "210 333 333", "A1c at level 2");
    check_next(Path::Complete, "100 333 333", "A1b at level 2");
    check_next(Path::Complete, "121 333 333", "A1a at level 2");
    check_next(Path::Complete, "222 333 333", "A1a at level 3");
    check_next(Path::Complete, "D21 333 333", "A1c at level 2");
    check_next(Path::Complete, "N21 333 333", "A1c at level 2");
    check_next(Path::Complete, "_21 333 333", "A1c at level 2");
}

#[test]
fn the_express_next_step_is_about_the_item_that_was_asked() {
    check_next(Path::Express, "200 3__ 3__", "A1a at level 3");
}

#[test]
fn nothing_stands_above_the_top() {
    check_next(Path::Complete, &"3".repeat(39), "nothing");
}
