//! A whole session as a file, to continue elsewhere or to merge with another facilitator's session.
//!
//! ```text
//! { "faire-ensemble": "group", version, group, fingerprint, entries: { key: value } }
//! ```
//!
//! It contains every result and the facilitator's own notes. `docs/formats.md` specifies the format.

use super::GroupFileError;
use crate::encoding::text;
use crate::{FileError, json};
use engine::group::{Anonymity, Entry, Group, GroupConfig, GroupId};
use engine::json::{Fault, Json};
use engine::questionnaire::Questionnaire;
use serde::Serialize;
use std::collections::BTreeMap;
use std::vec;

/// The version of the format.
pub const VERSION: u64 = 1;
/// The largest file that is parsed, in bytes: some ten thousand results.
pub const SIZE_MAX: usize = 4 << 20;

const KIND: &str = "faire-ensemble";
const GROUP: &str = "group";

#[derive(Serialize)]
struct File {
    #[serde(rename = "faire-ensemble")]
    kind: &'static str,
    version: u64,
    group: String,
    fingerprint: String,
    entries: BTreeMap<String, String>,
}

/// Writes a session; `None` if anonymity was promised.
pub fn write(questionnaire: &Questionnaire, group: &Group) -> Option<String> {
    if group.setting().promise == Anonymity::Anonymous {
        return None;
    }
    let entries = group.entries();
    let entries =
        entries.iter().filter_map(|it| Some((it.key(questionnaire)?, it.value(questionnaire))));
    let file = File {
        kind: GROUP,
        version: VERSION,
        group: group.id().digits(),
        fingerprint: json::fingerprint(questionnaire),
        entries: entries.collect(),
    };
    // Strings and a number: serialization can't fail.
    Some(serde_json::to_string_pretty(&file).unwrap_or_default() + "\n")
}

/// Reads a session file, which is untrusted: one invalid entry refuses the whole file.
pub fn read(questionnaire: &Questionnaire, file: &[u8]) -> Result<Group, GroupFileError> {
    let mut reader = Reader::open(questionnaire, file)?;
    reader.advance(questionnaire, usize::MAX)?;
    Ok(reader.finish())
}

/// Reads a session file in several steps, between which a page can respond: ten thousand results take
/// longer than a frame.
#[derive(Debug)]
pub struct Reader {
    group: Group,
    entries: vec::IntoIter<(String, Json)>,
}

impl Reader {
    /// Parses the file and checks everything except the entries.
    pub fn open(questionnaire: &Questionnaire, file: &[u8]) -> Result<Self, GroupFileError> {
        json::check_size(file, SIZE_MAX)?;
        let fault = |Fault { line, column }| GroupFileError::Json { line, column };
        let json = Json::read(&text(file)?).map_err(fault)?;
        check_kind(&json)?;
        json::check_keys(&json)?;
        let word = |place| json.get(place).and_then(Json::as_str);
        let shape = |place, expected| GroupFileError::Shape { place, expected };
        let found = word("fingerprint").ok_or_else(|| shape("fingerprint", "a text"))?;
        let expected = json::fingerprint(questionnaire);
        if found != expected {
            return Err(GroupFileError::Questionnaire { expected, found: FileError::words(found) });
        }
        let id = word("group").and_then(GroupId::from_digits);
        let id = id.ok_or_else(|| shape("group", "16 hexadecimal digits"))?;
        let Some(Json::Object(entries)) = json.into_value("entries") else {
            return Err(shape("entries", "an object"));
        };
        let setting = entries.iter().find(|it| it.0 == "setting");
        let setting = setting.and_then(|it| GroupConfig::from_words(it.1.as_str()?));
        let setting = setting.filter(|it| it.fingerprint == questionnaire.fingerprint());
        let setting =
            setting.ok_or_else(|| shape("entries.setting", "what the session is about"))?;
        if setting.promise == Anonymity::Anonymous {
            return Err(GroupFileError::Promised);
        }
        Ok(Self { group: Group::begin(id, setting, ""), entries: entries.into_iter() })
    }

    /// Reads the next entries, at most so many. Returns whether there are more.
    pub fn advance(
        &mut self,
        questionnaire: &Questionnaire,
        count: usize,
    ) -> Result<bool, GroupFileError> {
        for (key, value) in self.entries.by_ref().take(count) {
            let entry = Entry::read(questionnaire, &key, value.as_str().unwrap_or_default());
            let entry = entry.filter(|it| belongs(self.group.setting(), it));
            self.group.join(entry.ok_or_else(|| GroupFileError::Entry(FileError::words(&key)))?);
        }
        Ok(self.entries.len() > 0)
    }

    /// The session, as far as it was read.
    pub fn finish(self) -> Group {
        self.group
    }
}

/// Whether an entry belongs to the session: one session never mixes perimeters or paths.
fn belongs(setting: &GroupConfig, entry: &Entry) -> bool {
    match entry {
        Entry::Result { response, .. } => {
            response.perimeter == setting.perimeter && response.path == setting.path
        }
        // Only a session that promises anonymity has batches.
        Entry::Batch { .. } => false,
        _ => true,
    }
}

/// Whether a file claims to be a session; its content is not validated.
pub fn is_group(file: &[u8]) -> bool {
    peek(file).is_some()
}

/// The fingerprint of the questionnaire that a session file names; the rest is not validated.
pub fn fingerprint(file: &[u8]) -> Option<u32> {
    let json = peek(file)?;
    u32::from_str_radix(json.get("fingerprint")?.as_str()?, 16).ok()
}

fn peek(file: &[u8]) -> Option<Json> {
    json::check_size(file, SIZE_MAX).ok()?;
    let json = Json::read(&text(file).ok()?).ok()?;
    is_kind(&json).then_some(json)
}

fn is_kind(json: &Json) -> bool {
    json.get(KIND).and_then(Json::as_str) == Some(GROUP)
}

fn check_kind(json: &Json) -> Result<(), GroupFileError> {
    match json.get("version").and_then(Json::as_number::<u64>) {
        _ if !is_kind(json) => Err(GroupFileError::NotASession),
        Some(VERSION) => Ok(()),
        None | Some(0) => {
            Err(GroupFileError::Shape { place: "version", expected: "a whole number from 1 on" })
        }
        Some(found) => Err(GroupFileError::Later { found }),
    }
}
