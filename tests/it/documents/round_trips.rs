//! A result is the same after export and import, for any answers and notes.

use super::{LINK, complete, golden, notes, record, targets};
use crate::fixture::{self, GIVEN_OR_BLANK};
use documents::{self, Notes, Record, Source, json, page, read};
use engine::answers::{Answers, Date, Response, ResponseId};
use engine::questionnaire::{Path, Perimeter, Questionnaire};
use engine::session::NOTE_MAX;
use proptest::prelude::*;
use proptest::test_runner::Config;

const HARD: [&str; 12] = [
    "\u{202e}right to left\u{202c} \u{2066}alone",
    "\u{200f}שלום\u{200e} سلام",
    "👩\u{200d}👩\u{200d}👧\u{200d}👦🏽 e\u{301}\u{301}\u{301}",
    "\0\u{1}\u{1b}\u{7f}\u{80}\u{85}\u{9f}",
    "\r\n\r\n\t \u{2028}\u{2029}\u{a0}",
    "</script><!--<script>",
    "<script type=\"application/json\" id=\"faire-ensemble\">{}</script>",
    "]]>\\u003c\\\\\"'&lt;&amp;",
    "\u{feff}\u{fffe}\u{ffff}\u{10ffff}\u{d7ff}\u{e000}\u{fffd}",
    "__proto__",
    "=cmd|' /C calc'!A0",
    " ",
];

fn note() -> impl Strategy<Value = String> {
    let short = proptest::collection::vec(any::<char>(), 1..40).prop_map(String::from_iter);
    let hard = proptest::sample::select(HARD.to_vec()).prop_map(ToOwned::to_owned);
    let long = any::<char>().prop_map(|it| it.to_string().repeat(10_000));
    prop_oneof![4 => short, 4 => hard, 1 => long]
}

fn name() -> impl Strategy<Value = String> {
    let any = proptest::collection::vec(any::<char>(), 0..80).prop_map(String::from_iter);
    prop_oneof![any, proptest::sample::select(HARD.to_vec()).prop_map(ToOwned::to_owned)]
}

fn some_notes() -> impl Strategy<Value = Notes> {
    proptest::collection::btree_map(0_usize..39, note(), 0..6)
}

/// The response with only the answers that its path asks, as in any response of a session.
fn asked(questionnaire: &Questionnaire, response: Response) -> Response {
    let mut answers = Answers::blank(questionnaire.items().len());
    for item in questionnaire.path(response.path) {
        answers.set(item, response.answers.get(item));
    }
    Response { answers, ..response }
}

#[track_caller]
fn check(questionnaire: &Questionnaire, record: Record) {
    let source = golden::source(questionnaire, &record);
    let (data, page) = (json::write(&source), page::write(&source));
    let expected = Ok(record);
    assert_eq!(json::read(questionnaire, data.as_bytes()), expected);
    assert_eq!(page::read(questionnaire, page.as_bytes()), expected);
    assert_eq!(read(questionnaire, data.as_bytes()), expected);
    assert_eq!(read(questionnaire, page.as_bytes()), expected);
}

proptest! {
    #![proptest_config(Config { cases: 64, failure_persistence: None, ..Config::default() })]

    #[test]
    fn any_result_returns_with_its_notes(
        signs in proptest::collection::vec(0..GIVEN_OR_BLANK.len(), 39),
        path in proptest::sample::select(Path::ALL.to_vec()),
        perimeter in proptest::sample::select(Perimeter::ALL.to_vec()),
        id: [u8; 8],
        date: u16,
        notes in some_notes(),
        stages in proptest::collection::btree_map(0_usize..13, 1_u8..=4, 0..13),
        text in name(),
    ) {
        let questionnaire = fixture::usual();
        let all: Vec<char> = GIVEN_OR_BLANK.chars().collect();
        let notation: String = signs.iter().map(|&it| all[it]).collect();
        let response = fixture::response(&questionnaire, path, &notation);
        let response =
            Response { id: ResponseId(id), date: Date(date), perimeter, ..response };
        let response = asked(&questionnaire, response);
        let targets = targets(&questionnaire, &Vec::from_iter(stages));
        let name = documents::name(&text).map(ToOwned::to_owned);
        check(&questionnaire, Record { response, notes, targets, name });
    }

    #[test]
    fn a_damaged_file_never_breaks_the_reader(at in 0_usize..20_000, with in "\\PC{0,3}") {
        let questionnaire = fixture::usual();
        let response = fixture::response(&questionnaire, Path::Complete, "0123ND");
        let source = Source::new(&questionnaire, &response, LINK);
        for file in [json::write(&source), page::write(&source)] {
            let mut file: Vec<char> = file.chars().collect();
            let at = at % file.len();
            file.splice(at..=at, with.chars());
            let file = String::from_iter(file);
            // The file may be accepted or refused, but must not panic: some damage is to text that is
            // not read back.
            let read = read(&questionnaire, file.as_bytes());
            prop_assert!(read.map_or(39, |it| it.response.answers.iter().count()) == 39);
        }
    }

    #[test]
    fn no_bytes_are_taken_for_a_result(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(read(&fixture::usual(), &bytes).is_err());
    }
}

