//! `dist/third-party.txt`: the authors of all code that ships, and the notices that their licences
//! require.
//!
//! For a package without a licence file, the library of cargo-about would use the licence's template,
//! which names no copyright holder.

use crate::artifacts::{Artifacts, NOTICES, Role};
use crate::crates::{self, Crate, Edges, SHIPPED};
use crate::workspace::{self, Root};
use anyhow::{Context as _, Result, bail};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// The prefixes of licence file names, in lower case.
const NAMES: [&str; 6] = ["license", "licence", "copying", "copyright", "notice", "unlicense"];

/// Each distinct licence text with the crates that require it. Texts are compared without white space.
type Texts = BTreeMap<String, (String, Vec<String>)>;

pub(super) fn add(root: &Root, artifacts: &mut Artifacts) -> Result<()> {
    artifacts.add(NOTICES, Role::OnDemand, written(root)?)
}

fn written(root: &Root) -> Result<String> {
    let all = crates::all(root)?;
    let mut texts = Texts::new();
    let mit = workspace::read_text(&root.join("LICENSE-MIT"))?;
    for key in crates::compiled(root, &SHIPPED, Edges::Shipped)? {
        let of = all.get(&key).with_context(|| format!("{} is in no lock", key.0))?;
        let head = format!("{} {} ({})", of.name, of.version, of.licence()?);
        let files = licence_files(of.folder())?;
        if files.is_empty() {
            put(&mut texts, &without_file(of, &mit)?, &head);
        }
        for file in files {
            put(&mut texts, &workspace::read_text(&file)?, &head);
        }
    }
    let std = "the standard library of Rust (MIT OR Apache-2.0)";
    put(&mut texts, &mit_of("The Rust Project Developers", &mit)?, std);
    let mut texts: Vec<_> = texts.into_values().collect();
    texts.sort_by(|(_, a), (_, b)| a.cmp(b));
    let mut notices = format!(
        "What others wrote is part of faire-ensemble {}. Here is who, and their licences.\n\
         Of licences joined by OR, this is a copy under any of them.\n",
        engine::VERSION
    );
    for (text, who) in texts {
        write!(notices, "\n{}\n\n{}\n\n{}\n", "=".repeat(80), who.join("\n"), text)?;
    }
    Ok(notices)
}

fn licence_files(folder: &Path) -> Result<Vec<std::path::PathBuf>> {
    let mut files = workspace::files(folder)?;
    files.retain(|it| {
        let name = it.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        !workspace::has_extension(it, "rs") && NAMES.iter().any(|it| name.starts_with(it))
    });
    Ok(files)
}

/// The notice of a package without a licence file. It must be under MIT, whose text is known.
fn without_file(of: &Crate, mit: &str) -> Result<String> {
    if !of.licence()?.split(" OR ").any(|it| it == "MIT") {
        bail!("{} has no licence in its package, and not MIT; find its text", of.name);
    }
    let names = of.authors.iter().map(|it| it.split('<').next().unwrap_or(it).trim());
    let authors = names.collect::<Vec<_>>().join(", ");
    let nobody = format!("the authors of {}", of.name);
    let authors = if authors.is_empty() { &nobody } else { &authors };
    let repository = of.repository.as_deref().unwrap_or_default();
    mit_of(&format!("{authors}, {repository}"), mit)
}

/// The MIT licence of other authors.
fn mit_of(authors: &str, mit: &str) -> Result<String> {
    let start = mit.find("Permission is hereby granted").context("LICENSE-MIT is not MIT")?;
    let (_, permission) = mit.split_at(start);
    Ok(format!("MIT License\n\nCopyright (c) {authors}\n\n{permission}"))
}

fn put(texts: &mut Texts, text: &str, who: &str) {
    let text = text.replace('\r', "");
    let lines: Vec<_> = text.trim_matches('\n').lines().map(str::trim_end).collect();
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    texts.entry(words).or_insert_with(|| (lines.join("\n"), Vec::new())).1.push(who.to_owned());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stands_once_with_all_who_ask_for_it() {
        let mut texts = Texts::new();
        put(&mut texts, "Be kind.\r\nSay so.\r\n", "a 1.0.0");
        put(&mut texts, "\nBe kind. Say so.", "b 1.0.0");
        put(&mut texts, "Be kind.", "c 1.0.0");
        let found: Vec<_> = texts.into_values().collect();
        let first = ("Be kind.".to_owned(), vec!["c 1.0.0".to_owned()]);
        let both = vec!["a 1.0.0".to_owned(), "b 1.0.0".to_owned()];
        assert_eq!(vec![first, ("Be kind.\nSay so.".to_owned(), both)], found);
    }

    #[test]
    fn everybody_whose_code_ships_is_named() {
        let root = Root::find().unwrap();
        let notices = written(&root).unwrap();
        for (name, version) in crates::compiled(&root, &SHIPPED, Edges::Shipped).unwrap() {
            assert!(notices.contains(&format!("\n{name} {version} (")), "{name}");
        }
        // The first is named in a file of its package, the second only in its manifest.
        for holder in ["2010-2012 Daniel Beer", "Copyright (c) Project Nayuki"] {
            assert!(notices.contains(holder), "{holder}");
        }
    }
}
