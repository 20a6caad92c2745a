//! The two tables, as a spreadsheet parses them.

use super::{LINK, complete, notes};
use crate::fixture;
use crate::whole_results::PUBLISHED;
use documents::{Source, csv};
use engine::questionnaire::{Path, Questionnaire};

/// The rows of cells, parsed by RFC 4180.
pub(crate) fn cells(file: &str, separator: char) -> Vec<Vec<String>> {
    parsed(file.strip_prefix('\u{feff}').expect("a byte order mark"), separator)
}

pub(crate) fn parsed(text: &str, separator: char) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut is_quoted = false;
    let mut rest = text.chars().peekable();
    while let Some(it) = rest.next() {
        match it {
            '"' if is_quoted && rest.peek() == Some(&'"') => cell.push(rest.next().unwrap()),
            '"' => is_quoted = !is_quoted,
            _ if is_quoted => cell.push(it),
            '\r' => {
                assert_eq!(rest.next(), Some('\n'), "a line ends with both");
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ if it == separator => row.push(std::mem::take(&mut cell)),
            _ => cell.push(it),
        }
    }
    assert!(row.is_empty() && cell.is_empty() && !is_quoted, "the last line has its end");
    rows
}

/// The last cell of the first item, for this note.
fn note(text: &str) -> String {
    let (questionnaire, response) = complete("2");
    let notes = notes(&[(0, text)]);
    let source = Source::new(&questionnaire, &response, LINK).with_notes(&notes);
    cells(&csv::items(&source), ',')[1][7].clone()
}

const ORIGIN_COLUMNS: &str = "result/date/questionnaire/revision/fingerprint/perimeter";

/// What every row says of the result.
fn origin(questionnaire: &Questionnaire) -> String {
    format!("0102030405060708/2026-11-23/test/1/{:08x}/team", questionnaire.fingerprint())
}

#[test]
fn a_row_for_each_item_that_was_asked() {
    let (questionnaire, mut response) = complete("20N D_3");
    let source = Source::new(&questionnaire, &response, LINK);
    let rows = cells(&csv::items(&source), ',');
    assert_eq!(rows.len(), 1 + 39);
    let columns = "Code/Part/Theme/Topic/Question/Answer/Level (0 to 3)/Note/";
    assert_eq!(rows[0].join("/"), columns.to_owned() + ORIGIN_COLUMNS);
    let row = "A1a/Axis A/Name of A1/Topic of A1a/A1a, we?/A1a at level 2/2//";
    assert_eq!(rows[1].join("/"), row.to_owned() + &origin(&questionnaire));
    let answers: Vec<_> = rows[2..7].iter().map(|it| [&*it[5], &*it[6]]).collect();
    assert_eq!(
        answers,
        [
            ["A1b at level 0", "0"],
            ["Does not apply to my situation", ""],
            ["I don’t know", ""],
            ["No answer", ""],
            ["A2c at level 3", "3"],
        ]
    );
    response.path = Path::Express;
    let rows = cells(&csv::items(&Source::new(&questionnaire, &response, LINK)), ',');
    assert_eq!(rows.len(), 1 + 13);
    assert_eq!((&*rows[2][0], &*rows[2][5]), ("A2a", "I don’t know"));
}

#[test]
fn a_row_for_each_dimension() {
    let (questionnaire, response) = complete("223 1DD NNN");
    let rows = cells(&csv::dimensions(&Source::new(&questionnaire, &response, LINK)), ',');
    assert_eq!(rows.len(), 1 + 13);
    let columns = "Code/Part/Theme/Stage/Out of 100/Answers counted/Answers possible/Goal/First step/Who/By when/Where it stands/";
    assert_eq!(rows[0].join("/"), columns.to_owned() + ORIGIN_COLUMNS);
    let row = |at: usize| rows[at].join("/").replace(&origin(&questionnaire), "…");
    assert_eq!(row(1), "A1/Axis A/Name of A1/Renew/78/3/3//////…");
    assert_eq!(row(2), "A2/Axis A/Name of A2/Too few answers//1/3//////…");
    assert_eq!(row(3), "A3/Axis A/Name of A3/Does not apply//0/0//////…");
}

#[test]
fn french_spreadsheets_find_semicolons() {
    let mut pack = fixture::pack(&fixture::USUAL);
    pack["lang"] = "fr-FR".into();
    let questionnaire = fixture::read(&pack);
    let response = fixture::response(&questionnaire, Path::Complete, PUBLISHED);
    let source = Source::new(&questionnaire, &response, LINK);
    let rows = cells(&csv::dimensions(&source), ';');
    assert_eq!(rows[1][..12].join("/"), "A1/Axis A/Name of A1/Develop/56/3/3/////");
    assert_eq!(cells(&csv::items(&source), ';').len(), 1 + 39);
}

#[test]
fn a_note_returns_from_its_cell() {
    for text in ["a, b; c", "\"quoted\"", "one\ntwo", "", " ", "é 💬 \u{202e}abc", "a\"\n\",\"b"]
    {
        assert_eq!(note(text), text);
    }
    assert_eq!(
        note("a\r\nb\rc\u{2028}d\u{2029}e\u{b}f\u{c}g\u{85}h\n\ni"),
        "a\nb\nc\nd\ne\nf\ng\nh\n\ni"
    );
    assert_eq!(note("nul\0, bell\u{7}"), "nul, bell");
}

/// Rows: #i29.
#[test]
fn no_cell_begins_a_formula() {
    for begin in ["=", "+", "-", "@", "\t", "＝", "＋", "－", "＠"] {
        let text = format!("{begin}cmd|' /C calc'!A0");
        assert_eq!(note(&text), format!("'{text}"));
        assert_eq!(note(&format!("  {text}")), format!("  '{text}"));
    }
    assert_eq!(note("\r=1"), "'\n'=1");
    assert_eq!(note("\u{feff}=1"), "\u{feff}'=1");
    assert_eq!(note("a = b - c + d @ e"), "a = b - c + d @ e");
}

/// Rows: #i29.
#[test]
fn no_piece_of_a_cell_begins_a_formula_where_another_separator_cuts_it() {
    for between in [",", ";", "\t", "\n", "\"", ", ", ";\u{a0}", "\n\n  "] {
        assert_eq!(note(&format!("a{between}=1+1")), format!("a{between}'=1+1"));
        assert_eq!(note(&format!("a{between}b=1+1")), format!("a{between}b=1+1"));
    }
}