#[test]
fn every_day_returns() {
    let questionnaire = fixture::of(&[("A", &[1])]);
    let end = u16::MAX - 400;
    let days = (0..1_500).chain(36_400..36_700).chain((0..end).step_by(31)).chain(end..=u16::MAX);
    for date in days {
        let response = fixture::response(&questionnaire, Path::Complete, "2");
        let response = Response { date: Date(date), ..response };
        let file = json::write(&Source::new(&questionnaire, &response, LINK));
        let found = json::read(&questionnaire, file.as_bytes()).map(|it| it.response.date);
        assert_eq!(found, Ok(Date(date)));
    }
}

#[test]
fn all_that_a_session_can_hold_fits_a_file() {
    // The characters that take the most space: six bytes in JSON, six on the page.
    let check_full = |questionnaire: &Questionnaire, worst: char| {
        let count = questionnaire.items().len();
        let notes = (0..count).map(|it| (it, worst.to_string().repeat(NOTE_MAX))).collect();
        let response = fixture::response(questionnaire, Path::Complete, &"2".repeat(count));
        check(questionnaire, record(questionnaire, response, notes));
    };
    for worst in ['<', '"', '\u{10ffff}'] {
        check_full(&fixture::usual(), worst);
    }
    check_full(&fixture::of(&[("A", &[9; 12])]), '\u{1}');
}

#[test]
fn an_empty_note_is_no_note() {
    let (questionnaire, response) = complete("2");
    let empty = notes(&[(0, ""), (1, "kept")]);
    let file = json::write(&Source::new(&questionnaire, &response, LINK).with_notes(&empty));
    let record = json::read(&questionnaire, file.as_bytes()).unwrap();
    assert_eq!(record.notes, notes(&[(1, "kept")]));
}

#[test]
fn notes_of_items_that_the_path_does_not_ask_are_kept() {
    let questionnaire = fixture::usual();
    let response = fixture::response(&questionnaire, Path::Express, "2");
    let notes = notes(&[(1, "not asked on this path")]);
    check(&questionnaire, record(&questionnaire, response, notes));
}

#[test]
fn figures_that_a_file_brings_are_not_believed() {
    let (questionnaire, response) = complete("222");
    let file = json::write(&Source::new(&questionnaire, &response, LINK));
    let altered = file.replace("\"score\": 67", "\"score\": 100");
    assert_ne!(altered, file);
    let record = record(&questionnaire, response, Notes::new());
    assert_eq!(json::read(&questionnaire, altered.as_bytes()), Ok(record.clone()));
    let without = file.split_once(",\n  \"derived\"").unwrap().0.to_owned() + "}";
    assert_eq!(json::read(&questionnaire, without.as_bytes()), Ok(record));
}

#[test]
fn a_file_is_read_after_what_editors_and_browsers_do_to_it() {
    let (questionnaire, response) = complete("222");
    let source = Source::new(&questionnaire, &response, LINK);
    let expected = Ok(record(&questionnaire, response.clone(), Notes::new()));
    for file in [json::write(&source), page::write(&source)] {
        for altered in [
            ["\u{feff}", &file].concat(),
            ["\r\n\t ", &file].concat(),
            file.replace('\n', "\r\n"),
            file.replace(
                "<!doctype html>\n",
                "<!DOCTYPE html>\n<!-- saved from url=(0014)about:internet -->\n",
            ),
        ] {
            assert_eq!(read(&questionnaire, altered.as_bytes()), expected);
        }
    }
}

#[test]
fn the_example_of_the_documentation_holds() {
    let page = include_str!("../../../docs/formats.md");
    let (_, example) = page.split_once("```json\n").unwrap();
    let (example, _) = example.split_once("```").unwrap();
    let questionnaire = fixture::of(&[("A", &[3]), ("B", &[2])]);
    let response = fixture::response(&questionnaire, Path::Complete, "20ND_");
    let notes = notes(&[(3, "Ask the treasurer.")]);
    let targets = targets(&questionnaire, &[(0, 3)]);
    let name = Some("Before summer".to_owned());
    let expected = Record { response, notes, targets, name };
    assert_eq!(json::read(&questionnaire, example.as_bytes()), Ok(expected));
}
