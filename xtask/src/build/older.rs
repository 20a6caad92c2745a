//! Packs of earlier revisions: they ship for ever, and are found by fingerprint and language.

use super::element;
use crate::place::{self, Root};
use crate::questions::{self, Compiled};
use crate::shipment::{Role, Shipment};
use anyhow::{Context as _, Result};
use engine::questionnaire::Questionnaire;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Ships what was published, and gives the index of what the current packs don't answer to:
/// for each fingerprint a list of `[language, file]`, in the order of our own languages.
pub(super) fn add(root: &Root, shipment: &mut Shipment, packs: &[Compiled]) -> Result<Value> {
    let mut current = BTreeSet::new();
    for pack in packs {
        current.insert(Questionnaire::from_json(&pack.json)?.fingerprint());
    }
    let mut index = BTreeMap::<String, BTreeMap<(usize, String), Value>>::new();
    for folder in place::folders(root.questions())? {
        for file in questions::published_packs(&folder)? {
            let path = ship(&file, shipment)?;
            let pack = Questionnaire::from_json(&place::read_text(&file)?).context(path.clone())?;
            let known = packs.iter().filter(|it| it.id == pack.id());
            let known: Vec<_> = known.map(|it| it.lang.as_str()).collect();
            let order = known.iter().position(|&it| it == pack.lang()).unwrap_or(known.len());
            if !current.contains(&pack.fingerprint()) {
                let files = index.entry(format!("{:08x}", pack.fingerprint())).or_default();
                let language = (order, pack.lang().to_owned());
                files.entry(language).or_insert(element::file(shipment, &path)?);
            }
        }
    }
    let list = |files: BTreeMap<(usize, String), Value>| -> Value {
        files.into_iter().map(|((_, lang), file)| json!([lang, file])).collect()
    };
    Ok(json!(index.into_iter().map(|(it, files)| (it, list(files))).collect::<BTreeMap<_, _>>()))
}

fn ship(file: &std::path::Path, shipment: &mut Shipment) -> Result<String> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let path = format!("questions/{name}");
    // The current pack may be published already.
    if shipment.file(&path).is_err() {
        shipment.add(&path, Role::Shelf, place::read(file)?)?;
    }
    Ok(path)
}
