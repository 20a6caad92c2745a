//! Reads a result file. Files are untrusted input: anything invalid is refused, and nothing is
//! guessed.

use super::goals::{read_aims, read_plans};
use super::object::Object;
use super::{DOCUMENT, FORMAT, fingerprint};
use crate::{FileError, Notes, Record, name};
use engine::answers::{Answer, Answers, Response, ResponseId};
use engine::hex;
use engine::json::{Fault, Json};
use engine::questionnaire::{Path, Perimeter, Questionnaire};
use engine::targets::Targets;
use std::collections::BTreeSet;
use wording::dates::Day;

pub(super) fn read(questionnaire: &Questionnaire, text: &str) -> Result<Record, FileError> {
    let fault = |Fault { line, column }| FileError::Json { line, column };
    let json = Json::read(text).map_err(fault)?;
    let file = Object { name: "", value: &json };
    if json.get("document").and_then(Json::as_str) != Some(DOCUMENT) {
        return Err(FileError::NotAResult);
    }
    match file.number("format")? {
        FORMAT => {}
        0 => return Err(file.refuse("format", "a whole number from 1 on")),
        found => return Err(FileError::Later { found }),
    }
    check_keys(&json)?;
    check_questionnaire(questionnaire, file.object("questionnaire")?)?;
    let path = file.word("path", "express or complete", Path::from_word)?;
    let response = Response {
        id: file.word("id", "16 hexadecimal digits", id)?,
        date: file.word("date", "a day as 2026-11-23, from 2000-01-01 on", Day::from_iso)?,
        perimeter: file.word("perimeter", "me, team or network", Perimeter::from_word)?,
        path,
        answers: answers(questionnaire, path, file.object("answers")?)?,
    };
    let mut targets = Targets::none(questionnaire.dimensions().len());
    let all = &mut targets;
    file.optional("targets", |it, key| read_aims(all, questionnaire, it.object(key)?))?;
    let all = &mut targets;
    file.optional("goals", |it, key| read_plans(all, questionnaire, it.object(key)?))?;
    let called = file.optional("name", |it, key| it.word(key, "a text", Some))?;
    Ok(Record {
        response,
        notes: notes(questionnaire, file.object("notes")?)?,
        targets,
        name: called.and_then(name).map(str::to_owned),
    })
}

/// Refuses duplicate keys at any depth: our JSON reader takes the first, others the last.
pub(crate) fn check_keys(json: &Json) -> Result<(), FileError> {
    match json {
        Json::List(values) => values.iter().try_for_each(check_keys),
        Json::Object(entries) => {
            let mut seen = BTreeSet::new();
            entries.iter().try_for_each(|(key, value)| {
                if seen.insert(key) {
                    check_keys(value)
                } else {
                    Err(FileError::Duplicate(FileError::words(key)))
                }
            })
        }
        Json::Null | Json::Number(_) | Json::Text(_) | Json::Other => Ok(()),
    }
}

fn check_questionnaire(expected: &Questionnaire, found: Object<'_>) -> Result<(), FileError> {
    let id = found.word("id", "a text", Some)?;
    if id != expected.id() {
        let (expected, found) = (expected.id().to_owned(), FileError::words(id));
        return Err(FileError::Questionnaire { expected, found });
    }
    let revision = found.number("revision")?;
    if revision != expected.revision() {
        return Err(FileError::Revision { expected: expected.revision(), found: revision });
    }
    let items = found.word("fingerprint", "a text", Some)?;
    if items != fingerprint(expected) {
        let (expected, found) = (fingerprint(expected), FileError::words(items));
        return Err(FileError::Fingerprint { expected, found });
    }
    Ok(())
}

/// A missing item is blank, like one that is `null`.
fn answers(
    questionnaire: &Questionnaire,
    path: Path,
    found: Object<'_>,
) -> Result<Answers, FileError> {
    let mut answers = Answers::blank(questionnaire.items().len());
    for (id, value) in found.entries() {
        let item = position(questionnaire, id)?;
        let answer = match value {
            Json::Null => None,
            _ => Some(value.as_str().and_then(Answer::from_word).ok_or_else(|| {
                found.refuse(id, "0, 1, 2, 3, not-applicable, do-not-know or null")
            })?),
        };
        if answer.is_some() && !questionnaire.is_asked(item, path) {
            return Err(FileError::NotAsked(id.clone()));
        }
        answers.set(item, answer);
    }
    Ok(answers)
}

fn notes(questionnaire: &Questionnaire, found: Object<'_>) -> Result<Notes, FileError> {
    let mut notes = Notes::new();
    for (id, value) in found.entries() {
        let item = position(questionnaire, id)?;
        let note = value.as_str().ok_or_else(|| found.refuse(id, "a text"))?;
        if !note.is_empty() {
            notes.insert(item, note.to_owned());
        }
    }
    Ok(notes)
}

fn position(questionnaire: &Questionnaire, id: &str) -> Result<usize, FileError> {
    questionnaire.item_position(id).ok_or_else(|| FileError::Item(FileError::words(id)))
}

fn id(text: &str) -> Option<ResponseId> {
    let is_plain = |it: u8| matches!(it, b'0'..=b'9' | b'a'..=b'f');
    hex::decode(text).filter(|_| text.bytes().all(is_plain)).map(ResponseId)
}
