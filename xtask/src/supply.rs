//! Checks the supply chain: the licences and sources of all dependencies, and the lists of them that
//! ship with a release.

mod advisories;
mod dist;
mod npm;

use crate::crates::{self, Edges, Key, SHIPPED};
use crate::workspace::{Root, read_text};
use anyhow::{Context as _, Result, bail};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
pub(crate) use {advisories::advisories, advisories::deny, dist::dist};

const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// The present number of direct dependencies. The specification requires 12; see `docs/security.md`.
const DIRECT_MAX: usize = 16;

/// Crates that ship in two versions, which only the crates that depend on them can change.
const TWICE: [&str; 1] = ["thiserror"];

#[derive(Deserialize)]
struct Deny {
    licenses: Licences,
}

#[derive(Deserialize)]
struct Licences {
    allow: Vec<String>,
    exceptions: Vec<Exception>,
}

#[derive(Deserialize)]
struct Exception {
    #[serde(rename = "crate")]
    name: String,
    allow: Vec<String>,
}

impl Licences {
    /// The licences that a crate may have.
    fn of(&self, name: &str) -> Vec<String> {
        let exceptions = self.exceptions.iter().filter(|it| it.name == name);
        [&self.allow].into_iter().chain(exceptions.map(|it| &it.allow)).flatten().cloned().collect()
    }
}

/// The checks that need only the lock, no other tool and no network. They take a second.
pub(crate) fn quick(root: &Root) -> Result<()> {
    let deny: Deny = toml::from_str(&read_text(&root.join("deny.toml"))?)?;
    let mut faults = Vec::new();
    let all = crates::all(root)?;
    for of in all.values() {
        if of.source.as_deref().is_some_and(|it| it != REGISTRY) {
            faults.push(format!("{} {} is not from the registry", of.name, of.version));
        }
        if !is_allowed(&of.licence()?, &deny.licenses.of(&of.name))? {
            faults.push(format!("{} {}: {}", of.name, of.version, of.licence()?));
        }
    }
    let shipped = crates::compiled(root, &SHIPPED, Edges::Shipped)?;
    faults.extend(twice(&shipped));
    let direct = crates::direct(root)?;
    if direct.len() > DIRECT_MAX {
        faults.push(format!("{} direct crates ship, at most {DIRECT_MAX}", direct.len()));
    }
    faults.extend(npm::faults(root)?);
    println!(
        "supply: {} crates in the lock, {} ship, {} of them direct",
        all.len(),
        shipped.len(),
        direct.len()
    );
    none(faults)
}

fn none(faults: Vec<String>) -> Result<()> {
    if faults.is_empty() { Ok(()) } else { bail!("{}", faults.join("\n")) }
}

fn is_allowed(licence: &str, allowed: &[String]) -> Result<bool> {
    let expression = spdx::Expression::parse(licence);
    let expression = expression.with_context(|| format!("no licence by SPDX: {licence}"))?;
    Ok(expression.evaluate(|it| allowed.contains(&it.to_string())))
}

/// Two versions of a crate take twice the space, and a fix may reach only one of them.
fn twice(shipped: &BTreeSet<Key>) -> Vec<String> {
    let mut versions = BTreeMap::<&str, Vec<&str>>::new();
    for (name, version) in shipped {
        versions.entry(name).or_default().push(version);
    }
    versions.retain(|name, it| it.len() > 1 && !TWICE.contains(name));
    versions.into_iter().map(|(name, it)| format!("{name} ships as {}", it.join(" and "))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_that_nobody_allowed_is_found() {
        let allowed = ["MIT", "Apache-2.0"].map(str::to_owned);
        let check = |it: &str| is_allowed(it, &allowed).unwrap();
        assert!(check("MIT OR GPL-3.0-only") && check("Apache-2.0 AND MIT"));
        assert!(!check("GPL-3.0-only") && !check("MIT AND ISC"));
        assert!(!check("Apache-2.0 WITH LLVM-exception"));
        assert!(is_allowed("as you like", &allowed).is_err());
    }

    #[test]
    fn two_versions_of_a_shipped_crate_are_found() {
        let key = |name: &str, version: &str| (name.to_owned(), version.to_owned());
        let shipped = [key("a", "1.0.0"), key("a", "2.0.0"), key("b", "1.0.0")];
        assert_eq!(["a ships as 1.0.0 and 2.0.0"], *twice(&shipped.into()));
    }
}
