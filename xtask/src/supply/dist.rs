//! Checks `dist/` against the lists that it contains.

use super::{none, npm};
use crate::artifacts::{INTEGRITIES, NOTICES, PACKAGES, RELEASE, REMOVER, SBOM, SINGLE_FILES};
use crate::crates::{self, Edges, SHIPPED};
use crate::digest;
use crate::workspace::{Root, files_below, has_extension, read, read_text, relative};
use anyhow::{Context as _, Result};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Files for those who install a host, which browsers don't fetch.
const OF_HOSTS: [&str; 6] =
    ["Containerfile", "_headers", INTEGRITIES, "nginx.conf", REMOVER, "web.config"];

/// Folders for packages, which no page fetches from.
const OF_PACKAGES: [&str; 3] = [SINGLE_FILES, "npm/", PACKAGES];

/// Checks the last build in `dist/`.
pub(crate) fn dist(root: &Root) -> Result<()> {
    let dist = root.dist();
    let paths = files_below(dist)?.iter().map(|it| relative(dist, it)).collect();
    let mut faults = integrity(root, &paths)?;
    faults.extend(sbom(root, &paths)?);
    let notices = read_text(&dist.join(NOTICES))?;
    for (name, version) in crates::compiled(root, &SHIPPED, Edges::Shipped)? {
        if !notices.contains(&format!("\n{name} {version} (")) {
            faults.push(format!("{NOTICES} lacks {name} {version}"));
        }
    }
    faults.extend(npm::manifest("npm/package.json", &read_text(&dist.join("npm/package.json"))?)?);
    for path in paths.iter().filter(|it| has_extension(Path::new(it), "js")) {
        faults.extend(npm::packages(path, &read_text(&dist.join(path))?));
    }
    none(faults)
}

/// Checks that `integrity.json` lists the hash of every file that browsers fetch, and no other file.
fn integrity(root: &Root, paths: &BTreeSet<String>) -> Result<Vec<String>> {
    let text = read_text(&root.dist().join(INTEGRITIES))?;
    let listed: BTreeMap<String, String> = serde_json::from_str(&text)?;
    let is_asked_for = |it: &&String| {
        !has_extension(Path::new(it), "br")
            && !OF_PACKAGES.iter().any(|folder| it.starts_with(folder))
            && !OF_HOSTS.contains(&it.as_str())
    };
    let mut faults = Vec::new();
    for path in paths.iter().filter(is_asked_for) {
        let found = digest::integrity(&read(&root.dist().join(path))?);
        if listed.get(path) != Some(&found) {
            faults.push(format!("integrity.json has another hash of {path}, or none"));
        }
    }
    // The name of the release is listed among the files.
    let gone = listed.keys().filter(|it| *it != RELEASE && !paths.contains(*it));
    faults.extend(gone.map(|it| format!("integrity.json has {it}, which is not there")));
    Ok(faults)
}

/// Checks that the SBOM lists every crate of `cargo tree`, and every script and wasm, with its hash.
fn sbom(root: &Root, paths: &BTreeSet<String>) -> Result<Vec<String>> {
    let sbom: Value = serde_json::from_str(&read_text(&root.dist().join(SBOM))?)?;
    let components = sbom.get("components").and_then(Value::as_array).context("no components")?;
    let word =
        |of: &Value, place: &str| of.pointer(place).and_then(Value::as_str).map(str::to_owned);
    let by_ref: BTreeMap<_, _> =
        components.iter().filter_map(|it| Some((word(it, "/bom-ref")?, it))).collect();
    let mut faults = Vec::new();
    for (name, version) in crates::compiled(root, &SHIPPED, Edges::Shipped)? {
        let of = by_ref.get(&format!("pkg:cargo/{name}@{version}"));
        let is_whole = of.is_some_and(|it| {
            word(it, "/scope").as_deref() == Some("required")
                && word(it, "/hashes/0/content").is_some_and(|it| it.len() == 64)
                && word(it, "/licenses/0/expression").is_some()
        });
        if !is_whole {
            faults.push(format!("{SBOM} lacks {name} {version}"));
        }
    }
    let is_code = |it: &&String| {
        let path = Path::new(it);
        !it.starts_with("npm/") && (has_extension(path, "js") || has_extension(path, "wasm"))
    };
    for path in paths.iter().filter(is_code) {
        let found = digest::sha256(&read(&root.dist().join(path))?);
        let of = by_ref.get(path.as_str());
        if of.and_then(|it| word(it, "/hashes/0/content")) != Some(found) {
            faults.push(format!("{SBOM} has another hash of {path}, or none"));
        }
    }
    Ok(faults)
}
