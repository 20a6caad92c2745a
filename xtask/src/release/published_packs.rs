//! The packs of earlier revisions, which ship for ever and are found by fingerprint and language.

use super::element;
use crate::artifacts::{Artifacts, Role};
use crate::questions::{self, Compiled};
use crate::workspace::{self, Root};
use anyhow::{Context as _, Result};
use engine::questionnaire::Questionnaire;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Adds the published packs, and returns an index of those whose fingerprint is not current: for each
/// fingerprint, a list of `[language, file]` in the order of the current languages.
pub(super) fn add(root: &Root, artifacts: &mut Artifacts, packs: &[Compiled]) -> Result<Value> {
    let mut current = BTreeSet::new();
    for pack in packs {
        current.insert(Questionnaire::from_json(&pack.json)?.fingerprint());
    }
    let mut index = BTreeMap::<String, BTreeMap<(usize, String), Value>>::new();
    for folder in workspace::folders(root.questions())? {
        for file in questions::published_packs(&folder)? {
            let path = ship(&file, artifacts)?;
            let pack =
                Questionnaire::from_json(&workspace::read_text(&file)?).context(path.clone())?;
            let known = packs.iter().filter(|it| it.id == pack.id());
            let known: Vec<_> = known.map(|it| it.lang.as_str()).collect();
            let order = known.iter().position(|&it| it == pack.lang()).unwrap_or(known.len());
            if !current.contains(&pack.fingerprint()) {
                let files = index.entry(format!("{:08x}", pack.fingerprint())).or_default();
                let language = (order, pack.lang().to_owned());
                files.entry(language).or_insert(element::file(artifacts, &path)?);
            }
        }
    }
    let list = |files: BTreeMap<(usize, String), Value>| -> Value {
        files.into_iter().map(|((_, lang), file)| json!([lang, file])).collect()
    };
    Ok(json!(index.into_iter().map(|(it, files)| (it, list(files))).collect::<BTreeMap<_, _>>()))
}

fn ship(file: &std::path::Path, artifacts: &mut Artifacts) -> Result<String> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let path = format!("questions/{name}");
    // The current pack may already be published.
    if artifacts.file(&path).is_err() {
        artifacts.add(&path, Role::OnDemand, workspace::read(file)?)?;
    }
    Ok(path)
}
