//! Files that people open by mistake, and files that are crafted to break a reader.

use super::refusals::{check, good};
use super::{LINK, complete, notes};
use crate::fixture;
use documents::ics::{self, Delay, Reminder};
use documents::{Notes, Source, markdown, read};
use engine::answers::Date;
use std::time::{Duration, Instant};

/// Checks that a file is refused, and that a file a hundred times too large takes no longer, since
/// it is not read.
#[track_caller]
fn check_unread(with: u8, start: &[u8], size_max: usize) {
    let questionnaire = fixture::usual();
    let quickest = |size: usize| {
        let mut file = vec![with; size];
        file[..start.len()].copy_from_slice(start);
        let expected = Err(format!("{size} bytes, at most {size_max}"));
        let time = |_| {
            let start = Instant::now();
            assert_eq!(read(&questionnaire, &file).map_err(|it| it.to_string()), expected);
            start.elapsed()
        };
        (0..20).map(time).min().unwrap()
    };
    let (small, large) = (quickest(size_max + 1), quickest(100_000_000));
    assert!(large < 10 * small + Duration::from_millis(1), "{large:?}, {small:?}");
}

/// Rows: #i29.
#[test]
fn a_hundred_megabytes_are_refused_by_their_size() {
    let data = 1 << 20;
    for start in [&b""[..], b"{", b"PK\x03\x04", b"\xff\xd8\xff\xe0", b"\xef\xbb\xbf{"] {
        check_unread(0, start, data);
    }
    check_unread(b'<', b"", 4 * data);
    check_unread(b' ', b"<", 4 * data);
    // The search for the first character after white space has a limit too.
    check_unread(b' ', b"", data);
}

/// Rows: #i29, #i31.
#[test]
fn what_people_open_by_mistake_is_no_result() {
    let (questionnaire, response) = complete("20ND");
    let source = Source::new(&questionnaire, &response, LINK);
    let reminder = Reminder { delay: Delay::Six, from: Date(9_823), now: 0 };
    check(markdown::write(&source), "not JSON from line 1, column 1");
    check(ics::write(&source, reminder), "not JSON from line 1, column 1");
    check(LINK, "not JSON from line 1, column 1");
    check("WIFI:T:WPA;S:Salle;P:secret;;", "not JSON from line 1, column 1");
    check("BEGIN:VCARD\r\nFN:Ada\r\nEND:VCARD\r\n", "not JSON from line 1, column 1");
    check("{\\rtf1\\ansi Bonjour}", "not JSON from line 1, column 2");
    check("%PDF-1.7\n", "not JSON from line 1, column 1");
    check(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "not a text in UTF-8");
    check(b"\xff\xd8\xff\xe0\0\x10JFIF", "not a text in UTF-8");
    check(b"\x1f\x8b\x08\0\0\0\0\0", "not a text in UTF-8");
    // A lone surrogate, as some programs encode it.
    check(b"{\"document\":\"\xed\xa0\x80\"}", "not a text in UTF-8");
}

/// Rows: #i14.
#[test]
fn a_number_is_no_answer_and_no_text_counts_as_one() {
    let text = good().to_string();
    let with = |value: &str| {
        let altered = text.replacen("\"A1a\":\"2\"", &["\"A1a\":", value].concat(), 1);
        assert_ne!(altered, text);
        altered
    };
    let answer = "answers.A1a: expected 0, 1, 2, 3, not-applicable, do-not-know or null";
    for value in ["2", "-0", "0.5", "1e0", "1e309", "-1e309", "18446744073709551616", "false"] {
        check(with(value), answer);
    }
    for value in ["\"-0\"", "\"1e309\"", "\"NaN\"", "\" 2\"", "\"02\"", "\"２\"", "\"2\\u0000\""] {
        check(with(value), answer);
    }
    let column = text.find("\"A1a\":").unwrap() + 7;
    for value in ["NaN", "Infinity", "+2", ".5", "'2'", "undefined"] {
        check(with(value), &format!("not JSON from line 1, column {column}"));
    }
}

/// Rows: #i14.
#[test]
fn a_form_that_no_number_holds_is_not_guessed_at() {
    for format in ["18446744073709551616", "1e999", "-0", "1.0", "true"] {
        let file = format!("{{\"document\":\"faire-ensemble-result\",\"format\":{format}}}");
        check(file, "format: expected a small whole number");
    }
}

/// Rows: #i36.
#[test]
fn answers_that_a_file_leaves_out_are_blank() {
    let (questionnaire, response) = complete("2");
    let mut file = good();
    file["answers"] = serde_json::json!({ "A1a": "2" });
    let found = read(&questionnaire, file.to_string().as_bytes()).unwrap();
    assert_eq!((found.response, found.notes), (response, Notes::new()));
    let (questionnaire, response) = complete("");
    file["answers"] = serde_json::json!({});
    file["notes"] = serde_json::json!({ "C2c": "\u{202e}" });
    let found = read(&questionnaire, file.to_string().as_bytes()).unwrap();
    assert_eq!((found.response, found.notes), (response, notes(&[(38, "\u{202e}")])));
}
