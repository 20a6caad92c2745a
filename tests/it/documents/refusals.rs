//! Files that are refused, with the message for each.

use super::{LINK, complete, targets};
use crate::fixture;
use documents::{Source, csv, json, page, read};
use engine::questionnaire::{Path, Questionnaire};
use serde_json::{Value, json};

#[track_caller]
fn check_on(questionnaire: &Questionnaire, file: &[u8], expected: &str) {
    let found = read(questionnaire, file).map(|_| "accepted").map_err(|it| it.to_string());
    assert_eq!(found, Err(expected.to_owned()));
}

#[track_caller]
pub(super) fn check(file: impl AsRef<[u8]>, expected: &str) {
    check_on(&fixture::usual(), file.as_ref(), expected);
}

pub(super) fn good() -> Value {
    let (questionnaire, response) = complete("20ND");
    let targets = targets(&questionnaire, &[(0, 4)]);
    let source = Source::new(&questionnaire, &response, LINK);
    let source = source.with_targets(&targets).with_name("Before summer");
    serde_json::from_str(&json::write(&source)).unwrap()
}

/// Altered copies of a valid file, each with the expected message.
pub(super) fn altered() -> Vec<(Value, String)> {
    let mut all = Vec::new();
    let mut alter = |place: &str, value: Value, expected: &str| {
        let mut file = good();
        let (parent, key) = place.rsplit_once('/').unwrap();
        file.pointer_mut(parent).unwrap()[key] = value;
        all.push((file, expected.to_owned()));
    };
    let not_a_result = "not a result";
    let small = "expected a small whole number";
    let hex = "id: expected 16 hexadecimal digits";
    let day = "date: expected a day as 2026-11-23, from 2000-01-01 on";
    let answer = "answers.A1a: expected 0, 1, 2, 3, not-applicable, do-not-know or null";
    alter("/document", json!("other"), not_a_result);
    alter("/document", json!(null), not_a_result);
    alter("/format", json!("1"), &format!("format: {small}"));
    alter("/format", json!(1.5), &format!("format: {small}"));
    alter("/format", json!(0), "format: expected a whole number from 1 on");
    alter("/id", json!("0102"), hex);
    alter("/id", json!("010203040506070G"), hex);
    alter("/id", json!("+102030405060708"), hex);
    alter("/id", json!("01020304050607080"), hex);
    alter("/id", json!(1), hex);
    for date in ["2026-11-3", "2026-11-31", "2026-13-01", "2026-00-01", "2026-01-00"] {
        alter("/date", json!(date), day);
    }
    for date in ["2027-02-29", "1999-12-31", "2179-06-07", "9999-99-99", "+026-11-23", ""] {
        alter("/date", json!(date), day);
    }
    for date in ["2026-11-23T00:00:00Z", "23/11/2026", "2026-11-23-", "２026-11-23"] {
        alter("/date", json!(date), day);
    }
    alter("/date", json!(9823), day);
    alter("/perimeter", json!("TEAM"), "perimeter: expected me, team or network");
    alter("/path", json!(null), "path: expected express or complete");
    for value in [json!(2), json!("4"), json!("-1"), json!(""), json!(true), json!([]), json!({})] {
        alter("/answers/A1a", value, answer);
    }
    alter("/answers", json!([]), "answers: expected an object");
    alter("/notes", json!(null), "notes: expected an object");
    alter("/notes/A1a", json!(1), "notes.A1a: expected a text");
    for value in [json!(2), json!("0"), json!("5"), json!("02"), json!(""), json!(null)] {
        alter("/targets/A1", value, "targets.A1: expected 1, 2, 3, 4 or enough");
    }
    alter("/targets", json!(null), "targets: expected an object");
    alter("/targets", json!(["1"]), "targets: expected an object");
    for (goals, reason) in [
        (json!({ "A1": { "step": 1 } }), "goals.A1.step: expected a text"),
        (json!({ "A1": { "who": null } }), "goals.A1.who: expected a text"),
        (
            json!({ "A1": { "when": "soon" } }),
            "goals.A1.when: expected a day as 2026-11-23, from 2000-01-01 on",
        ),
        (
            json!({ "A1": { "outcome": "" } }),
            "goals.A1.outcome: expected done, going-on or given-up",
        ),
    ] {
        alter("/goals", goals, reason);
    }
    alter("/goals", json!(["A1"]), "goals: expected an object");
    alter("/name", json!(null), "name: expected a text");
    alter("/name", json!(["Before summer"]), "name: expected a text");
    alter("/questionnaire", json!("test"), "questionnaire: expected an object");
    alter("/questionnaire/id", json!(1), "questionnaire.id: expected a text");
    alter("/questionnaire/revision", json!(-1), &format!("questionnaire.revision: {small}"));
    alter("/questionnaire/revision", json!(65536), &format!("questionnaire.revision: {small}"));
    alter("/questionnaire/fingerprint", json!(1), "questionnaire.fingerprint: expected a text");
    all
}

