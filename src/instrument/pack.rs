//! Builds a pack from the sources: the JSON of one language, as the widget reads it.

mod json;

use crate::catalog::Catalog;
use crate::finding::Findings;
use crate::structure::Structure;
use engine::json::{Fault, Json};
use engine::questionnaire::{Pack, PackError, Questionnaire};
use engine::revisions::{self, RevisionMap};
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

/// One language of a questionnaire, ready to ship; the engine has parsed it without errors.
#[derive(Debug, Clone)]
pub struct CompiledPack {
    /// The id of the questionnaire.
    pub id: String,
    pub lang: String,
    /// The content of the file, in the format of `docs/formats.md`.
    pub json: String,
}

impl CompiledPack {
    /// The pack that a visitor fetches first: whole for the questions, with a dot for each text that
    /// only a result shows, and without first steps and resources. The engine reads it like any other.
    ///
    /// Returns its file name and its content.
    pub fn first_part(&self) -> serde_json::Result<(String, String)> {
        let mut pack: Value = serde_json::from_str(&self.json)?;
        let mut dot = |path: &str, keys: &[&str]| {
            let Some(part) = pack.pointer_mut(path) else { return };
            for key in keys {
                if let Some(text) = part.get_mut(key) {
                    *text = if text.is_array() { Value::Array(Vec::new()) } else { "·".into() };
                }
            }
        };
        let of_result = ["definition", "not_this", "credits", "no_overall", "vigilance", "even"];
        dot("/texts", &of_result);
        dot("/texts", &["lean_on", "express", "quartiles"]);
        for stage in 0..4 {
            dot(&format!("/stages/{stage}"), &["name", "reading", "overall"]);
        }
        dot("", &["resources"]);
        for axis in list(&mut pack, "axes") {
            for dimension in list(axis, "dimensions") {
                for key in ["short", "about", "first_step"] {
                    dimension[key] = "·".into();
                }
                dimension["resources"] = Value::Array(Vec::new());
                for item in list(dimension, "items") {
                    item.as_object_mut().map(|it| it.remove("first_step"));
                }
            }
            axis["name"] = "·".into();
        }
        let json = serde_json::to_string(&pack)?;
        Ok((self.name(".first", &json), json))
    }

    /// `<id>.<lang>.<hash>.json`, where the hash is the first 64 bits of the content's SHA-256.
    pub fn file_name(&self) -> String {
        self.name("", &self.json)
    }

    fn name(&self, part: &str, json: &str) -> String {
        let digest = Sha256::digest(json.as_bytes());
        let first = digest.first_chunk().copied().map_or(0, u64::from_be_bytes);
        format!("{}.{}{part}.{first:016x}.json", self.id, self.lang)
    }
}

fn list<'a>(of: &'a mut Value, key: &str) -> impl Iterator<Item = &'a mut Value> {
    of.get_mut(key).and_then(Value::as_array_mut).into_iter().flatten()
}

/// A pack, with its content as parsed by the engine.
pub(crate) struct BuiltPack {
    pub(crate) pack: CompiledPack,
    pub(crate) json: Value,
    pub(crate) questionnaire: Questionnaire,
    pub(crate) revision_maps: Vec<RevisionMap>,
}

/// A pack and the fields that the engine reads separately.
#[derive(Serialize)]
struct PackFile<'a> {
    #[serde(flatten)]
    pack: &'a Pack,
    #[serde(rename = "earlier", skip_serializing_if = "<[_]>::is_empty")]
    revision_maps: &'a [PackRevisionMap],
}

/// A revision map as in a pack (`docs/formats.md`).
#[derive(Debug, Serialize)]
pub(crate) struct PackRevisionMap {
    pub(crate) revision: u16,
    pub(crate) fingerprint: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) changed: Vec<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) renamed: BTreeMap<String, String>,
}

/// Builds the pack of a language without errors; `None` if the engine refuses it, which is a
/// finding.
pub(crate) fn build(
    structure: &Structure,
    catalog: &Catalog,
    maps: &[PackRevisionMap],
    findings: &mut Findings,
) -> Option<BuiltPack> {
    let refused = |error: String| {
        let problem = format!("the engine refuses the pack ({error})");
        findings.error(catalog.at(1), problem, "correct what it names");
    };
    try_build(structure, catalog, maps).map_err(refused).ok()
}

fn try_build(
    structure: &Structure,
    catalog: &Catalog,
    maps: &[PackRevisionMap],
) -> Result<BuiltPack, String> {
    let refused = |it: PackError| it.to_string();
    let json = Json::read(&json::of(structure, catalog).to_string())
        .map_err(|Fault { line, column }| refused(PackError::Json { line, column }))?;
    let pack = Pack::read(&json).map_err(refused)?;
    let file = PackFile { pack: &pack, revision_maps: maps };
    let text = serde_json::to_string(&file).map_err(|it| it.to_string())?;
    Ok(BuiltPack {
        json: serde_json::to_value(&file).map_err(|it| it.to_string())?,
        questionnaire: Questionnaire::from_json(&text).map_err(refused)?,
        revision_maps: revisions::earlier(&text).map_err(refused)?,
        pack: CompiledPack { id: pack.id, lang: pack.lang, json: text },
    })
}
