//! Compiles and lints questionnaires; never reads files, prints, or reads the clock.
//!
//! [`compile`] takes the sources of one questionnaire with their file names, and returns a pack per
//! language, or the findings that prevent it.

mod answer_cues;
mod catalog;
mod finding;
mod glossary;
mod pack;
mod prose;
mod published_packs;
mod revision_map;
mod source;
mod structure;

use catalog::{Catalog, schema};
use finding::Findings;
pub use finding::{Finding, Severity};
use pack::BuiltPack;
pub use pack::CompiledPack;
pub use source::SourceFile;
use structure::Structure;

/// The source files of one questionnaire.
#[derive(Debug, Clone)]
pub struct Sources {
    /// `questionnaire.toml`: ids, order, scoring and resources.
    pub structure: SourceFile,
    /// `<lang>.toml`, one for each language: all of its texts.
    pub languages: Vec<SourceFile>,
    /// `published/*.json`: the packs that earlier releases shipped.
    pub published_packs: Vec<SourceFile>,
}

/// The result of compiling one questionnaire.
#[derive(Debug, Clone)]
pub struct Compilation {
    /// One pack per language, in the order of `languages` in `questionnaire.toml`, the original
    /// language first. Empty as soon as one finding is an error.
    pub packs: Vec<CompiledPack>,
    /// Everything found, without duplicates, ordered by file and line.
    pub findings: Vec<Finding>,
    /// One line per language: how close the form of its levels comes to giving the highest one
    /// away.
    pub statistics: Vec<String>,
}

impl Compilation {
    /// The findings of one severity, in order.
    pub fn of_severity(&self, severity: Severity) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |it| it.severity == severity)
    }
}

/// Checks all sources of a questionnaire and compiles each language.
///
/// Reports everything it finds at once, so that an author can fix it in one pass. It never fails:
/// unreadable sources are findings too.
pub fn compile(sources: &Sources) -> Compilation {
    let mut findings = Findings::default();
    let structure = Structure::read(&sources.structure, &mut findings);
    let read = |it| Catalog::read(it, &mut findings);
    let catalogs: Vec<_> = sources.languages.iter().filter_map(read).collect();
    let (mut packs, mut statistics) = (Vec::new(), Vec::new());
    if let Some(structure) = structure {
        check_languages(&structure, &sources.languages, &mut findings);
        statistics = check_texts(&structure, &catalogs, &mut findings);
        packs = build(&structure, &catalogs, &sources.published_packs, &mut findings);
    }
    if findings.has_errors() {
        packs.clear();
    }
    let packs = packs.into_iter().map(|it| it.pack).collect();
    Compilation { packs, findings: findings.into_sorted(), statistics }
}

fn check_languages(structure: &Structure, files: &[SourceFile], findings: &mut Findings) {
    for lang in &structure.languages {
        let name = lang.get_ref();
        if !files.iter().any(|it| it.stem() == name) {
            let problem = format!("{name}.toml is missing");
            findings.error(
                structure.at(lang),
                problem,
                format!("write it, or remove {name:?} here"),
            );
        }
    }
    for file in files {
        let lang = file.stem();
        if !structure.languages.iter().any(|it| it.get_ref() == lang) {
            let problem = format!("{lang:?} is not in `languages` of questionnaire.toml");
            findings.error(file.at(1), problem, "add it there");
        }
    }
    if structure.languages.is_empty() {
        findings.error(structure.file.at(1), "`languages` is empty", "name one, as \"fr\"");
    }
}

/// Returns the statistics of each language.
fn check_texts(
    structure: &Structure,
    catalogs: &[Catalog],
    findings: &mut Findings,
) -> Vec<String> {
    schema::check(structure, catalogs, findings);
    let check = |catalog| {
        prose::check(catalog, findings);
        glossary::check(catalog, findings);
        answer_cues::check(structure, catalog, findings)
    };
    catalogs.iter().filter_map(check).collect()
}

/// Builds the packs if there are no errors so far, and compares them with the published ones.
fn build(
    structure: &Structure,
    catalogs: &[Catalog],
    published: &[SourceFile],
    findings: &mut Findings,
) -> Vec<BuiltPack> {
    let published = published_packs::read(structure, published, findings);
    let maps = revision_map::check(structure, &published, findings);
    let mut packs = Vec::new();
    if !findings.has_errors() {
        for lang in &structure.languages {
            let catalog = catalogs.iter().find(|it| it.lang() == lang.get_ref());
            packs.extend(catalog.and_then(|it| pack::build(structure, it, &maps, findings)));
        }
    }
    revision_map::check_wording(structure, &packs, &published, findings);
    published_packs::check(structure, &packs, &published, findings);
    packs
}
