//! `[[earlier]]`: which items of an earlier revision have the same meaning, so that its results can
//! be compared with later ones.

mod wording;

use crate::finding::Findings;
use crate::pack::PackRevisionMap;
use crate::published_packs::PublishedPack;
use crate::structure::{RevisionMapSource, Structure};
use engine::questionnaire::Questionnaire;
use std::collections::BTreeSet;
use toml::Spanned;
pub(crate) use wording::check as check_wording;

/// Returns the maps for all packs of this revision; a contradiction with a published pack is an
/// error.
pub(crate) fn check(
    structure: &Structure,
    published: &[PublishedPack<'_>],
    findings: &mut Findings,
) -> Vec<PackRevisionMap> {
    let mut maps = Vec::new();
    let mut seen = BTreeSet::new();
    let now = *structure.revision.get_ref();
    for map in &structure.revision_maps {
        let (revision, place) = (*map.revision.get_ref(), structure.at(&map.revision));
        let old = published.iter().find(|it| it.questionnaire.revision() == revision);
        if revision >= now {
            let problem = format!("revision {revision} is not an earlier one");
            findings.error(place, problem, format!("name one below {now}"));
        } else if !seen.insert(revision) {
            let problem = format!("revision {revision} has two [[earlier]]");
            findings.error(place, problem, "make them one");
        } else if let Some(PublishedPack { questionnaire: old, .. }) = old {
            check_ids(map, structure, old, findings);
            maps.push(for_pack(map, old));
        } else {
            let problem = format!("no pack of revision {revision} is in published/");
            findings.error(place, problem, "take it back from git, or correct the number");
        }
    }
    warn_of_unmapped(structure, published, findings);
    maps
}

/// Warns of revisions without a map: saved results must not lose their comparisons by an oversight.
fn warn_of_unmapped(
    structure: &Structure,
    published: &[PublishedPack<'_>],
    findings: &mut Findings,
) {
    let revisions = published.iter().map(|it| it.questionnaire.revision());
    for revision in revisions.filter(|it| it < structure.revision.get_ref()) {
        if !structure.revision_maps.iter().any(|it| *it.revision.get_ref() == revision) {
            let problem = format!(
                "nothing is said of revision {revision}, so its results are compared with no \
                 later one"
            );
            let fix = format!("add [[earlier]] with `revision = {revision}`");
            findings.warn(structure.at(&structure.revision), problem, fix);
        }
    }
}

/// The ids of a map must be those of items, on both sides, each only once.
fn check_ids(
    map: &RevisionMapSource,
    structure: &Structure,
    old: &Questionnaire,
    findings: &mut Findings,
) {
    let revision = old.revision();
    let unchanged = || map.changed.iter().chain(&map.reworded);
    let mut seen = BTreeSet::new();
    for id in unchanged().chain(map.renamed.keys()) {
        let place = structure.at(id);
        if old.item_position(id.get_ref()).is_none() {
            let problem = format!("revision {revision} has no item {id}");
            findings.error(place, problem, "correct the id");
        } else if !seen.insert(id.get_ref()) {
            let problem = format!("{id} of revision {revision} is named twice");
            findings.error(place, problem, "name it once");
        }
    }
    let items: BTreeSet<_> = structure.dimensions.iter().flat_map(|it| &it.items).collect();
    let mut seen = BTreeSet::new();
    for id in unchanged().chain(map.renamed.values()) {
        let place = structure.at(id);
        if !items.contains(id) {
            let problem = format!("no [[dimension]] has the item {id}");
            let fix = "correct the id, or leave it out: what is gone needs no word";
            findings.error(place, problem, fix);
        } else if !seen.insert(id.get_ref()) {
            findings.error(place, format!("{id} is named twice"), "name it once");
        }
    }
}

fn for_pack(map: &RevisionMapSource, old: &Questionnaire) -> PackRevisionMap {
    let pair = |(there, here): (&Spanned<String>, &Spanned<String>)| {
        (there.get_ref().clone(), here.get_ref().clone())
    };
    PackRevisionMap {
        revision: old.revision(),
        fingerprint: format!("{:08x}", old.fingerprint()),
        changed: map.changed.iter().map(|it| it.get_ref().clone()).collect(),
        renamed: map.renamed.iter().map(pair).collect(),
    }
}
