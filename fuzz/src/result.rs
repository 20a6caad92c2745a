//! What is promised of a result, whoever sent it: each target checks the forms that it is about.

use documents::ics::{Delay, Reminder};
use documents::{Notes, Record, Source, csv, ics, json, markdown, page};
use engine::answers::Response;
use engine::comparison::{Change, Side, compare_sides};
use engine::questionnaire::Questionnaire;
use engine::share_code::{LENGTH_MAX, decode, encode};

const LINK: &str = "https://example.org/faire-ensemble/#r=CODE";

/// It holds what its path asks, and beside itself nothing has changed.
pub fn check_told(questionnaire: &Questionnaire, response: &Response) {
    for (item, answer) in response.answers.iter().enumerate() {
        assert!(answer.is_none() || questionnaire.is_asked(item, response.path));
    }
    let side = Side { questionnaire, earlier: &[], response };
    let comparison = compare_sides(side, side).expect("one perimeter, one path");
    assert!(
        comparison
            .dimensions
            .iter()
            .all(|it| matches!(it.change, Change::Steady | Change::Unknown))
    );
}

/// As a code and as data it comes back the same, and in a table it holds no formula.
pub fn check_data(questionnaire: &Questionnaire, record: &Record) {
    let Record { response, notes, targets, name } = record;
    let code = encode(questionnaire, response);
    if code.len() <= LENGTH_MAX {
        assert_eq!(decode(questionnaire, &code).as_ref(), Ok(response));
    }
    let source = Source::new(questionnaire, response, LINK).with_notes(notes).with_targets(targets);
    let source = source.with_name(name.as_deref().unwrap_or_default());
    let data = json::write(&source);
    assert_eq!(json::read(questionnaire, data.as_bytes()).as_ref(), Ok(record));
    check_table(&csv::items(&source));
}

/// As a page it comes back the same, and no note of it is markup.
pub fn check_page(questionnaire: &Questionnaire, record: &Record) {
    let Record { response, notes, targets, name } = record;
    let source = Source::new(questionnaire, response, LINK).with_targets(targets);
    let source = source.with_name(name.as_deref().unwrap_or_default());
    let write = |notes| page::write(&source.clone().with_notes(notes));
    let page = write(notes);
    assert_eq!(page::read(questionnaire, page.as_bytes()).as_ref(), Ok(record));
    if !notes.is_empty() {
        let plain: Notes = notes.keys().map(|&item| (item, "Plain.".to_owned())).collect();
        assert_eq!(page.matches('<').count(), write(&plain).matches('<').count());
    }
}

/// Documents that are not read back, with the texts of a questionnaire in them.
pub fn check_others(questionnaire: &Questionnaire, response: &Response) {
    let source = Source::new(questionnaire, response, LINK);
    check_table(&csv::dimensions(&source));
    assert!(!markdown::write(&source).contains(|it: char| it.is_control() && it != '\n'));
    let reminder = Reminder { delay: Delay::Six, from: response.date, now: 0 };
    // By RFC 5545, where a tab is a blank as any other.
    let is_control = |it: char| it.is_control() && it != '\t';
    for line in ics::write(&source, reminder).split("\r\n") {
        assert!(line.len() <= 75 && !line.contains(is_control), "{line:?}");
    }
}

/// No cell begins a formula, whatever a spreadsheet parts cells by.
pub fn check_table(table: &str) {
    let is_unseen = |it: char| {
        it.is_whitespace() || matches!(it, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    for cell in table.split([',', ';', '\t', '"', '\r', '\n']) {
        let seen = cell.trim_start_matches(is_unseen);
        assert!(!seen.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{cell:?}");
    }
}
