//! `answers.csv`, the table for programs, of a result and of a group.

use super::tables::parsed;
use super::{LINK, complete, notes};
use crate::fixture;
use crate::group_reports::{open, promised};
use documents::group::{self, GroupSource};
use documents::tidy::{COLUMNS, Extra, Rows, header, write};
use documents::{Notes, Source};
use engine::answers::{Response, ResponseId};
use engine::questionnaire::{Path, Questionnaire};

/// The rows of a table, without its header.
fn rows(text: &str) -> Vec<Vec<String>> {
    let mut rows = parsed(text, ',');
    let columns = rows.remove(0);
    assert_eq!(columns[..COLUMNS.len()], COLUMNS);
    rows
}

fn of(questionnaire: &Questionnaire, response: &Response) -> Vec<Vec<String>> {
    rows(&write(&Source::new(questionnaire, response, LINK)))
}

#[test]
fn a_row_for_each_answer_with_ids_and_words_alone() {
    let (questionnaire, mut response) = complete("20N D_3");
    let found = of(&questionnaire, &response);
    assert_eq!(found.len(), 39);
    let fingerprint = format!("{:08x}", questionnaire.fingerprint());
    let lead = ["0102030405060708", "2026-11-23", "test", "1", &fingerprint, "team"];
    for row in &found {
        assert_eq!(row[..6], lead);
        assert_eq!(row[6..8], ["complete", "en"]);
    }
    let of_items: Vec<_> = found.iter().take(6).map(|it| it[8..].join("/")).collect();
    let expected = [
        "A/A1/A1a/2/2",
        "A/A1/A1b/0/0",
        "A/A1/A1c/not-applicable/",
        "A/A2/A2a/do-not-know/",
        "A/A2/A2b/blank/",
        "A/A2/A2c/3/3",
    ];
    assert_eq!(of_items, expected);
    response.path = Path::Express;
    let express = of(&questionnaire, &response);
    assert_eq!(express.len(), 13);
    assert!(express.iter().all(|it| it[6] == "express"));
}

#[test]
fn the_language_changes_one_column_and_nothing_else() {
    let mut pack = fixture::pack(&fixture::USUAL);
    let (english, response) = complete("20N D_3");
    pack["lang"] = "fr".into();
    let french = fixture::read(&pack);
    let mut found = of(&french, &response);
    for row in &mut found {
        assert_eq!(std::mem::replace(&mut row[7], "en".to_owned()), "fr");
    }
    assert_eq!(found, of(&english, &response));
}

#[test]
fn tables_of_many_results_are_one_header_and_all_their_rows() {
    let (questionnaire, first) = complete("20N D_3");
    let other = Response { id: ResponseId([0xff; 8]), ..first.clone() };
    let one = |response| {
        let rows =
            Rows { questionnaire: &questionnaire, response, lang: "", label: None, notes: None };
        rows.write()
    };
    let all = rows(&(header(&[]) + &one(&first) + &one(&other)));
    assert_eq!(all.len(), 2 * 39);
    assert!(all.iter().all(|it| it[7].is_empty()), "a share code has no language");
    assert_eq!((&*all[38][0], &*all[39][0]), ("0102030405060708", "ffffffffffffffff"));
}

#[test]
fn notes_come_only_if_asked_and_begin_no_formula() {
    let (questionnaire, response) = complete("20N D_3");
    let notes = notes(&[(0, "Ask, again:\n\"who?\""), (1, "=1+1")]);
    let source = Source::new(&questionnaire, &response, LINK).with_notes(&notes);
    assert!(!write(&source).contains("who?"));
    let table = |notes: &Notes| {
        let notes = Some(notes);
        let (questionnaire, response, lang) = (&questionnaire, &response, "en");
        let rows = Rows { questionnaire, response, lang, label: None, notes };
        header(&[Extra::Note]) + &rows.write()
    };
    assert!(parsed(&table(&notes), ',')[0].ends_with(&["level".into(), "note".into()]));
    let found: Vec<_> = rows(&table(&notes)).into_iter().map(|it| it[13].clone()).collect();
    assert_eq!(found[..3], ["Ask, again:\n\"who?\"", "'=1+1", ""]);
}

#[test]
fn a_group_has_the_same_columns_and_how_many_gave_each_answer() {
    let results = [(1, "012"), (2, "112"), (3, "N22"), (4, "D02"), (5, "3_2")];
    let (questionnaire, group) = open(&results);
    let text = group::tidy::write(&GroupSource::new(&questionnaire, &group).report());
    assert!(text.lines().next().unwrap().ends_with(",answer,level,round,count,withheld"));
    let found = rows(&text);
    assert_eq!(found.len(), 39 * 7);
    assert!(found.iter().all(|it| it[0].is_empty() && it[1] == "2026-11-24" && it[13] == "1"));
    let first: Vec<_> = found[..7].iter().map(|it| [&*it[10], &*it[11], &*it[14]]).collect();
    let expected = [
        ["A1a", "0", "1"],
        ["A1a", "1", "1"],
        ["A1a", "2", "0"],
        ["A1a", "3", "1"],
        ["A1a", "not-applicable", "1"],
        ["A1a", "do-not-know", "1"],
        ["A1a", "blank", "0"],
    ];
    assert_eq!(first, expected);
}

#[test]
fn the_table_of_a_group_counts_nothing_that_is_withheld() {
    let (questionnaire, group) = promised(&[(1, "0"), (2, "3"), (3, "1"), (4, "1")], &[]);
    let found = rows(&group::tidy::write(&GroupSource::new(&questionnaire, &group).report()));
    assert!(found.iter().all(|it| it[14].is_empty() && it[15] == "4"), "{found:?}");
    assert_eq!(found.len(), 39 * 7);
}
