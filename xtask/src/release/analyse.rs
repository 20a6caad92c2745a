//! `dist/analyse/`: the files that turn many results into one table, with the structure and the texts
//! of every revision. Everything except the two scripts is generated from the packs.

mod datapackage;
#[cfg(test)]
mod tests;

use crate::artifacts::{Artifacts, Role};
use crate::questions::{self, Compiled};
use crate::workspace::{self, Root};
use anyhow::{Context as _, Result};
use documents::items;
use engine::questionnaire::Questionnaire;
use engine::revisions;
use std::collections::BTreeMap;

pub(crate) const FOLDER: &str = "analyse";
pub(crate) const SCRIPTS: [&str; 2] = ["load.sql", "load.R"];

/// A pack as text, and the questionnaire that the engine reads from it.
struct Pack {
    json: String,
    questionnaire: Questionnaire,
}

/// Adds the folder: the scripts, and the tables of the current and all published revisions.
pub(super) fn add(root: &Root, artifacts: &mut Artifacts, packs: &[Compiled]) -> Result<()> {
    let mut add = |name: &str, bytes: Vec<u8>| {
        artifacts.add(&format!("{FOLDER}/{name}"), Role::OnDemand, bytes)
    };
    for name in SCRIPTS {
        add(name, workspace::read(&root.join(FOLDER).join(name))?)?;
    }
    let current = packs.iter().map(|it| it.json.clone());
    for (name, text) in tables(current.chain(published(root)?))? {
        add(name, text.into_bytes())?;
    }
    Ok(())
}

fn published(root: &Root) -> Result<Vec<String>> {
    let mut packs = Vec::new();
    for folder in workspace::folders(root.questions())? {
        let files = questions::published_packs(&folder)?;
        packs.extend(files.iter().map(|it| workspace::read_text(it)).collect::<Result<Vec<_>>>()?);
    }
    Ok(packs)
}

/// The generated files. Of two packs of one revision and language, the first counts: it has the same
/// items, and the texts with the fewest mistakes.
pub(crate) fn tables(
    packs: impl IntoIterator<Item = String>,
) -> Result<[(&'static str, String); 3]> {
    let packs = by_revision(packs)?;
    let mut rows = items::header();
    let mut earlier = items::earlier_header();
    for pack in packs.values() {
        rows.push_str(&items::rows(&pack.questionnaire));
        earlier.push_str(&earlier_rows(&packs, pack)?);
    }
    let package = datapackage::write(packs.values().map(|it| &it.questionnaire))?;
    Ok([("items.csv", rows), ("earlier.csv", earlier), ("datapackage.json", package)])
}

/// Questionnaire, revision, fingerprint, language.
type Key = (String, u16, u32, String);

fn by_revision(packs: impl IntoIterator<Item = String>) -> Result<BTreeMap<Key, Pack>> {
    let mut all = BTreeMap::new();
    for json in packs {
        let questionnaire = Questionnaire::from_json(&json).context("a pack is refused")?;
        let (number, fingerprint) = (questionnaire.revision(), questionnaire.fingerprint());
        let lang = questionnaire.lang().to_owned();
        let key = (questionnaire.id().to_owned(), number, fingerprint, lang);
        all.entry(key).or_insert(Pack { json, questionnaire });
    }
    Ok(all)
}

/// What a pack declares about earlier revisions; only the first language is used, as all declare the
/// same.
fn earlier_rows(packs: &BTreeMap<Key, Pack>, pack: &Pack) -> Result<String> {
    let here = &pack.questionnaire;
    let is_same = |it: &&Pack| it.questionnaire.fingerprint() == here.fingerprint();
    let first = packs.values().find(is_same).map(|it| it.questionnaire.lang());
    if first != Some(here.lang()) {
        return Ok(String::new());
    }
    let mut rows = String::new();
    for map in revisions::earlier(&pack.json)? {
        let of = |it: &&Pack| it.questionnaire.fingerprint() == map.fingerprint;
        let Some(there) = packs.values().find(of) else {
            let [number, earlier] = [here.revision(), map.revision];
            println!("warning: {} {number}: revision {earlier} is not published", here.id());
            continue;
        };
        rows.push_str(&items::earlier_rows(&map, &there.questionnaire, here));
    }
    Ok(rows)
}
