//! Published packs are promises: links and saved results name the pack that they were answered on.

use super::book::key_of;
use super::compile::Compiled;
use super::source::{Report, Source};
use super::structure::Structure;
use serde_json::Value;
use std::collections::BTreeMap;

/// Refuses ids or texts that changed without a new revision.
pub(super) fn check(
    structure: &Structure,
    source: &Source,
    packs: &[Compiled],
    published: &[Source],
    report: &mut Report,
) {
    let line = source.line(&structure.revision.span());
    let revision = u64::from(*structure.revision.get_ref());
    for file in published {
        let Ok(old) = serde_json::from_str::<Value>(&file.text) else {
            report.refuse(file, 1, "this published pack is not JSON; take it back from git");
            continue;
        };
        if old.get("id").and_then(Value::as_str) != Some(structure.id.get_ref()) {
            let id = structure.id.get_ref();
            report.refuse(
                file,
                1,
                format!("this published pack is not of {id}; put it with its own"),
            );
            continue;
        }
        let published = old.get("revision").and_then(Value::as_u64).unwrap_or(0);
        if published > revision {
            let what = format!(
                "revision {published} is published; `revision` can't go back to {revision}"
            );
            report.refuse(source, line, what);
        }
        if published == revision {
            let mut faults = check_ids(structure, source, &old, &file.path, report);
            for pack in
                packs.iter().filter(|it| old.get("lang").and_then(Value::as_str) == Some(&it.lang))
            {
                faults += check_texts(pack, &old, (source, line, &file.path), faults, report);
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

/// An address may be mended; words may not.
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
    let differs = |it: &&&String| then.get(**it) != now.get(**it) && key_of(it) != "url";
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
