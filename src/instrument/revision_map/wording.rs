//! Finds items that keep their id but not their wording: only the author knows whether the meaning
//! changed.

use super::PublishedPack;
use crate::finding::Findings;
use crate::pack::BuiltPack;
use crate::structure::Structure;
use engine::answers::Level;
use engine::questionnaire::{Item, Perimeter, Questionnaire};
use engine::revisions::RevisionMap;
use std::collections::{BTreeMap, BTreeSet};

/// Reports a different wording under the same id, unless the author has declared what it means.
pub(crate) fn check(
    structure: &Structure,
    packs: &[BuiltPack],
    published: &[PublishedPack<'_>],
    findings: &mut Findings,
) {
    let mut changed = changed_by_revision(packs, published);
    for map in &structure.revision_maps {
        let revision = *map.revision.get_ref();
        let is_declared = |id: &String| map.reworded.iter().any(|it| it.get_ref() == id);
        let ids = changed.remove(&revision).unwrap_or_default();
        let ids: Vec<_> = ids.into_iter().filter(|it| !is_declared(it)).collect();
        if !ids.is_empty() {
            let problem = format!("{}: other words than in revision {revision}", ids.join(", "));
            let fix = "put into `changed` what means something else, and into `reworded` what \
                       does not";
            findings.error(structure.at(&map.revision), problem, fix);
        }
    }
}

/// For each earlier revision, the ids whose wording differs in some language.
fn changed_by_revision(
    packs: &[BuiltPack],
    published: &[PublishedPack<'_>],
) -> BTreeMap<u16, BTreeSet<String>> {
    let mut changed = BTreeMap::<u16, BTreeSet<String>>::new();
    for pack in packs {
        let here = &pack.questionnaire;
        for map in &pack.revision_maps {
            let is_it =
                |it: &&Questionnaire| it.revision() == map.revision && it.lang() == here.lang();
            for there in published.iter().map(|it| &it.questionnaire).filter(is_it) {
                changed.entry(map.revision).or_default().extend(changed_ids(map, there, here));
            }
        }
    }
    changed
}

fn changed_ids(map: &RevisionMap, there: &Questionnaire, here: &Questionnaire) -> Vec<String> {
    let pairs = here.items().iter().zip(map.same(there, here));
    let pairs = pairs.filter_map(|(it, at)| Some((it, there.items().get(at?)?)));
    let changed = pairs.filter(|(it, old)| it.id == old.id && !has_same_wording(it, old));
    changed.map(|(it, _)| it.id.clone()).collect()
}

/// Topics, first steps and help may change: the answer is given to the stem and the levels.
fn has_same_wording(one: &Item, other: &Item) -> bool {
    Perimeter::ALL.iter().all(|&it| one.stem(it) == other.stem(it))
        && Level::ALL.iter().all(|&it| one.level(it) == other.level(it))
}
