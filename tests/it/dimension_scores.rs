//! One dimension: its score and stage, or the reason why it has none.

use crate::fixture::{self, GIVEN, GIVEN_OR_BLANK};
use engine::diagnosis::{Diagnosis, DimensionState};
use engine::questionnaire::{Path, Questionnaire};
use std::sync::LazyLock;

/// The result of a dimension with one item per sign of the notation.
fn found(notation: &str) -> String {
    static ONCE: LazyLock<[Questionnaire; 9]> =
        LazyLock::new(|| std::array::from_fn(|it| fixture::of(&[("A", &[it + 1, 3])])));
    found_on(&ONCE[notation.chars().count() - 1], Path::Complete, notation)
}

fn found_on(questionnaire: &Questionnaire, path: Path, notation: &str) -> String {
    let answers = fixture::answers(questionnaire, notation);
    match Diagnosis::of(questionnaire, path, &answers).dimensions[0].state {
        DimensionState::NotApplicable => "not applicable".to_owned(),
        DimensionState::NotCalculated { needed } => format!("not calculated, {needed} needed"),
        DimensionState::Scored(score) => format!("{}, stage {}", score.display(), score.stage()),
    }
}

#[track_caller]
fn check(notation: &str, expected: &str) {
    assert_eq!(found(notation), expected, "{notation}");
}

#[test]
fn three_items_give_the_published_scores() {
    check("000", "0, stage 1");
    check("011", "22, stage 1");
    check("111", "33, stage 2");
    check("112", "44, stage 2");
    check("221", "56, stage 3");
    check("222", "67, stage 3");
    check("232", "78, stage 4");
    check("332", "89, stage 4");
    check("333", "100, stage 4");
    check("12D", "50, stage 3");
    check("03N", "50, stage 3");
    check("3DN", "not calculated, 2 needed");
    check("NN2", "not calculated, 2 needed");
    check("DD3", "not calculated, 2 needed");
    check("NNN", "not applicable");
}

#[test]
fn one_item_gives_the_published_scores() {
    check("0", "0, stage 1");
    check("1", "33, stage 2");
    check("2", "67, stage 3");
    check("3", "100, stage 4");
    check("N", "not applicable");
    check("D", "not calculated, 1 needed");
    check("_", "not calculated, 1 needed");
}

#[test]
fn unknown_and_blank_are_never_zero() {
    check("12D", "50, stage 3");
    check("12_", "50, stage 3");
    check("33N", "100, stage 4");
    check("___", "not calculated, 2 needed");
    check("DDD", "not calculated, 2 needed");
}

#[test]
fn the_lower_bound_of_a_stage_belongs_to_it() {
    check("0003", "25, stage 2");
    check("0033", "50, stage 3");
    check("0333", "75, stage 4");
    check("0002", "17, stage 1");
}

#[test]
fn halves_are_rounded_up() {
    // 3 of 24 is 12.5 of 100; then 9 of 24.
    check("30000000", "13, stage 1");
    check("33300000", "38, stage 2");
}

#[test]
fn at_least_half_of_what_applies_is_needed() {
    check("1____", "not calculated, 3 needed");
    check("11___", "not calculated, 3 needed");
    check("11_NN", "33, stage 2");
    check("111__", "33, stage 2");
    check("1111_____", "not calculated, 5 needed");
    check("11111____", "33, stage 2");
}

#[test]
fn every_set_of_given_answers_agrees_with_the_definition() {
    assert_eq!(fixture::triples(GIVEN).count(), 216);
    for triple in fixture::triples(GIVEN) {
        check_definition(&triple);
    }
}

#[test]
fn every_set_of_answers_and_blanks_agrees_with_the_definition() {
    assert_eq!(fixture::triples(GIVEN_OR_BLANK).count(), 343);
    for triple in fixture::triples(GIVEN_OR_BLANK) {
        check_definition(&triple);
    }
}

#[test]
fn every_answer_to_one_item_agrees_with_the_definition() {
    for sign in GIVEN_OR_BLANK.chars() {
        check_definition(&[sign]);
    }
}

#[test]
fn every_set_of_answers_to_two_items_agrees_with_the_definition() {
    for [first, second, _] in fixture::triples(GIVEN_OR_BLANK) {
        check_definition(&[first, second]);
    }
}

#[test]
fn the_express_path_reads_the_first_item_alone() {
    let questionnaire = fixture::usual();
    for [first, second, third] in fixture::triples(GIVEN_OR_BLANK) {
        let found =
            found_on(&questionnaire, Path::Express, &String::from_iter([first, second, third]));
        assert_eq!(found, definition(&[first]), "{first}, then {second}{third}");
    }
}

#[track_caller]
fn check_definition(signs: &[char]) {
    check(&signs.iter().collect::<String>(), &definition(signs));
}

/// The scoring in the method's own notation.
fn definition(signs: &[char]) -> String {
    let k = signs.len();
    let count = |sign: char| signs.iter().filter(|it| **it == sign).count();
    let m = k - count('N');
    let values: Vec<usize> =
        signs.iter().filter_map(|it| Some(it.to_digit(10)? as usize)).collect();
    let (a, s) = (values.len(), values.iter().sum::<usize>());
    if m == 0 {
        return "not applicable".to_owned();
    }
    let half = m / 2 + m % 2;
    let need = if k == 1 { 1 } else { std::cmp::max(2, half) };
    if a < need {
        return format!("not calculated, {need} needed");
    }
    // 100 * s / (3 * a), rounded half up.
    let (quotient, rest) = (100 * s / (3 * a), 100 * s % (3 * a));
    let display = if 2 * rest >= 3 * a { quotient + 1 } else { quotient };
    let stage = std::cmp::min(4, 1 + 4 * s / (3 * a));
    format!("{display}, stage {stage}")
}
