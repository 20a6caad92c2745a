//! Draws results in all forms at once, and checks that `DuckDB` and R make one table of them, equal to
//! what was drawn. The checks themselves are `tests/data/check.mjs` and `tests/data/check.R`.

mod draw;
mod expected;
mod files;

use crate::release::analyse;
use crate::workspace::{self, Root};
use crate::{install, questions};
use anyhow::{Context as _, Result};
use draw::{Draw, Revisions};
use expected::Expected;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The number of results that the standard checks draw.
pub(crate) const COUNT: usize = 5_000;

/// Draws results into `target/data/`: `results/`, `expected/` and `analyse/`.
pub(crate) fn draw(root: &Root, count: usize) -> Result<()> {
    let folder = folder(root);
    workspace::empty_folder(&folder)?;
    let packs: Vec<_> = questions::run(root)?.into_iter().map(|it| it.json).collect();
    let revisions = Revisions::of(&packs)?;
    let mut expected = Expected::default();
    let files = files::write(&mut Draw::new(1), &revisions, count, &mut expected);
    println!("data: drew {count} results in {} files", files.len());
    for (name, bytes) in files {
        workspace::write(&folder.join("results").join(name), &bytes)?;
    }
    for (name, text) in expected.tables() {
        workspace::write(&folder.join("expected").join(name), text.as_bytes())?;
    }
    write_analyse(root, &folder, revisions.packs)
}

/// The folder as it ships, for the drawn revisions.
fn write_analyse(root: &Root, folder: &Path, packs: Vec<String>) -> Result<()> {
    let target = folder.join(analyse::FOLDER);
    for name in analyse::SCRIPTS {
        let script = workspace::read(&root.join(analyse::FOLDER).join(name))?;
        workspace::write(&target.join(name), &script)?;
    }
    for (name, text) in analyse::tables(packs)? {
        workspace::write(&target.join(name), text.as_bytes())?;
    }
    Ok(())
}

/// Reads everything with `DuckDB`, in the version of the browser tests.
pub(crate) fn duckdb(root: &Root) -> Result<()> {
    install::npm_packages(&root.join("tests/browser"))?;
    let mut node = Command::new("node");
    install::run(node.arg(root.join("tests/data/check.mjs")).arg(folder(root)))
}

/// Reads everything with R, in the version of Debian.
pub(crate) fn r(root: &Root) -> Result<()> {
    install::r()?;
    let mut r = Command::new("Rscript");
    install::run(r.arg("--vanilla").arg(root.join("tests/data/check.R")).arg(folder(root)))
        .context("R and load.R do not agree with what was drawn")
}

fn folder(root: &Root) -> PathBuf {
    root.join("target/data")
}
