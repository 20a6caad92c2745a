//! Builds the release in two folders with two Cargo homes and compares every byte, so that anybody
//! can reproduce the files of a host.

use crate::install;
use crate::workspace::{Root, empty_folder, files_below, make_folder, read};
use crate::{digest, workspace};
use anyhow::{Context as _, Result, bail};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A folder for the clone and one for Cargo; all four paths differ in length.
const PLACES: [(&str, &str); 2] =
    [("a/clone", "a/cargo"), ("the other one/faire ensemble", "the other one/home of cargo")];

/// The SHA-256 of each file, by path.
type Hashes = BTreeMap<String, String>;

/// Clones the last commit twice and builds both clones from scratch.
pub(crate) fn run(root: &Root) -> Result<()> {
    let folder = std::env::temp_dir().join(format!("faire-ensemble-{}", std::process::id()));
    let result = compare(root, &folder);
    workspace::remove_folder(&folder)?;
    result
}

fn compare(root: &Root, folder: &Path) -> Result<()> {
    // Both before the first build: a commit that is made meanwhile is in neither.
    for (clone, _) in PLACES {
        let mut git = Command::new("git");
        git.args(["clone", "--quiet"]).arg(root.path()).arg(folder.join(clone));
        install::run(&mut git)?;
    }
    let mut built = Vec::new();
    for (clone, home) in PLACES {
        let dist = build(root, &folder.join(clone), &folder.join(home))?;
        built.push(hashes(&dist)?);
    }
    let [one, other] = built.as_slice() else { bail!("two builds were asked for") };
    let differ = differences(one, other);
    if !differ.is_empty() {
        bail!("not the same bytes: {}", differ.join(", "));
    }
    let all: Vec<_> = one.iter().flat_map(|(path, hash)| [hash.as_str(), path]).collect();
    let all = digest::sha256(all.join("\n").as_bytes());
    println!("reproducible: {} files are the same twice; all of them: {all}", one.len());
    Ok(())
}

/// Builds a clone and returns its `dist/`.
fn build(root: &Root, clone: &Path, home: &Path) -> Result<PathBuf> {
    empty_folder(home)?;
    share_downloads(&install::cargo_home()?, home)?;
    let mut cargo = install::cargo(root);
    cargo.current_dir(clone).env("CARGO_HOME", home).env_remove("CARGO_TARGET_DIR");
    install::run(cargo.args(["run", "--quiet", "--package", "xtask", "--", "build"]))?;
    Ok(clone.join("dist"))
}

/// Copies downloaded packages, which the lock verifies. They are unpacked again.
fn share_downloads(from: &Path, to: &Path) -> Result<()> {
    for part in ["registry/cache", "registry/index"] {
        let folder = from.join(part);
        if !folder.is_dir() {
            continue;
        }
        // A registry index contains hidden files, which `files_below` skips.
        make_folder(&to.join("registry"))?;
        let mut copy = Command::new("cp");
        copy.arg("-r").arg(&folder).arg(to.join(part));
        install::run(&mut copy)?;
    }
    let config = from.join("config.toml");
    if config.is_file() {
        workspace::write(&to.join("config.toml"), &read(&config)?)?;
    }
    Ok(())
}

fn hashes(dist: &Path) -> Result<Hashes> {
    let files = files_below(dist).context("a build without dist/")?;
    let hash =
        |file: PathBuf| Ok((workspace::relative(dist, &file), digest::sha256(&read(&file)?)));
    files.into_iter().map(hash).collect()
}

fn differences<'a>(one: &'a Hashes, other: &'a Hashes) -> Vec<&'a str> {
    let mut paths: Vec<_> = one.keys().chain(other.keys()).map(String::as_str).collect();
    paths.retain(|it| one.get(*it) != other.get(*it));
    paths.sort_unstable();
    paths.dedup();
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_differs_or_is_missing_is_named() {
        let hashes = |all: &[(&str, &str)]| -> Hashes {
            all.iter().map(|it| (it.0.to_owned(), it.1.to_owned())).collect()
        };
        let one = hashes(&[("a", "1"), ("b", "2"), ("c", "3")]);
        let other = hashes(&[("a", "1"), ("b", "4"), ("d", "5")]);
        assert_eq!(["b", "c", "d"], *differences(&one, &other));
        assert!(differences(&one, &one).is_empty());
    }
}
