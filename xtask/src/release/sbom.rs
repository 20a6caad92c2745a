//! `dist/sbom.cdx.json`: the components of all files that ship, in `CycloneDX` format, reproducibly.
//!
//! The library of cargo-cyclonedx describes each workspace member separately, but not which wasm
//! contains which crate.

use super::wasm::Part;
use crate::artifacts::{Artifacts, Role, SBOM};
use crate::crates::{self, Crate, Edges, Key, SHIPPED};
use crate::digest;
use crate::install;
use crate::workspace::Root;
use anyhow::{Context as _, Result};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Adds the SBOM after all code, whose hashes it contains.
pub(super) fn add(root: &Root, artifacts: &mut Artifacts) -> Result<()> {
    let all = crates::all(root)?;
    let mut components = Vec::new();
    for (key, within) in crates(root)? {
        let of_lock = all.get(&key).with_context(|| format!("{} is in no lock", key.0))?;
        components.push(of_crate(of_lock, &within)?);
    }
    components.push(standard_library()?);
    let glue = all.values().find(|it| it.name == "wasm-bindgen-cli-support");
    let glue = glue.context("what writes the glue is in no lock")?;
    components.push(of_crate(glue, &["the glue in each .js"])?);
    components.extend(artifacts.files().filter(|it| is_code(it.0)).map(|(path, file)| {
        json!({ "type": "file", "bom-ref": path, "name": path, "hashes": hash(&digest::sha256(&file.bytes)) })
    }));
    let purl = format!("pkg:npm/faire-ensemble@{}", engine::VERSION);
    // No timestamp and no random serial number, so that two builds of one source are identical.
    let sbom = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "application",
            "bom-ref": purl,
            "name": "faire-ensemble",
            "version": engine::VERSION,
            "licenses": [{ "expression": "(MIT OR Apache-2.0) AND CC-BY-4.0" }],
            "purl": purl,
        } },
        "components": components,
    });
    artifacts.add(SBOM, Role::OnDemand, serde_json::to_string_pretty(&sbom)? + "\n")
}

/// Each crate with the files that it is compiled into; procedural macros have none.
fn crates(root: &Root) -> Result<BTreeMap<Key, Vec<&'static str>>> {
    let macros = crates::compiled(root, &SHIPPED, Edges::Macros)?;
    let mut found: BTreeMap<_, _> = macros.into_iter().map(|it| (it, Vec::new())).collect();
    for part in Part::ALL {
        for key in crates::compiled(root, part.arguments(), Edges::Shipped)? {
            found.entry(key).or_default().push(part.path());
        }
    }
    Ok(found)
}

fn of_crate(of: &Crate, within: &[&str]) -> Result<Value> {
    let Crate { name, version, checksum, .. } = of;
    let purl = format!("pkg:cargo/{name}@{version}");
    let checksum =
        checksum.as_ref().with_context(|| format!("{name} has no checksum in Cargo.lock"))?;
    let properties = within.iter().map(|it| json!({ "name": "faire-ensemble:in", "value": it }));
    Ok(json!({
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "scope": if within.is_empty() { "excluded" } else { "required" },
        "hashes": hash(checksum),
        "licenses": [{ "expression": of.licence()? }],
        "purl": purl,
        "properties": properties.collect::<Vec<_>>(),
    }))
}

/// The standard library, which no lock file lists, since it comes with the compiler.
fn standard_library() -> Result<Value> {
    let version = install::rustc("release")?;
    Ok(json!({
        "type": "library",
        "bom-ref": format!("rust-std@{version}"),
        "name": "rust-std",
        "version": version,
        "scope": "required",
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        "properties": Part::ALL.map(|it| json!({ "name": "faire-ensemble:in", "value": it.path() })),
    }))
}

fn hash(sha256: &str) -> Value {
    json!([{ "alg": "SHA-256", "content": sha256 }])
}

fn is_code(path: &str) -> bool {
    [".js", ".wasm"].iter().any(|it| path.ends_with(it))
}
