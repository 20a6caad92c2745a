//! Published packs are promises: links and saved results name the pack that they were answered on.

use super::book::key_of;
use super::compile::Compiled;
use super::source::{Report, Source};
use super::structure::Structure;
use engine::questionnaire::Questionnaire;
use serde_json::Value;
use std::collections::BTreeMap;

/// A published pack, as it is and as the engine reads it.
pub(super) struct Published<'a> {
    file: &'a Source,
    json: Value,
    pub(super) questionnaire: Questionnaire,
}

/// Reads those of this questionnaire; what was altered since is refused.
pub(super) fn read<'a>(
    structure: &Structure,
    files: &'a [Source],
    report: &mut Report,
) -> Vec<Published<'a>> {
    let mut published = Vec::new();
    for file in files {
        match read_one(structure, file) {
            Ok(it) => published.push(it),
            Err(what) => report.refuse(file, 1, what),
        }
    }
    published
}

fn read_one<'a>(structure: &Structure, file: &'a Source) -> Result<Published<'a>, String> {
    let Ok(json) = serde_json::from_str::<Value>(&file.text) else {
        return Err("this published pack is not JSON; take it back from git".to_owned());
    };
    let id = structure.id.get_ref();
    if json.get("id").and_then(Value::as_str) != Some(id) {
        return Err(format!("this published pack is not of {id}; put it with its own"));
    }
    let questionnaire = Questionnaire::from_json(&file.text)
        .map_err(|it| format!("this published pack is damaged ({it}); take it back from git"))?;
    let (lang, json_text) = (questionnaire.lang().to_owned(), file.text.clone());
    let name = Compiled { id: id.clone(), lang, json: json_text }.name();
    if file.path.rsplit(['/', '\\']).next() != Some(&name) {
        let what = format!("this published pack was altered: its name would be {name}");
        return Err(format!("{what}; take it back from git"));
    }
    Ok(Published { file, json, questionnaire })
}

/// Refuses ids or texts that changed without a new revision.
pub(super) fn check(
    structure: &Structure,
    source: &Source,
    packs: &[Compiled],
    published: &[Published<'_>],
    report: &mut Report,
) {
    let line = source.line(&structure.revision.span());
    let revision = *structure.revision.get_ref();
    for Published { file, json: old, questionnaire } in published {
        let published = questionnaire.revision();
        if published > revision {
            let what = format!(
                "revision {published} is published; `revision` can't go back to {revision}"
            );
            report.refuse(source, line, what);
        }
        if published == revision {
            let mut faults = check_ids(structure, source, old, &file.path, report);
            for pack in packs.iter().filter(|it| questionnaire.lang() == it.lang) {
                faults += check_texts(pack, old, (source, line, &file.path), faults, report);
            }
        }
    }
}

/// Share codes and kept answers rely on these ids and on their order, in every language.
fn check_ids(
    structure: &Structure,
    source: &Source,
    old: &Value,
    path: &str,
    report: &mut Report,
) -> usize {
    let mut now = Vec::new();
    for dimension in structure.axes.iter().flat_map(|it| structure.dimensions_of(it)) {
        now.push(&dimension.id);
        now.extend(&dimension.items);
    }
    let mut then = Vec::new();
    for dimension in parts(old, "axes").flat_map(|it| parts(it, "dimensions")) {
        then.push(id_of(dimension));
        then.extend(parts(dimension, "items").map(id_of));
    }
    let end = source.line(&structure.revision.span());
    for at in 0..now.len().max(then.len()) {
        let line = now.get(at).map_or(end, |it| source.line(&it.span()));
        let what = match (then.get(at), now.get(at).map(|it| it.get_ref().as_str())) {
            (Some(then), Some(now)) if *then == now => continue,
            (Some(then), Some(now)) => format!("{now} stands where {path} has {then}"),
            (Some(then), None) => format!("{then} of {path} is gone"),
            (None, Some(now)) => format!("{now} is not in {path}"),
            (None, None) => continue,
        };
        report.refuse(source, line, format!("{what}; put it back, or raise `revision`"));
        return 1;
    }
    0
}

/// An address may be mended, and what is said of earlier revisions; words may not.
fn check_texts(
    pack: &Compiled,
    old: &Value,
    (source, line, path): (&Source, usize, &str),
    faults: usize,
    report: &mut Report,
) -> usize {
    let new: Value = serde_json::from_str(&pack.json).unwrap_or_default();
    if faults > 0 {
        return 0; // With other ids, every text would differ.
    }
    let (mut then, mut now) = (BTreeMap::new(), BTreeMap::new());
    leaves(old, String::new(), &mut then);
    leaves(&new, String::new(), &mut now);
    let places: std::collections::BTreeSet<_> = then.keys().chain(now.keys()).collect();
    let may_differ = |it: &str| key_of(it) == "url" || it.starts_with("earlier.");
    let differs = |it: &&&String| then.get(**it) != now.get(**it) && !may_differ(it);
    let different: Vec<_> = places.iter().filter(differs).collect();
    for place in &different {
        let what = format!("{place} differs from {path}; put it back, or raise `revision`");
        report.refuse(source, line, what);
    }
    different.len()
}

fn parts<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value.get(key).and_then(Value::as_array).into_iter().flatten()
}

fn id_of(value: &Value) -> &str {
    value.get("id").and_then(Value::as_str).unwrap_or_default()
}

/// Every text and number under a path that a person can follow: ids in place of positions.
fn leaves(value: &Value, path: String, into: &mut BTreeMap<String, Value>) {
    let join =
        |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    match value {
        Value::Object(fields) => {
            for (key, each) in fields {
                leaves(each, join(key), into);
            }
        }
        Value::Array(list) => {
            for (at, each) in list.iter().enumerate() {
                let position = at.to_string();
                let name = if id_of(each).is_empty() { &position } else { id_of(each) };
                leaves(each, join(name), into);
            }
        }
        _ => {
            into.insert(path, value.clone());
        }
    }
}