#[test]
fn what_is_altered_is_refused_with_its_place() {
    assert!(read(&fixture::usual(), good().to_string().as_bytes()).is_ok());
    for (file, expected) in altered() {
        check(file.to_string(), &expected);
    }
}

/// Rows: #i12.
#[test]
fn a_later_form_is_not_guessed_at() {
    for format in [2, 255, u64::MAX] {
        // Nothing else in the file is examined, because a later format may differ in everything.
        let file = json!({ "document": "faire-ensemble-result", "format": format });
        check(file.to_string(), &format!("result format {format}, this release reads 1"));
    }
}

/// Rows: #i15.
#[test]
fn a_result_of_another_questionnaire_says_which() {
    let (questionnaire, response) = complete("20ND");
    let file = json::write(&Source::new(&questionnaire, &response, LINK));
    let on = |alter: &dyn Fn(&mut Value), expected: &str| {
        let mut pack = fixture::pack(&fixture::USUAL);
        alter(&mut pack);
        check_on(&fixture::read(&pack), file.as_bytes(), expected);
    };
    on(
        &|it| it["id"] = "other".into(),
        "a result of the questionnaire \"test\", expected \"other\"",
    );
    on(&|it| it["revision"] = 2.into(), "revision 1 of the questionnaire, expected 2");
    on(
        &|it| it["axes"].as_array_mut().unwrap().swap(1, 2),
        "fingerprint \"2ab507bb\" of the questionnaire, expected \"d9ba7556\"",
    );
    let mut altered = good();
    altered["questionnaire"]["id"] = "<b>\n".repeat(1_000).into();
    let cut = "<b>\n".repeat(16);
    let message = format!("a result of the questionnaire {cut:?}, expected \"test\"");
    check(altered.to_string(), &message);
}

/// Rows: #i15, #i22.
#[test]
fn items_that_are_not_ours_are_named() {
    for id in ["A1z", "a1a", "A1", "", "__proto__", "constructor", "toString", "nul\0", "\u{202e}"]
    {
        for part in ["answers", "notes"] {
            let mut file = good();
            file[part][id] = "2".into();
            check(file.to_string(), &format!("item {id:?} is not in this questionnaire"));
        }
    }
    let mut file = good();
    file["answers"]["é".repeat(100_000)] = "2".into();
    let message = format!("item {:?} is not in this questionnaire", "é".repeat(64));
    check(file.to_string(), &message);
}

/// Rows: #i15, #i22.
#[test]
fn dimensions_that_are_not_ours_are_named() {
    for id in ["A8", "a1", "A1a", "A", "", "__proto__"] {
        let mut file = good();
        file["targets"][id] = "2".into();
        check(file.to_string(), &format!("dimension {id:?} is not in this questionnaire"));
    }
}

#[test]
fn an_answer_that_the_path_does_not_ask_is_refused() {
    let mut file = good();
    file["path"] = "express".into();
    check(file.to_string(), "item \"A1b\" is not asked on this path");
    let questionnaire = fixture::usual();
    let response = fixture::response(&questionnaire, Path::Express, "2");
    let text = json::write(&Source::new(&questionnaire, &response, LINK));
    let mut file: Value = serde_json::from_str(&text).unwrap();
    file["answers"]["A1b"] = Value::Null;
    assert!(read(&questionnaire, file.to_string().as_bytes()).is_ok());
}

