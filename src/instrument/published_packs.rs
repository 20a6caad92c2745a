//! Holds sources to the published packs, which links and saved results refer to.

use crate::catalog::key_of;
use crate::finding::{Findings, Flaw};
use crate::pack::{BuiltPack, CompiledPack};
use crate::source::{Place, SourceFile};
use crate::structure::Structure;
use engine::questionnaire::Questionnaire;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A published pack, as JSON and as parsed by the engine.
pub(crate) struct PublishedPack<'a> {
    file: &'a SourceFile,
    json: Value,
    pub(crate) questionnaire: Questionnaire,
}

/// Reads the published packs; it is an error if one was altered since.
pub(crate) fn read<'a>(
    structure: &Structure,
    files: &'a [SourceFile],
    findings: &mut Findings,
) -> Vec<PublishedPack<'a>> {
    let mut published = Vec::new();
    for file in files {
        match read_one(structure, file) {
            Ok(it) => published.push(it),
            Err(flaw) => findings.error(file.at(1), flaw.problem, flaw.fix),
        }
    }
    published
}

fn read_one<'a>(structure: &Structure, file: &'a SourceFile) -> Result<PublishedPack<'a>, Flaw> {
    let restore = |problem: String| Flaw::new(problem, "take it back from git");
    let Ok(json) = serde_json::from_str::<Value>(&file.text) else {
        return Err(restore("this published pack is not JSON".to_owned()));
    };
    let id = structure.id.get_ref();
    if id_of(&json) != id {
        let problem = format!("this published pack is not of {id}");
        return Err(Flaw::new(problem, "put it with its own"));
    }
    let questionnaire = Questionnaire::from_json(&file.text)
        .map_err(|it| restore(format!("this published pack is damaged ({it})")))?;
    let (id, lang) = (id.clone(), questionnaire.lang().to_owned());
    let name = CompiledPack { id, lang, json: file.text.clone() }.file_name();
    if file.name() != name {
        let problem = format!("this published pack was altered: its name would be {name}");
        return Err(restore(problem));
    }
    Ok(PublishedPack { file, json, questionnaire })
}

/// Reports ids or texts that changed without a new revision.
pub(crate) fn check(
    structure: &Structure,
    packs: &[BuiltPack],
    published: &[PublishedPack<'_>],
    findings: &mut Findings,
) {
    let place = structure.at(&structure.revision);
    let revision = *structure.revision.get_ref();
    for old in published {
        let published = old.questionnaire.revision();
        if published > revision {
            let problem = format!("revision {published} is published");
            findings.error(place, problem, format!("`revision` can't go back to {revision}"));
        } else if published == revision {
            check_same_revision(structure, packs, old, findings);
        }
    }
}

fn check_same_revision(
    structure: &Structure,
    packs: &[BuiltPack],
    old: &PublishedPack<'_>,
    findings: &mut Findings,
) {
    let fix = "put it back, or raise `revision`";
    if let Some((place, problem)) = first_changed_id(structure, old) {
        // Once ids differ, their texts would all be reported as different too.
        findings.error(place, problem, fix);
        return;
    }
    let place = structure.at(&structure.revision);
    for new in packs.iter().filter(|it| it.pack.lang == old.questionnaire.lang()) {
        for path in changed_texts(&old.json, &new.json) {
            let problem = format!("{path} differs from {}", old.file.path);
            findings.error(place, problem, fix);
        }
    }
}

/// Share codes and stored answers rely on these ids and on their order, in every language.
fn first_changed_id<'a>(
    structure: &'a Structure,
    old: &PublishedPack<'_>,
) -> Option<(Place<'a>, String)> {
    let mut now = Vec::new();
    for dimension in structure.axes.iter().flat_map(|it| structure.dimensions_of(it)) {
        now.push(&dimension.id);
        now.extend(&dimension.items);
    }
    let mut then = Vec::new();
    for dimension in list(&old.json, "axes").flat_map(|it| list(it, "dimensions")) {
        then.push(id_of(dimension));
        then.extend(list(dimension, "items").map(id_of));
    }
    let path = &old.file.path;
    (0..now.len().max(then.len())).find_map(|at| {
        let place = structure.at(&structure.revision);
        match (then.get(at), now.get(at)) {
            (Some(then), Some(now)) if then == now.get_ref() => None,
            (Some(then), Some(now)) => {
                Some((structure.at(now), format!("{now} stands where {path} has {then}")))
            }
            (Some(then), None) => Some((place, format!("{then} of {path} is gone"))),
            (None, Some(now)) => Some((structure.at(now), format!("{now} is not in {path}"))),
            (None, None) => None,
        }
    })
}

/// The paths of texts that differ; URLs and revision maps may be corrected at any time.
fn changed_texts(old: &Value, new: &Value) -> Vec<String> {
    let (mut then, mut now) = (BTreeMap::new(), BTreeMap::new());
    collect_leaves(old, String::new(), &mut then);
    collect_leaves(new, String::new(), &mut now);
    let paths: BTreeSet<_> = then.keys().chain(now.keys()).collect();
    let may_differ = |it: &str| key_of(it) == "url" || it.starts_with("earlier.");
    let differs = |it: &&String| then.get(*it) != now.get(*it) && !may_differ(it);
    paths.into_iter().filter(differs).cloned().collect()
}

fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value.get(key).and_then(Value::as_array).into_iter().flatten()
}

fn id_of(value: &Value) -> &str {
    value.get("id").and_then(Value::as_str).unwrap_or_default()
}

/// Collects every text and number under a readable path, with ids instead of positions.
fn collect_leaves(value: &Value, path: String, leaves: &mut BTreeMap<String, Value>) {
    let join =
        |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    match value {
        Value::Object(fields) => {
            for (key, each) in fields {
                collect_leaves(each, join(key), leaves);
            }
        }
        Value::Array(list) => {
            for (at, each) in list.iter().enumerate() {
                let position = at.to_string();
                let name = if id_of(each).is_empty() { &position } else { id_of(each) };
                collect_leaves(each, join(name), leaves);
            }
        }
        _ => {
            leaves.insert(path, value.clone());
        }
    }
}
