//! The revision maps of a pack: which items are the same as in earlier revisions.
//!
//! They are read separately from the questionnaire because most visitors never need them.

use crate::json::{Fault, Json};
use crate::questionnaire::{PackError, Questionnaire};

/// An earlier revision, and how its items map to those of the pack.
///
/// No item is named twice, on either side.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RevisionMap {
    pub revision: u16,
    /// The questionnaire's fingerprint at that revision.
    pub fingerprint: u32,
    /// Ids in both revisions that refer to different items.
    changed: Vec<String>,
    /// Pairs of the earlier id and the current id.
    renamed: Vec<(String, String)>,
}

/// Reads the revision maps of a pack; a pack without any is valid.
pub fn earlier(pack: &str) -> Result<Vec<RevisionMap>, PackError> {
    let fault = |Fault { line, column }| PackError::Json { line, column };
    let json = Json::read(pack).map_err(fault)?;
    match json.get("earlier") {
        None | Some(Json::Null) => Ok(Vec::new()),
        Some(Json::List(values)) => values.iter().map(RevisionMap::read).collect(),
        Some(_) => Err(refuse("", "a list")),
    }
}

impl RevisionMap {
    /// For each item of the later questionnaire, the position of the same item in the earlier one.
    pub fn same(&self, there: &Questionnaire, here: &Questionnaire) -> Vec<Option<usize>> {
        let place = |id| there.item_position(self.id_there(id)?);
        here.items().iter().map(|it| place(&it.id)).collect()
    }

    /// An id in both revisions refers to the same item unless the map lists it.
    fn id_there<'a>(&'a self, here: &'a str) -> Option<&'a str> {
        let renamed = self.renamed.iter().find(|it| it.1 == here);
        if let Some((there, _)) = renamed {
            return Some(there);
        }
        let is_other = self.renamed.iter().any(|it| it.0 == here);
        let is_changed = self.changed.iter().any(|it| it == here);
        (!is_other && !is_changed).then_some(here)
    }

    fn read(json: &Json) -> Result<Self, PackError> {
        let revision = json.get("revision").and_then(Json::as_number);
        let fingerprint = json.get("fingerprint").and_then(Json::as_str).and_then(fingerprint);
        let earlier = Self {
            revision: revision.ok_or_else(|| refuse(".revision", "a small whole number"))?,
            fingerprint: fingerprint
                .ok_or_else(|| refuse(".fingerprint", "8 hexadecimal digits"))?,
            changed: read_changed(json.get("changed"))?,
            renamed: read_renamed(json.get("renamed"))?,
        };
        earlier.check()?;
        Ok(earlier)
    }

    fn check(&self) -> Result<(), PackError> {
        let there = self.changed.iter().chain(self.renamed.iter().map(|it| &it.0)).collect();
        let here = self.changed.iter().chain(self.renamed.iter().map(|it| &it.1)).collect();
        match twice(there).or(twice(here)) {
            Some(id) => Err(PackError::Duplicate(id)),
            None => Ok(()),
        }
    }
}

fn read_changed(json: Option<&Json>) -> Result<Vec<String>, PackError> {
    let expected = || refuse(".changed", "a list of ids");
    let Some(json) = json else { return Ok(Vec::new()) };
    let ids = json.as_list().ok_or_else(expected)?;
    ids.iter().map(|it| it.as_str().map(str::to_owned).ok_or_else(expected)).collect()
}

fn read_renamed(json: Option<&Json>) -> Result<Vec<(String, String)>, PackError> {
    let expected = || refuse(".renamed", "an object of ids");
    match json {
        None => Ok(Vec::new()),
        Some(Json::Object(entries)) => {
            let pair = |it: &(String, Json)| Some((it.0.clone(), it.1.as_str()?.to_owned()));
            entries.iter().map(|it| pair(it).ok_or_else(expected)).collect()
        }
        Some(_) => Err(expected()),
    }
}

/// Exactly 8 lowercase hexadecimal digits, as in a result file.
fn fingerprint(text: &str) -> Option<u32> {
    let is_plain = |it: u8| matches!(it, b'0'..=b'9' | b'a'..=b'f');
    let is_whole = text.len() == 8 && text.bytes().all(is_plain);
    is_whole.then(|| u32::from_str_radix(text, 16).ok()).flatten()
}

fn twice(mut ids: Vec<&String>) -> Option<String> {
    while let Some(id) = ids.pop() {
        if ids.contains(&id) {
            return Some(id.clone());
        }
    }
    None
}

fn refuse(place: &str, expected: &'static str) -> PackError {
    PackError::Shape { place: ["earlier", place].concat(), expected }
}
