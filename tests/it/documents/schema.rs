//! `docs/result.schema.json` specifies the result file: it accepts everything that is written, and
//! refuses everything that the reader refuses for its form.
//!
//! The validator supports only the few keywords that the schema uses, and panics on any other. A
//! library for all of JSON Schema would be heavier than the widget.

use super::refusals;
use crate::documents::{LINK, golden};
use crate::fixture::{self, GIVEN_OR_BLANK};
use documents::{Source, json};
use engine::questionnaire::Path;
use serde_json::Value;

fn schema() -> Value {
    serde_json::from_str(include_str!("../../../docs/result.schema.json")).unwrap()
}

struct Validator(Value);

impl Validator {
    fn accepts(&self, value: &Value) -> bool {
        self.fits(&self.0, value)
    }

    fn fits(&self, schema: &Value, value: &Value) -> bool {
        let rules = schema.as_object().unwrap();
        rules.iter().all(|(rule, with)| self.keeps(schema, rule, with, value))
    }

    fn keeps(&self, schema: &Value, rule: &str, with: &Value, value: &Value) -> bool {
        match rule {
            "$schema" | "$id" | "$defs" | "title" | "description" => true,
            "$ref" => {
                let place = with.as_str().unwrap().strip_prefix('#').unwrap();
                self.fits(self.0.pointer(place).unwrap(), value)
            }
            "const" => with == value,
            "enum" => with.as_array().unwrap().contains(value),
            "type" => match with {
                Value::Array(types) => types.iter().any(|it| is_a(it, value)),
                one => is_a(one, value),
            },
            "minimum" => value.as_i64().is_none_or(|it| it >= with.as_i64().unwrap()),
            "maximum" => value.as_i64().is_none_or(|it| it <= with.as_i64().unwrap()),
            "pattern" => value.as_str().is_none_or(|it| matches(with.as_str().unwrap(), it)),
            "items" => value.as_array().is_none_or(|it| it.iter().all(|it| self.fits(with, it))),
            "required" => value.as_object().is_none_or(|it| {
                with.as_array().unwrap().iter().all(|key| it.contains_key(key.as_str().unwrap()))
            }),
            "properties" => value.as_object().is_none_or(|it| {
                let known = with.as_object().unwrap().iter();
                let mut known = known.filter_map(|(key, rule)| Some((rule, it.get(key)?)));
                known.all(|(rule, it)| self.fits(rule, it))
            }),
            "additionalProperties" => value.as_object().is_none_or(|it| {
                let known = schema.get("properties").and_then(Value::as_object);
                let is_more = |key: &str| known.is_none_or(|it| !it.contains_key(key));
                let mut more = it.iter().filter(|it| is_more(it.0));
                more.all(|it| self.fits(with, it.1))
            }),
            _ => panic!("the validator does not know {rule}"),
        }
    }
}

fn is_a(name: &Value, value: &Value) -> bool {
    match name.as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_u64() || value.is_i64(),
        "null" => value.is_null(),
        other => panic!("the validator does not know {other}"),
    }
}

/// Matches the three patterns of the schema.
fn matches(pattern: &str, text: &str) -> bool {
    let is_hex = |it: char| matches!(it, '0'..='9' | 'a'..='f');
    match pattern {
        "^[0-9a-f]{16}$" => text.len() == 16 && text.chars().all(is_hex),
        "^[0-9a-f]{8}$" => text.len() == 8 && text.chars().all(is_hex),
        "^2[01][0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" => {
            let parts: Vec<_> = text.split('-').map(str::parse::<u16>).collect();
            let lengths: Vec<_> = text.split('-').map(str::len).collect();
            lengths == [4, 2, 2]
                && text.chars().all(|it| it.is_ascii_digit() || it == '-')
                && matches!(parts[..], [Ok(2000..=2199), Ok(1..=12), Ok(1..=31)])
        }
        other => panic!("the validator does not know {other}"),
    }
}

#[test]
fn the_schema_takes_what_is_written() {
    let validator = Validator(schema());
    for lang in ["fr", "en"] {
        let questionnaire = golden::published(lang);
        let record = golden::golden(&questionnaire);
        let source = golden::source(&questionnaire, &record);
        assert!(validator.accepts(&serde_json::from_str(&json::write(&source)).unwrap()));
    }
    let questionnaire = fixture::usual();
    let notations = ["", "0123ND_", "NNN", "333", "DDD"].map(|it| it.repeat(39 / it.len().max(1)));
    for notation in notations.iter().chain([&GIVEN_OR_BLANK.repeat(5)]) {
        for path in Path::ALL {
            let response = fixture::response(&questionnaire, path, notation);
            let text = json::write(&Source::new(&questionnaire, &response, LINK));
            assert!(validator.accepts(&serde_json::from_str(&text).unwrap()), "{text}");
        }
    }
}

/// Invalid days that a pattern can't detect; only the reader refuses them.
const BEYOND_THE_SCHEMA: [&str; 3] = ["2026-11-31", "2027-02-29", "2179-06-07"];

#[test]
fn the_schema_refuses_what_the_reader_refuses() {
    let validator = Validator(schema());
    assert!(validator.accepts(&refusals::good()));
    for (file, reason) in refusals::altered() {
        let is_beyond = BEYOND_THE_SCHEMA.iter().any(|it| file["date"] == **it);
        assert_eq!(validator.accepts(&file), is_beyond, "{reason}: {file}");
    }
    let fields: Vec<_> = refusals::good().as_object().unwrap().keys().cloned().collect();
    for field in fields {
        let mut file = refusals::good();
        file.as_object_mut().unwrap().remove(&field);
        let is_optional = ["derived", "name", "targets"].contains(&&*field);
        assert_eq!(validator.accepts(&file), is_optional, "{field}");
        let read = json::read(&fixture::usual(), file.to_string().as_bytes());
        assert_eq!(read.is_ok(), is_optional, "{field}");
    }
}
