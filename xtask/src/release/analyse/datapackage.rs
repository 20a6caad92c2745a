//! `datapackage.json`: the columns of the tables, as the Frictionless Data Package standard describes
//! them.

use anyhow::{Context as _, Result};
use documents::{items, tidy};
use engine::questionnaire::{Path, Perimeter, Questionnaire};
use serde_json::{Value, json};

const ID: &str = "^[A-Za-z0-9._-]{1,64}$";
const FINGERPRINT: &str = "^[0-9a-f]{8}$";
const RESULT: &str = "^[0-9a-f]{16}$";
const ANSWERS: [&str; 7] = ["0", "1", "2", "3", "not-applicable", "do-not-know", "blank"];

/// Describes the tables; the titles are those of the questionnaires.
pub(super) fn write<'a>(all: impl Iterator<Item = &'a Questionnaire>) -> Result<String> {
    let mut titles: Vec<_> = all.map(|it| it.texts.title.as_str()).collect();
    titles.dedup();
    let answers_columns: Vec<_> = tidy::COLUMNS.into_iter().chain(["label", "note"]).collect();
    let package = json!({
        "profile": "tabular-data-package",
        "name": "faire-ensemble",
        "title": titles.join(" / "),
        "licenses": [{ "name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/" }],
        "resources": [
            resource("items", "Every item of every revision, in every language", &items::COLUMNS, &["fingerprint", "position", "lang"])?,
            resource("earlier", "Items that two revisions have in common", &items::EARLIER_COLUMNS, &["fingerprint", "item", "earlier_fingerprint"])?,
            resource("answers", "One row for each answer: write your own table under this name", &answers_columns, &["result", "item"])?,
        ],
    });
    Ok(serde_json::to_string_pretty(&package)? + "\n")
}

fn resource(name: &str, title: &str, columns: &[&str], key: &[&str]) -> Result<Value> {
    let fields = columns.iter().map(|it| field(it)).collect::<Result<Vec<_>>>()?;
    Ok(json!({
        "profile": "tabular-data-resource",
        "name": name,
        "title": title,
        "path": format!("{name}.csv"),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": { "fields": fields, "missingValues": [""], "primaryKey": key },
    }))
}

fn field(name: &str) -> Result<Value> {
    let mut field = kind(name).with_context(|| format!("the column {name} is not described"))?;
    if let Some(field) = field.as_object_mut() {
        field.insert("name".to_owned(), name.into());
    }
    Ok(field)
}

fn kind(name: &str) -> Option<Value> {
    let words = |all: &[&str]| json!({ "type": "string", "constraints": { "enum": all } });
    let pattern = |it: &str| json!({ "type": "string", "constraints": { "pattern": it } });
    let number =
        |max: usize| json!({ "type": "integer", "constraints": { "minimum": 0, "maximum": max } });
    Some(match name {
        "result" => pattern(RESULT),
        "fingerprint" | "earlier_fingerprint" => pattern(FINGERPRINT),
        "date" => json!({ "type": "date", "format": "%Y-%m-%d" }),
        "questionnaire" | "item" | "earlier_item" | "axis" | "dimension" => pattern(ID),
        "revision" | "earlier_revision" => number(usize::from(u16::MAX)),
        "position" => number(740),
        "level" => number(3),
        "express" => json!({ "type": "boolean", "trueValues": ["true"], "falseValues": ["false"] }),
        "perimeter" => words(&Perimeter::ALL.map(Perimeter::word)),
        "path" => words(&Path::ALL.map(Path::word)),
        "answer" => words(&ANSWERS),
        "lang" | "label" | "note" | "topic" | "axis_name" | "dimension_name" => {
            json!({ "type": "string" })
        }
        _ if name.starts_with("question_") || name.starts_with("level_") => {
            json!({ "type": "string" })
        }
        _ => return None,
    })
}
