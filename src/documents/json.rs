//! A result as JSON, lossless and with its notes.
//!
//! ```text
//! { document, format, id, name, date, perimeter, path,
//!   questionnaire: { id, revision, fingerprint, lang },
//!   answers: { item: word or null }, notes: { item: text },
//!   targets: { dimension: word }, goals: { dimension: { step, who, when, outcome } },
//!   derived: { … } }
//! ```
//!
//! `docs/formats.md` specifies the format, and `docs/result.schema.json` is its JSON Schema.

mod derived;
mod goals;
mod object;
mod read;

use super::encoding::text;
use super::{FileError, Record, Source};
use derived::{Derived, Map};
use engine::answers::Answer;
use engine::json::Json;
use engine::questionnaire::Questionnaire;
pub(super) use read::check_keys;
use serde::Serialize;
use wording::dates::Day;

/// The version of the format.
pub const FORMAT: u64 = 1;
/// The largest file that is parsed, in bytes.
pub(super) const SIZE_MAX: usize = 1 << 20;
/// A note of `NOTE_MAX` characters and the goal of a dimension, at worst six bytes each, and the rest of
/// an item's data.
const ITEM_SIZE_MAX: usize = 16_000;

const DOCUMENT: &str = "faire-ensemble-result";

#[derive(Serialize)]
struct File<'a> {
    document: &'static str,
    format: u64,
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    date: String,
    perimeter: &'static str,
    path: &'static str,
    questionnaire: About<'a>,
    answers: Map<'a, Option<&'static str>>,
    notes: Map<'a, &'a str>,
    targets: Map<'a, &'a str>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    goals: Map<'a, Map<'a, &'a str>>,
    derived: Derived<'a>,
}

#[derive(Serialize)]
pub(super) struct About<'a> {
    id: &'a str,
    revision: u16,
    fingerprint: String,
    lang: &'a str,
}

impl<'a> About<'a> {
    pub(super) fn of(questionnaire: &'a Questionnaire) -> Self {
        Self {
            id: questionnaire.id(),
            revision: questionnaire.revision(),
            fingerprint: fingerprint(questionnaire),
            lang: questionnaire.lang(),
        }
    }
}

/// Writes a result as indented JSON; the same result always gives the same text.
pub fn write(source: &Source<'_>) -> String {
    let Source { questionnaire, response, .. } = source;
    let asked = questionnaire.path(response.path);
    let asked = asked.filter_map(|at| Some((at, questionnaire.items().get(at)?)));
    let word = |at: usize| response.answers.get(at).map(Answer::word);
    let notes = questionnaire.items().iter().enumerate();
    let notes = notes.filter_map(|(at, it)| Some((it.id.as_str(), source.note(at)?)));
    let file = File {
        document: DOCUMENT,
        format: FORMAT,
        id: source.id(),
        name: source.name,
        date: Day::of(response.date).iso("-"),
        perimeter: response.perimeter.word(),
        path: response.path.word(),
        questionnaire: About::of(questionnaire),
        answers: Map(asked.map(|(at, it)| (it.id.as_str(), word(at))).collect()),
        notes: Map(notes.collect()),
        targets: goals::aims(source),
        goals: goals::plans(source),
        derived: Derived::of(source),
    };
    // Strings, numbers and lists: serialization can't fail.
    serde_json::to_string_pretty(&file).unwrap_or_default() + "\n"
}

/// Reads a result file, which is untrusted. Its figures are ignored and computed again from the
/// answers.
pub fn read(questionnaire: &Questionnaire, file: &[u8]) -> Result<Record, FileError> {
    check_size(file, size_max(questionnaire))?;
    read::read(questionnaire, &text(file)?)
}

/// Above 65 items, a full session can exceed `SIZE_MAX`.
pub(super) fn size_max(questionnaire: &Questionnaire) -> usize {
    SIZE_MAX.max(ITEM_SIZE_MAX * questionnaire.items().len())
}

pub(super) fn check_size(file: &[u8], max: usize) -> Result<(), FileError> {
    if file.len() > max { Err(FileError::Size { found: file.len(), max }) } else { Ok(()) }
}

/// The fingerprint that a result file names.
pub(super) fn named_fingerprint(data: &str) -> Option<u32> {
    let file = Json::read(data).ok()?;
    let digits = file.get("questionnaire")?.get("fingerprint")?.as_str()?;
    u32::from_str_radix(digits, 16).ok()
}

pub(super) fn fingerprint(questionnaire: &Questionnaire) -> String {
    format!("{:08x}", questionnaire.fingerprint())
}
