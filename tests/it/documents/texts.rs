//! The whole result as plain text, to paste into an email.

use super::{LINK, complete, hostile_pack, notes};
use crate::fixture;
use crate::whole_results::PUBLISHED;
use documents::{Source, text};
use engine::questionnaire::Path;

#[track_caller]
fn check(path: Path, notation: &str, said: &[&str], unsaid: &[&str]) {
    let questionnaire = fixture::usual();
    let response = fixture::response(&questionnaire, path, notation);
    let text = text::write(&Source::new(&questionnaire, &response, LINK));
    for words in said {
        assert!(text.contains(words), "{words}: {text}");
    }
    for words in unsaid {
        assert!(!text.contains(words), "{words}: {text}");
    }
}

#[test]
fn a_text_begins_with_the_result_and_ends_with_its_link() {
    let (questionnaire, response) = complete("222 333");
    let notes = notes(&[(0, "secret")]);
    let source = Source::new(&questionnaire, &response, LINK).with_notes(&notes);
    let text = text::write(&source.with_name("Before summer"));
    let start = "Title – Question?\nteam · Full · 23 November 2026\n\nToo little.\n";
    assert!(text.starts_with(start), "{text}");
    assert!(text.ends_with(&format!("\n\nNot a measure.\n\n{LINK}")), "{text}");
    assert!(!text.contains("secret") && !text.contains("Before summer"));
}

#[test]
fn a_text_says_what_the_result_has_and_no_more() {
    let strengths = "\n\nStrengths\n- Name of A1\n- Name of A2\n- Name of A3\n\n";
    let priorities = "\n\nWhere to begin\n- Name of B3: A first step.\n";
    let notation = "333".repeat(6) + &"000".repeat(7);
    check(Path::Complete, &notation, &[strengths, "\n\nWhere to begin\n- "], &["Express.", "look"]);
    let notation = "3__".repeat(6) + &"0__".repeat(7);
    check(Path::Express, &notation, &["All in all.\nExpress.\n", "Likely strengths"], &[]);
    let notation = "222".repeat(9) + "000" + &"222".repeat(3);
    check(Path::Complete, &notation, &[priorities, "\nMind: B3.\n"], &["Express."]);
    check(Path::Complete, "D1D", &["\n\nTo look into together\n- Name of A1\n\n"], &["Where"]);
    let none = ["Strengths", "Where to begin", "To look into together", "Mind:", "Express."];
    check(Path::Complete, "222 333", &["\n\nNo overall figure:"], &none);
}

#[test]
fn no_text_of_a_stranger_makes_a_line_of_its_own() {
    let (questionnaire, response) = complete(PUBLISHED);
    let plain = text::write(&Source::new(&questionnaire, &response, LINK));
    let questionnaire = fixture::read(&hostile_pack("\r\n- one\u{2028}two\0\t"));
    let hostile = text::write(&Source::new(&questionnaire, &response, LINK));
    assert_eq!(hostile.lines().count(), plain.lines().count());
    assert!(!hostile.contains(['\0', '\u{2028}', '\r', '\t']));
}
