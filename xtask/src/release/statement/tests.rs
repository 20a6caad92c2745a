use super::*;
use std::path::Path;

fn source() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    workspace::read_text(&root.join(SOURCE)).unwrap()
}

fn test_file(file: &str) -> Result<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/browser");
    workspace::read_text(&root.join(file))
}

fn check(text: &str, expected: &str) {
    let error = Statement::checked(text, test_file).map(|_| ()).unwrap_err();
    assert_eq!(expected, format!("{error:#}"));
}

#[test]
fn the_statement_has_all_criteria_and_every_test_that_it_names_exists() {
    let statement = Statement::checked(&source(), test_file).unwrap();
    assert_eq!(106, statement.criteria().count());
}

#[test]
fn a_criterion_that_is_missing_or_stands_twice_is_refused() {
    let text = source();
    check(&text.replace("\"13.12\"", "\"13.11\""), "criterion 13.11 stands where 13.12 should");
    let (before, _) = text.rsplit_once("[[topic.criterion]]").unwrap();
    check(before, "criterion 13.12 is missing");
}

#[test]
fn nothing_is_met_without_evidence_nor_missed_without_a_reason() {
    let text = source();
    let (before, after) = text.split_once("number = \"3.3\"").unwrap();
    let bare = |it: &str| [before, "number = \"3.3\"", it].concat();
    let none = after.replacen("evidence = [\"contrast\"]", "evidence = []", 1);
    check(&bare(&none), "3.3 has no evidence: name a test, or what was looked at by hand");
    let unknown = after.replacen("[\"contrast\"]", "[\"contrast\", \"eyes\"]", 1);
    check(&bare(&unknown), "3.3 names unknown evidence");
    let missed = after.replacen("state = \"met\"", "state = \"not-met\"", 1);
    check(&bare(&missed), "3.3 is not met or does not apply, and says nothing of why");
}

#[test]
fn a_test_that_was_renamed_is_told() {
    let renamed = source().replace("from the start to a shared link", "to the moon");
    let expected = "tests/browser/respondent/keyboard.spec.mjs has no test \
                    \"the keyboard alone leads to the moon\"";
    check(&renamed, expected);
}

#[test]
fn the_rate_counts_what_applies_and_promises_no_more_than_that() {
    let mut statement = Statement::checked(&source(), test_file).unwrap();
    let states = |statement: &mut Statement, met: usize, missed: usize| {
        for (at, it) in statement.topics.iter_mut().flat_map(|it| &mut it.criteria).enumerate() {
            it.state = match at {
                at if at < met => State::Met,
                at if at < met + missed => State::NotMet,
                _ => State::NotApplicable,
            };
        }
    };
    for (met, missed, expected, conformity) in [
        (2, 1, "66,6\u{a0}%", Conformity::Partial),
        (1, 1, "50,0\u{a0}%", Conformity::Partial),
        (1, 2, "33,3\u{a0}%", Conformity::None),
        (106, 0, "100,0\u{a0}%", Conformity::Full),
    ] {
        states(&mut statement, met, missed);
        assert_eq!(expected, rate(&statement, "fr"));
        assert_eq!(conformity, Conformity::of(&statement));
    }
}

#[test]
fn both_languages_have_the_same_parts_in_the_same_order() {
    let [fr, en] = PAGES.map(|it| it.template);
    for part in [" id=\"", " class=\"", "data-copy=\"", "{{", "<h"] {
        let all = |html: &str| -> Vec<String> {
            let parts = html.split(part).skip(1);
            parts.map(|it| it.chars().take_while(|it| !" \">}".contains(*it)).collect()).collect()
        };
        assert_eq!(all(fr), all(en), "{part}");
    }
}

#[test]
fn french_signs_keep_to_their_words() {
    let text = source();
    let fields = text.lines().filter(|it| it.starts_with("fr = ") || it.starts_with("why = "));
    for line in fields.chain(PAGES[0].template.lines()) {
        let line = line.split(", en = ").next().unwrap_or_default();
        for sign in [" :", " ;", " ?", " !", " »", "« "] {
            assert!(!line.contains(sign), "{sign}: {line}");
        }
    }
}

#[test]
fn dates_are_written_as_people_write_them() {
    assert_eq!("29\u{a0}novembre 2026", date("2026-11-29", "fr").unwrap());
    assert_eq!("3\u{a0}January 2027", date("2027-01-03", "en").unwrap());
    assert_eq!(
        "2026-13-01 has no month from 01 to 12",
        date("2026-13-01", "en").unwrap_err().to_string()
    );
}
