//! `cargo xtask questions`: runs the compiler of `instrument` over the folders of `questions/`.

#[cfg(test)]
mod tests;

use crate::workspace::{self, Root, has_extension};
use anyhow::{Result, bail};
pub(crate) use instrument::CompiledPack as Compiled;
use instrument::{Compilation, Severity, SourceFile, Sources};
use std::path::{Path, PathBuf};

/// Checks all questionnaires, writes their packs, and returns them.
pub(crate) fn run(root: &Root) -> Result<Vec<Compiled>> {
    Ok(compile_all(root)?.into_iter().flat_map(|(_, packs)| packs).collect())
}

/// Stores the packs of a release, because links and saved results refer to them for ever.
pub(crate) fn publish(root: &Root) -> Result<()> {
    for (folder, packs) in compile_all(root)? {
        for pack in packs {
            let path = folder.join("published").join(pack.file_name());
            let shown = root.shown(&path);
            if path.is_file() {
                println!("questions: {shown} was published before");
            } else {
                workspace::write(&path, pack.json.as_bytes())?;
                println!("questions: published {shown}; commit it with the release");
            }
        }
    }
    Ok(())
}

/// Compiles each folder and writes its packs there. Fails if any folder has an error.
fn compile_all(root: &Root) -> Result<Vec<(PathBuf, Vec<Compiled>)>> {
    let mut all = Vec::new();
    let mut error_count = 0;
    let shown = root.shown(root.questions());
    let folders = workspace::folders(root.questions())?;
    if folders.is_empty() {
        bail!("{shown}/ has no questionnaire; add {shown}/<id>/questionnaire.toml");
    }
    for path in folders {
        println!("questions: checking {}", root.shown(&path));
        let compilation = instrument::compile(&read(root, &path)?);
        print(&compilation);
        match compilation.of_severity(Severity::Error).count() {
            0 => {
                write(root, &path.join("packs"), &compilation.packs)?;
                all.push((path, compilation.packs));
            }
            count => error_count += count,
        }
    }
    match error_count {
        0 => Ok(all),
        1 => bail!("one error in {shown}/, printed above"),
        count => bail!("{count} errors in {shown}/, printed above"),
    }
}

fn read(root: &Root, folder: &Path) -> Result<Sources> {
    let source = |path: &Path| Ok(SourceFile::new(root.shown(path), workspace::read_text(path)?));
    let structure = folder.join("questionnaire.toml");
    let mut languages = workspace::files(folder)?;
    languages.retain(|it| has_extension(it, "toml") && *it != structure);
    Ok(Sources {
        structure: source(&structure)?,
        languages: languages.iter().map(|it| source(it)).collect::<Result<_>>()?,
        published_packs: published_packs(folder)?
            .iter()
            .map(|it| source(it))
            .collect::<Result<_>>()?,
    })
}

fn print(compilation: &Compilation) {
    for line in &compilation.statistics {
        println!("questions: {line}");
    }
    for finding in compilation.of_severity(Severity::Warning) {
        println!("warning: {finding}");
    }
    for finding in compilation.of_severity(Severity::Error) {
        println!("error: {finding}");
    }
}

/// Empties the folder first, because packs of an earlier run would ship otherwise.
fn write(root: &Root, folder: &Path, packs: &[Compiled]) -> Result<()> {
    workspace::empty_folder(folder)?;
    for pack in packs {
        let path = folder.join(pack.file_name());
        workspace::write(&path, pack.json.as_bytes())?;
        println!("questions: wrote {} ({} bytes)", root.shown(&path), pack.json.len());
    }
    Ok(())
}

/// The published packs of a questionnaire, on which earlier releases were answered.
pub(crate) fn published_packs(folder: &Path) -> Result<Vec<PathBuf>> {
    let published = folder.join("published");
    let mut files = if published.is_dir() { workspace::files(&published)? } else { Vec::new() };
    files.retain(|it| has_extension(it, "json"));
    Ok(files)
}
