//! Our JSON parser compared with `serde_json`: both accept the same texts with the same values.

use engine::json::{Fault, Json};
use proptest::prelude::*;
use serde_json::Value;

fn oracle(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(_) => Json::Other,
        Value::Number(number) => number.as_u64().map_or(Json::Other, Json::Number),
        Value::String(text) => Json::Text(text.clone()),
        Value::Array(values) => Json::List(values.iter().map(oracle).collect()),
        Value::Object(entries) => {
            Json::Object(entries.iter().map(|it| (it.0.clone(), oracle(it.1))).collect())
        }
    }
}

#[track_caller]
fn check_agrees(text: &str) {
    let found = Json::read(text);
    match serde_json::from_str::<Value>(text) {
        Ok(value) => assert_eq!(found, Ok(oracle(&value)), "{text}"),
        Err(error) => assert!(found.is_err(), "{text}: {error}"),
    }
}

/// Rows: #i23.
#[test]
fn each_piece_of_the_grammar_is_read_as_serde_json_reads_it() {
    for text in [
        "null",
        "true",
        "false",
        "nul",
        "truee",
        "0",
        "00",
        "01",
        "-0",
        "-",
        "-1",
        "1.",
        ".5",
        "1.5",
        "1e3",
        "1E+3",
        "1e-",
        "1e",
        "18446744073709551615",
        "18446744073709551616",
        "\"\"",
        "\"",
        "\"a\nb\"",
        "\"\\n\\r\\t\\b\\f\\/\\\\\\\"\"",
        "\"\\x\"",
        "\"\\u00e9\"",
        "\"\\u00G9\"",
        "\"\\u+0e9\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\ud83dx\"",
        "\"\\ude00\"",
        "\"\\ud83d\\u0041\"",
        "[]",
        "[ ]",
        "[1,]",
        "[,]",
        "[1 2]",
        "[1,2]",
        "[[[]]]",
        "{}",
        "{ }",
        "{\"a\":1}",
        "{\"a\" : 1 , \"b\":[]}",
        "{\"a\"}",
        "{\"a\":}",
        "{a:1}",
        "{\"a\":1,}",
        "",
        " ",
        "\u{feff}1",
        "1 1",
        "[1]]",
        "\t\r\n 1 \t",
        "\u{a0}1",
        "\"é\u{7f}😀\"",
        "\u{b}1",
    ] {
        check_agrees(text);
    }
}

#[test]
fn a_fault_has_its_line_and_column() {
    let check = |text, line, column| assert_eq!(Json::read(text), Err(Fault { line, column }));
    check("", 1, 1);
    check("{\n  \"a\": }", 2, 8);
    check("[1,\n2\n3]", 3, 1);
}

/// Rows: #i23.
#[test]
fn nesting_has_an_end() {
    let nested = |depth: usize| ["[".repeat(depth), "]".repeat(depth)].concat();
    assert!(Json::read(&nested(100)).is_ok());
    assert!(Json::read(&nested(101)).is_err());
    assert!(Json::read(&"[".repeat(1_000_000)).is_err());
}

proptest! {
    /// Rows: #i23.
    #[test]
    fn any_text_is_taken_or_refused_as_serde_json_does(text in "[\\[\\]{}:,\"\\\\u0-9a-f.eE+ tn\\-]{0,24}") {
        // The parsers only differ on duplicate keys.
        check_agrees(&text);
    }

    #[test]
    fn any_string_comes_back(text in any::<String>()) {
        let written = serde_json::to_string(&text).unwrap();
        prop_assert_eq!(Json::read(&written), Ok(Json::Text(text)));
    }
}
