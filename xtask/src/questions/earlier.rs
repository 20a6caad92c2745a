//! `[[earlier]]`: which items an earlier revision asked with the same meaning, so that its results
//! can be compared with later ones.

use super::compile::Compiled;
use super::published::Published;
use super::source::{Report, Source};
use super::structure::Structure;
use anyhow::Result;
use engine::answers::Level;
use engine::questionnaire::{Item, Perimeter, Questionnaire};
use engine::revisions;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use toml::Spanned;

/// What the author writes: an id that both revisions have is the same item unless it is in
/// `changed`, and all that is not plain is named.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Earlier {
    revision: Spanned<u16>,
    /// The same id, another meaning.
    #[serde(default)]
    changed: Vec<Spanned<String>>,
    /// The same id and the same meaning, in other words.
    #[serde(default)]
    reworded: Vec<Spanned<String>>,
    /// The id there, and the id here.
    #[serde(default)]
    renamed: BTreeMap<Spanned<String>, Spanned<String>>,
}

/// What the pack says of it (`docs/formats.md`).
#[derive(Debug, Serialize)]
pub(super) struct Said {
    revision: u16,
    fingerprint: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    changed: Vec<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    renamed: BTreeMap<String, String>,
}

/// What all packs of this revision say of the earlier ones; refuses what is not so.
pub(super) fn check(
    structure: &Structure,
    source: &Source,
    published: &[Published<'_>],
    report: &mut Report,
) -> Vec<Said> {
    let mut said = Vec::new();
    let mut seen = BTreeSet::new();
    let now = *structure.revision.get_ref();
    for earlier in &structure.earlier {
        let revision = *earlier.revision.get_ref();
        let of_it = published.iter().find(|it| it.questionnaire.revision() == revision);
        let what = if revision >= now {
            format!("revision {revision} is not an earlier one; name one below {now}")
        } else if !seen.insert(revision) {
            format!("revision {revision} has two [[earlier]]; make them one")
        } else if let Some(Published { questionnaire: there, .. }) = of_it {
            earlier.check_ids(structure, source, there, report);
            said.push(earlier.said(there));
            continue;
        } else {
            format!(
                "no pack of revision {revision} is in published/; take it back from git, \
                 or correct the number"
            )
        };
        report.refuse(source, source.line(&earlier.revision.span()), what);
    }
    warn(structure, source, published, report);
    said
}

/// A result that is kept must not lose its comparisons by an oversight.
fn warn(structure: &Structure, source: &Source, published: &[Published<'_>], report: &mut Report) {
    let line = source.line(&structure.revision.span());
    let revisions = published.iter().map(|it| it.questionnaire.revision());
    for revision in revisions.filter(|it| it < structure.revision.get_ref()) {
        if !structure.earlier.iter().any(|it| *it.revision.get_ref() == revision) {
            let what = format!(
                "nothing is said of revision {revision}, so its results are compared with no \
                 later one; add [[earlier]] with `revision = {revision}`"
            );
            report.warn(source, line, what);
        }
    }
}

/// Refuses other words under the same id, unless the author has said what they mean.
pub(super) fn check_words(
    structure: &Structure,
    source: &Source,
    packs: &[Compiled],
    published: &[Published<'_>],
    report: &mut Report,
) -> Result<()> {
    let mut others = BTreeMap::<u16, BTreeSet<String>>::new();
    for pack in packs {
        let here = Questionnaire::from_json(&pack.json)?;
        for earlier in revisions::earlier(&pack.json)? {
            let is_it = |it: &&Published<'_>| {
                it.questionnaire.revision() == earlier.revision
                    && it.questionnaire.lang() == pack.lang
            };
            for Published { questionnaire: there, .. } in published.iter().filter(is_it) {
                let pairs = here.items().iter().zip(earlier.same(there, &here));
                let pairs = pairs.filter_map(|(it, at)| Some((it, there.items().get(at?)?)));
                let different = pairs.filter(|(it, old)| it.id == old.id && !reads_as(it, old));
                let ids = different.map(|(it, _)| it.id.clone());
                others.entry(earlier.revision).or_default().extend(ids);
            }
        }
    }
    for earlier in &structure.earlier {
        let revision = *earlier.revision.get_ref();
        let is_known = |id: &String| earlier.reworded.iter().any(|it| it.get_ref() == id);
        let ids = others.remove(&revision).unwrap_or_default();
        let ids: Vec<_> = ids.into_iter().filter(|it| !is_known(it)).collect();
        if !ids.is_empty() {
            let what = format!(
                "{}: other words than in revision {revision}; put into `changed` what means \
                 something else, and into `reworded` what does not",
                ids.join(", ")
            );
            report.refuse(source, source.line(&earlier.revision.span()), what);
        }
    }
    Ok(())
}

/// Whether the same answer would mean the same.
fn reads_as(one: &Item, other: &Item) -> bool {
    Perimeter::ALL.iter().all(|&it| one.stem(it) == other.stem(it))
        && Level::ALL.iter().all(|&it| one.level(it) == other.level(it))
}

impl Earlier {
    fn check_ids(
        &self,
        structure: &Structure,
        source: &Source,
        there: &Questionnaire,
        report: &mut Report,
    ) {
        let revision = there.revision();
        let mut refuse = |at: &Spanned<String>, what: String| {
            report.refuse(source, source.line(&at.span()), what);
        };
        let stay = || self.changed.iter().chain(&self.reworded);
        let mut seen = BTreeSet::new();
        for id in stay().chain(self.renamed.keys()) {
            if there.item_position(id.get_ref()).is_none() {
                let what = format!("revision {revision} has no item {id}; correct the id");
                refuse(id, what);
            } else if !seen.insert(id.get_ref()) {
                refuse(id, format!("{id} of revision {revision} is named twice; name it once"));
            }
        }
        let items: BTreeSet<_> = structure.dimensions.iter().flat_map(|it| &it.items).collect();
        let mut seen = BTreeSet::new();
        for id in stay().chain(self.renamed.values()) {
            if !items.contains(id) {
                let what = format!(
                    "no [[dimension]] has the item {id}; correct the id, or leave it out: what is \
                     gone needs no word"
                );
                refuse(id, what);
            } else if !seen.insert(id.get_ref()) {
                refuse(id, format!("{id} is named twice; name it once"));
            }
        }
    }

    fn said(&self, there: &Questionnaire) -> Said {
        let pair = |(there, here): (&Spanned<String>, &Spanned<String>)| {
            (there.get_ref().clone(), here.get_ref().clone())
        };
        Said {
            revision: there.revision(),
            fingerprint: format!("{:08x}", there.fingerprint()),
            changed: self.changed.iter().map(|it| it.get_ref().clone()).collect(),
            renamed: self.renamed.iter().map(pair).collect(),
        }
    }
}
