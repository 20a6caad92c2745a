//! `cargo xtask questions`: checks the questionnaires and compiles each language to a pack.

mod book;
mod compile;
mod earlier;
mod form;
mod gloss;
mod keys;
mod published;
mod source;
mod structure;
#[cfg(test)]
mod tests;
mod wording;

use crate::place::{self, Root, has_extension};
use anyhow::{Result, bail};
use book::Book;
pub(crate) use compile::Compiled;
use source::{Report, Source};
use std::path::{Path, PathBuf};
use structure::Structure;

/// One questionnaire as it stands in its folder.
#[derive(Debug, Clone)]
struct Folder {
    structure: Source,
    /// `fr` and its texts.
    languages: Vec<(String, Source)>,
    published: Vec<Source>,
}

/// Checks all questionnaires, writes their packs, and gives them.
pub(crate) fn run(root: &Root) -> Result<Vec<Compiled>> {
    Ok(checked(root)?.into_iter().flat_map(|(_, packs)| packs).collect())
}

/// Keeps the packs of a release, since links and saved results will name them for ever.
pub(crate) fn publish(root: &Root) -> Result<()> {
    for (folder, packs) in checked(root)? {
        for pack in packs {
            let path = folder.join("published").join(pack.name());
            let shown = root.shown(&path);
            if path.is_file() {
                println!("questions: {shown} was published before");
            } else {
                place::write(&path, pack.json.as_bytes())?;
                println!("questions: published {shown}; commit it with the release");
            }
        }
    }
    Ok(())
}

/// The packs of each folder, written there too, when there is nothing to mend in any.
fn checked(root: &Root) -> Result<Vec<(PathBuf, Vec<Compiled>)>> {
    let mut all = Vec::new();
    let mut refusals = 0;
    let folders = place::folders(root.questions())?;
    if folders.is_empty() {
        let shown = root.shown(root.questions());
        bail!("{shown}/ has no questionnaire; add {shown}/<id>/questionnaire.toml");
    }
    for path in folders {
        println!("questions: checking {}", root.shown(&path));
        let folder = Folder::read(root, &path)?;
        let (mut report, packs) = folder.compile()?;
        report.sort();
        for note in &report.notes {
            println!("questions: {note}");
        }
        for warning in &report.warnings {
            println!("warning: {warning}");
        }
        for refusal in &report.refusals {
            println!("refused: {refusal}");
        }
        refusals += report.refusals.len();
        if report.refusals.is_empty() {
            write(root, &path.join("packs"), &packs)?;
            all.push((path, packs));
        }
    }
    let shown = root.shown(root.questions());
    match refusals {
        0 => Ok(all),
        1 => bail!("one thing to mend in {shown}/, printed above"),
        count => bail!("{count} things to mend in {shown}/, printed above"),
    }
}

/// Replaces what an earlier run left: old packs would ship otherwise.
fn write(root: &Root, folder: &Path, packs: &[Compiled]) -> Result<()> {
    place::empty_folder(folder)?;
    for pack in packs {
        let path = folder.join(pack.name());
        place::write(&path, pack.json.as_bytes())?;
        println!("questions: wrote {} ({} bytes)", root.shown(&path), pack.json.len());
    }
    Ok(())
}

/// The files of the packs that a questionnaire was answered on in earlier releases.
pub(crate) fn published_packs(folder: &Path) -> Result<Vec<PathBuf>> {
    let published = folder.join("published");
    let mut files = if published.is_dir() { place::files(&published)? } else { Vec::new() };
    files.retain(|it| has_extension(it, "json"));
    Ok(files)
}

impl Folder {
    fn read(root: &Root, path: &Path) -> Result<Self> {
        let source = |path: &Path| -> Result<Source> {
            Ok(Source::new(root.shown(path), place::read_text(path)?))
        };
        let structure = path.join("questionnaire.toml");
        let mut languages = Vec::new();
        for file in place::files(path)? {
            if has_extension(&file, "toml") && file != structure {
                let lang = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                languages.push((lang, source(&file)?));
            }
        }
        let published = published_packs(path)?;
        let published = published.iter().map(|it| source(it)).collect::<Result<_>>()?;
        Ok(Self { structure: source(&structure)?, languages, published })
    }

    /// The packs, if the report has no refusal.
    fn compile(&self) -> Result<(Report, Vec<Compiled>)> {
        let mut report = Report::default();
        let structure = Structure::read(&self.structure, &mut report);
        let mut books = Vec::new();
        for (lang, source) in &self.languages {
            books.extend(Book::read(lang, source, &mut report));
        }
        let Some(structure) = structure else {
            return Ok((report, Vec::new()));
        };
        self.check_languages(&structure, &mut report);
        keys::check(&structure, &books, &mut report);
        for book in &books {
            wording::check(book, &mut report);
            gloss::check(book, &mut report);
            form::check(&structure, book, &mut report);
        }
        let published = published::read(&structure, &self.published, &mut report);
        let earlier = earlier::check(&structure, &self.structure, &published, &mut report);
        let mut packs = Vec::new();
        if report.refusals.is_empty() {
            // In the order of `languages`: the first is the one that it was written in.
            for lang in &structure.languages {
                let book = books.iter().find(|it| &it.lang == lang.get_ref());
                packs
                    .extend(book.map(|it| compile::compile(&structure, it, &earlier)).transpose()?);
            }
        }
        let source = &self.structure;
        earlier::check_words(&structure, source, &packs, &published, &mut report)?;
        published::check(&structure, source, &packs, &published, &mut report);
        Ok((report, packs))
    }

    fn check_languages(&self, structure: &Structure, report: &mut Report) {
        for lang in &structure.languages {
            let name = lang.get_ref();
            if !self.languages.iter().any(|(it, _)| it == name) {
                let line = self.structure.line(&lang.span());
                let what = format!("{name}.toml is missing; write it, or remove {name:?} here");
                report.refuse(&self.structure, line, what);
            }
        }
        for (lang, source) in &self.languages {
            if !structure.languages.iter().any(|it| it.get_ref() == lang) {
                let what =
                    format!("{lang:?} is not in `languages` of questionnaire.toml; add it there");
                report.refuse(source, 1, what);
            }
        }
        if structure.languages.is_empty() {
            report.refuse(&self.structure, 1, "`languages` is empty; name one, as \"fr\"");
        }
    }
}