#[test]
fn a_key_that_stands_twice_is_refused_wherever_it_is() {
    let text = good().to_string();
    for (from, to, key) in [
        ("\"id\":\"01", "\"id\":\"x\",\"id\":\"01", "id"),
        ("\"A1a\":\"2\"", "\"A1a\":\"2\",\"A1a\":\"3\"", "A1a"),
        ("\"A1a\":\"2\"", "\"A1a\":\"2\",\"\\u00411a\":\"2\"", "A1a"),
        ("\"notes\":{", "\"notes\":{\"A1a\":\"x\",\"A1a\":\"y\"", "A1a"),
        ("\"revision\":1", "\"revision\":1,\"revision\":2", "revision"),
        ("\"derived\":{", "\"derived\":{\"x\":[{\"y\":1,\"y\":1}],", "y"),
        ("{", "{\"other\":1,\"other\":2,", "other"),
    ] {
        let altered = text.replacen(from, to, 1);
        assert_ne!(altered, text, "{from}");
        check(altered, &format!("key {key:?} stands twice"));
    }
}

#[test]
fn what_a_later_release_may_add_is_passed_over() {
    let (questionnaire, response) = complete("20ND");
    let mut file = good();
    file["__proto__"] = json!({ "constructor": [1.5, true, null] });
    file["goals"] = json!({ "A1": 4 });
    file["questionnaire"]["title"] = "Title".into();
    let record = read(&questionnaire, file.to_string().as_bytes()).unwrap();
    assert_eq!(record.response, response);
}

/// Rows: #i22, #i23.
#[test]
fn what_is_no_result_says_what_it_is() {
    let (questionnaire, response) = complete("20ND");
    let source = Source::new(&questionnaire, &response, LINK);
    check("", "an empty file");
    check(" \r\n\t", "an empty file");
    check("\u{feff}", "an empty file");
    check("{", "not JSON from line 1, column 2");
    check("null", "not a result");
    check("[]", "not a result");
    check("\"x\"", "not a result");
    check("1e999", "not a result");
    check("{}", "not a result");
    check("\u{feff}{}", "not a result");
    check("\u{feff}\u{feff}{}", "not JSON from line 1, column 1");
    check(fixture::pack(&fixture::USUAL).to_string(), "not a result");
    check("hello", "not JSON from line 1, column 1");
    check("=cmd|' /C calc'!A0,2", "not JSON from line 1, column 1");
    check(csv::items(&source), "not JSON from line 1, column 1");
    check(b"PK\x03\x04\x14\0\0\0\x08\0", "not a text in UTF-8");
    check(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not a text in UTF-8");
    check(b"\xff\xfe{\0}\0", "not a result");
    check(b"\xff\xfe{\0}", "not a text in UTF-8");
    check(b"{\"document\":\"caf\xe9\"}", "not a text in UTF-8");
    check("{\"document\":\"nul\0\"}", "not a text in UTF-8");
    check("{\"document\":\"bell\u{7}\"}", "not JSON from line 1, column 18");
    check("{\"document\":\"\\ud800\"}", "not JSON from line 1, column 20");
}

/// Rows: #i23.
#[test]
fn a_file_cut_short_is_refused_at_every_length() {
    let (questionnaire, response) = complete("20ND");
    let source = Source::new(&questionnaire, &response, LINK);
    let file = json::write(&source).trim_end().to_owned();
    for length in 0..file.len() {
        assert!(read(&questionnaire, &file.as_bytes()[..length]).is_err(), "{length}");
    }
    let page = page::write(&source);
    let end = page.rfind("</script>").unwrap() + "</script>".len();
    for length in (0..end).step_by(97).chain(end - 200..end) {
        assert!(read(&questionnaire, &page.as_bytes()[..length]).is_err(), "{length}");
    }
}

#[test]
fn a_page_that_is_not_ours_is_refused() {
    let (questionnaire, response) = complete("20ND");
    let page = page::write(&Source::new(&questionnaire, &response, LINK));
    let start = "<script type=\"application/json\" id=\"faire-ensemble\">";
    let no = "not a result page";
    check("<", no);
    check("<!doctype html><p>Hello</p>", no);
    check("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>", no);
    check(&page[..page.find(start).unwrap() + start.len() + 9], no);
    check(page.replace(start, "<script>"), no);
    check([&*page, &*page].concat(), no);
    check([start, "{}</script>"].concat(), "not a result");
    check([start, "</script>"].concat(), "an empty file");
    check([start, "{</script>"].concat(), "not JSON from line 1, column 2");
    check(
        page.replace("\"A1a\": \"2\"", "\"A1a\": \"9\""),
        "answers.A1a: expected 0, 1, 2, 3, not-applicable, do-not-know or null",
    );
}
