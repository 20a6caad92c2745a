//! The crates in `Cargo.lock`, and which of them are compiled into the files that ship.

use crate::install;
use crate::workspace::{Root, read_text};
use anyhow::{Context as _, Result, bail};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A name and a version, which identify a crate.
pub(crate) type Key = (String, String);

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Crate {
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) license: Option<String>,
    /// `None` for our own crates.
    pub(crate) source: Option<String>,
    pub(crate) repository: Option<String>,
    #[serde(default)]
    pub(crate) authors: Vec<String>,
    /// The SHA-256 of its package, from the lock.
    #[serde(skip)]
    pub(crate) checksum: Option<String>,
    manifest_path: PathBuf,
}

/// Which dependencies of a build to include.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Edges {
    /// Crates whose code may end up in the wasm.
    Shipped,
    /// Procedural macros too, which generate such code at compile time.
    Macros,
}

/// Arguments that select each of our crates that ships as a wasm.
pub(crate) const SHIPPED: [&str; 10] = [
    "--package",
    "widget",
    "--package",
    "dialogs",
    "--package",
    "facilitator",
    "--package",
    "collector",
    "--package",
    "scanner",
];

impl Crate {
    pub(crate) fn key(&self) -> Key {
        (self.name.clone(), self.version.clone())
    }

    /// The folder of its source.
    pub(crate) fn folder(&self) -> &Path {
        self.manifest_path.parent().unwrap_or(Path::new(""))
    }

    /// The licence as a current SPDX expression: older crates write a slash for `OR`.
    pub(crate) fn licence(&self) -> Result<String> {
        let licence = self.license.as_ref();
        let licence = licence.with_context(|| format!("{} names no licence", self.name))?;
        Ok(licence.split('/').map(str::trim).collect::<Vec<_>>().join(" OR "))
    }
}

/// All crates in the lock, including those that run only on the build machine.
pub(crate) fn all(root: &Root) -> Result<BTreeMap<Key, Crate>> {
    #[derive(Deserialize)]
    struct Metadata {
        packages: Vec<Crate>,
    }
    #[derive(Deserialize)]
    struct Lock {
        package: Vec<Package>,
    }
    #[derive(Deserialize)]
    struct Package {
        name: String,
        version: String,
        checksum: Option<String>,
    }
    let mut cargo = install::cargo(root);
    cargo.args(["metadata", "--locked", "--all-features", "--format-version", "1"]);
    let metadata: Metadata = serde_json::from_str(&install::output(&mut cargo)?)?;
    let mut all: BTreeMap<_, _> = metadata.packages.into_iter().map(|it| (it.key(), it)).collect();
    let lock: Lock = toml::from_str(&read_text(&root.join("Cargo.lock"))?)?;
    for Package { name, version, checksum } in lock.package {
        if let Some(of) = all.get_mut(&(name, version)) {
            of.checksum = checksum;
        }
    }
    Ok(all)
}

/// The direct dependencies of our own crates that ship.
pub(crate) fn direct(root: &Root) -> Result<BTreeSet<Key>> {
    let mut arguments = vec!["--depth", "1", "--workspace"];
    arguments.extend(["xtask", "shrink", "instrument"].iter().flat_map(|it| ["--exclude", it]));
    compiled(root, &arguments, Edges::Shipped)
}

/// The crates that `cargo tree` lists for the wasm target with these arguments.
pub(crate) fn compiled(root: &Root, arguments: &[&str], edges: Edges) -> Result<BTreeSet<Key>> {
    let edges = match edges {
        Edges::Shipped => "normal,no-proc-macro",
        Edges::Macros => "normal",
    };
    let mut cargo = install::cargo(root);
    cargo.args(["tree", "--locked"]);
    cargo.args(["--target", "wasm32-unknown-unknown", "--prefix", "none", "--format", "{p}"]);
    cargo.args(["--edges", edges]).args(arguments);
    let said = install::output(&mut cargo)?;
    let mut found = BTreeSet::new();
    for line in said.lines().filter(|it| !it.is_empty()) {
        let mut words = line.split(' ');
        let (Some(name), Some(version)) = (words.next(), words.next()) else {
            bail!("cargo tree prints {line:?}, which is no crate; correct `crates::compiled`");
        };
        // A path marks our own crates, which are not dependencies.
        if !words.next().is_some_and(|it| it.starts_with("(/")) {
            found.insert((name.to_owned(), version.trim_start_matches('v').to_owned()));
        }
    }
    Ok(found)
}
