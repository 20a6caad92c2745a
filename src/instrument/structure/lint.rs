//! Checks that ids are unique, that references resolve, and that resources were checked.

use super::{Resource, Structure};
use crate::finding::Findings;
use std::collections::{BTreeMap, BTreeSet};

/// The engine refuses a larger dimension (`PackError::Count`).
const DIMENSION_ITEMS_MAX: usize = 9;

pub(super) fn check(structure: &Structure, findings: &mut Findings) {
    check_ids(structure, findings);
    check_axes(structure, findings);
    check_dimensions(structure, findings);
    for resource in &structure.resources {
        check_resource(structure, resource, findings);
        warn_of_resource(structure, resource, findings);
    }
}

fn check_ids(structure: &Structure, findings: &mut Findings) {
    let ids = [&structure.id].into_iter();
    let ids = ids.chain(structure.axes.iter().map(|it| &it.id));
    let ids = ids.chain(structure.dimensions.iter().map(|it| &it.id));
    let ids = ids.chain(structure.dimensions.iter().flat_map(|it| &it.items));
    let ids = ids.chain(structure.resources.iter().map(|it| &it.id));
    let mut seen = BTreeSet::new();
    for spanned in ids {
        let (id, place) = (spanned.get_ref(), structure.at(spanned));
        let is_plain = |it: char| it.is_ascii_alphanumeric() || matches!(it, '-' | '_');
        if id.is_empty() || id.len() > 64 || !id.chars().all(is_plain) {
            let problem = format!("id {id:?} can't be kept");
            findings.error(place, problem, "use 1 to 64 letters, digits, - or _");
        }
        if !seen.insert(id) {
            findings.error(place, format!("id {id:?} stands twice"), "give one of them another");
        }
    }
}

/// Each dimension belongs to exactly one axis.
fn check_axes(structure: &Structure, findings: &mut Findings) {
    let mut axis_of = BTreeMap::new();
    for axis in &structure.axes {
        let name = axis.id.get_ref();
        if axis.dimensions.is_empty() {
            let problem = format!("axis {name} has no dimension");
            findings.error(structure.at(&axis.id), problem, "name one, or remove the axis");
        }
        for reference in &axis.dimensions {
            let (id, place) = (reference.get_ref().as_str(), structure.at(reference));
            if !structure.dimensions.iter().any(|it| it.id.get_ref() == id) {
                let problem = format!("no [[dimension]] has the id {id:?}");
                findings.error(place, problem, "add it, or correct the id");
            } else if let Some(other) = axis_of.insert(id, name) {
                let problem = format!("dimension {id} is in axis {other} already");
                findings.error(place, problem, "name it once");
            }
        }
    }
    for dimension in &structure.dimensions {
        let id = dimension.id.get_ref();
        if !axis_of.contains_key(id.as_str()) {
            let problem = format!("dimension {id} is in no axis");
            findings.error(structure.at(&dimension.id), problem, "name it in one");
        }
    }
}

fn check_dimensions(structure: &Structure, findings: &mut Findings) {
    let known: BTreeSet<_> = structure.resources.iter().map(|it| it.id.get_ref()).collect();
    for dimension in &structure.dimensions {
        let (id, count) = (dimension.id.get_ref(), dimension.items.len());
        if !(1..=DIMENSION_ITEMS_MAX).contains(&count) {
            let problem = format!("dimension {id} has {count} items");
            let fix = format!("give it 1 to {DIMENSION_ITEMS_MAX}");
            findings.error(structure.at(&dimension.id), problem, fix);
        }
        for reference in &dimension.resources {
            let id = reference.get_ref();
            if !known.contains(id) {
                let problem = format!("no [[resource]] has the id {id:?}");
                findings.error(structure.at(reference), problem, "add it, or correct the id");
            }
        }
    }
}

fn check_resource(structure: &Structure, resource: &Resource, findings: &mut Findings) {
    let id = resource.id.get_ref();
    if !resource.url.get_ref().starts_with("https://") {
        let problem = format!("resource {id} has no https address");
        findings.error(structure.at(&resource.url), problem, "give one that begins with https://");
    }
    if resource.checked_on.as_ref().is_none_or(|it| it.get_ref().date.is_none()) {
        let problem = format!("resource {id} has no checked_on date");
        let fix = "open it, then write `checked_on = 2026-01-31`";
        findings.error(structure.at(&resource.id), problem, fix);
    }
    for (value, key, known) in [
        (&resource.kind, "kind", ["read", "example", "tool"].as_slice()),
        (&resource.source, "source", &["fiche", "elsewhere"]),
        (&resource.checked_as, "checked_as", &["live", "archive", "fiche"]),
    ] {
        let found = value.get_ref();
        if !known.contains(&found.as_str()) {
            let problem = format!("resource {id} has {key} {found:?}");
            let fix = format!("write one of {}", known.join(", "));
            findings.error(structure.at(value), problem, fix);
        }
    }
}

fn warn_of_resource(structure: &Structure, resource: &Resource, findings: &mut Findings) {
    let (id, status) = (resource.id.get_ref(), resource.checked_as.get_ref());
    if status != "live" {
        let problem = format!("resource {id} was checked as {status:?}");
        findings.warn(structure.at(&resource.checked_as), problem, "open it and make it \"live\"");
    }
    let mut references = structure.dimensions.iter().flat_map(|it| &it.resources);
    if !references.any(|it| it.get_ref() == id) {
        let problem = format!("resource {id} is named by no dimension");
        findings.warn(structure.at(&resource.id), problem, "name it, or remove it");
    }
}
