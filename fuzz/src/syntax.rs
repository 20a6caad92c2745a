//! Our reader of JSON beside `serde_json`: what one takes the other takes, as the same thing.

use engine::json::{Fault, Json};
use serde_json::Value;
use std::collections::BTreeMap;

pub fn check(text: &str, found: &Result<Json, Fault>) {
    match (found, serde_json::from_str::<Value>(text)) {
        (Ok(json), Ok(value)) => assert!(is_same(json, &value), "{value}"),
        // A number beyond any fraction is one that nothing of ours has, and no fault.
        (Ok(_), Err(error)) => {
            assert!(error.to_string().starts_with("number out of range"), "{error}");
        }
        (Err(Fault { line, column }), Ok(value)) => {
            assert!(depth(&value) > 100, "line {line}, column {column}");
        }
        (Err(Fault { line, column }), Err(_)) => {
            let line = text.split('\n').nth(line - 1).expect("a line of the text");
            assert!(column - 1 <= line.len());
        }
    }
}

fn is_same(json: &Json, value: &Value) -> bool {
    match (json, value) {
        (Json::Null, Value::Null) | (Json::Other, Value::Bool(_)) => true,
        (Json::Other, Value::Number(number)) => number.as_u64().is_none(),
        (Json::Number(number), Value::Number(value)) => value.as_u64() == Some(*number),
        (Json::Text(text), Value::String(value)) => text == value,
        (Json::List(values), Value::Array(others)) => {
            values.len() == others.len() && values.iter().zip(others).all(|it| is_same(it.0, it.1))
        }
        // Of a key that stands twice, one takes the first value and the other the last.
        (Json::Object(entries), Value::Object(others)) => {
            let last: BTreeMap<_, _> = entries.iter().map(|it| (&it.0, &it.1)).collect();
            let is_same = |it: ((&String, &Json), (&String, &Value))| {
                let ((key, value), (other_key, other)) = it;
                key == other_key && is_same(value, other)
            };
            last.len() == others.len() && last.into_iter().zip(others).all(is_same)
        }
        _ => false,
    }
}

fn depth(value: &Value) -> usize {
    match value {
        Value::Array(values) => 1 + values.iter().map(depth).max().unwrap_or(0),
        Value::Object(entries) => 1 + entries.values().map(depth).max().unwrap_or(0),
        _ => 0,
    }
}
