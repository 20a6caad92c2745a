//! The findings depend on the result, in Markdown and on the page alike.

use super::LINK;
use crate::fixture;
use documents::{Source, markdown, page};
use engine::questionnaire::Path;

/// Checks that both documents contain all texts of `said` and none of `unsaid`.
#[track_caller]
fn check(path: Path, notation: &str, said: &[&str], unsaid: &[&str]) {
    let mut pack = fixture::pack(&fixture::USUAL);
    let items = &mut pack["axes"][0]["dimensions"][0]["items"];
    items[0]["help"] = "Here is help.".into();
    items[1]["first_step"] = "Do A1b.".into();
    let questionnaire = fixture::read(&pack);
    let response = fixture::response(&questionnaire, path, notation);
    let source = Source::new(&questionnaire, &response, LINK);
    for text in [markdown::write(&source), page::write(&source)] {
        for words in said {
            assert!(text.contains(words), "{words}: {text}");
        }
        for words in unsaid {
            assert!(!text.contains(words), "{words}: {text}");
        }
    }
}

#[test]
fn help_stands_beside_the_lowest_level_alone() {
    let rest = "222".repeat(12);
    let next = "What you might answer one day (Topic of A1a)";
    check(Path::Complete, &format!("011{rest}"), &["Here is help.", next], &[]);
    check(Path::Complete, &format!("111{rest}"), &[next], &["Here is help."]);
    check(Path::Complete, &format!("101{rest}"), &["(Topic of A1b)"], &["Here is help."]);
}

#[test]
fn a_priority_names_the_first_step_of_its_lowest_item_or_else_of_the_theme() {
    let rest = "333".repeat(12);
    let leads_to = |item: &str, level: u8| format!("{item} at level {level}");
    let (own, theme) = ("Do A1b.", "A first step.");
    check(Path::Complete, &format!("101{rest}"), &[own, &leads_to("A1b", 2)], &[theme]);
    check(Path::Complete, &format!("111{rest}"), &[theme, &leads_to("A1a", 2)], &[own]);
    check(Path::Complete, &"333".repeat(13), &[theme], &[own, "What you might answer one day"]);
}

#[test]
fn the_express_path_claims_no_more_than_a_likelihood() {
    let notation = "3__".repeat(6) + &"0__".repeat(7);
    check(Path::Express, &notation, &["Express.", "Likely strengths", "Quick"], &["Full"]);
    let notation = "333".repeat(6) + &"000".repeat(7);
    check(Path::Complete, &notation, &["Strengths", "Full"], &["Express.", "Likely"]);
}

#[test]
fn dimensions_that_stay_behind_are_named() {
    let notation = format!("001 {} 000", "333".repeat(11));
    check(Path::Complete, &notation, &["Mind: C2\u{a0}· A1."], &[]);
    check(Path::Complete, &"333".repeat(13), &[], &["Mind:"]);
}

#[test]
fn what_cannot_be_ranked_is_not_ranked() {
    let lean = "111".repeat(12) + "000";
    check(Path::Complete, &lean, &["Something to build on", "Lean on:"], &["Even.", "Strengths"]);
    let even = "111".repeat(13);
    check(Path::Complete, &even, &["Where to begin", "Even."], &["Lean on:", "Strengths"]);
    let none = ["Strengths", "Where to begin", "To look into together", "Even.", "Lean on:"];
    check(Path::Complete, "222 333", &["Theme by theme"], &none);
}

#[test]
fn without_an_overall_figure_the_reason_is_given() {
    let few = "No overall figure: too few themes have enough answers. 3 of 39 answers";
    check(Path::Complete, "222", &["Too little.", few], &["out of 100, stage “"]);
    let axis = "No overall figure: one of the three parts has no theme with enough answers.";
    check(Path::Complete, &"111".repeat(11), &["Too little.", axis], &["out of 100, stage “"]);
    check(Path::Complete, &"111".repeat(13), &["All in all.", "stage “Emerge”"], &["No overall"]);
}

#[test]
fn what_is_not_known_is_named_by_its_topics() {
    let notation = "D1D 2".to_owned() + &"1".repeat(35);
    let topics = "Topic of A1a, Topic of A1c";
    check(Path::Complete, &notation, &["To look into together", topics], &[]);
}
