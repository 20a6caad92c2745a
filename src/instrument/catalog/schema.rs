//! The texts that a language must have: those of the structure and of the other languages, no more.

use super::Catalog;
use crate::finding::Findings;
use crate::structure::Structure;
use Shape::{Levels, OptionalText, Stem, Text, TextList};
use std::collections::BTreeSet;

/// The type of the value that a key must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Text,
    /// A text that may be absent, if it is absent in every language.
    OptionalText,
    /// At least one text.
    TextList,
    /// The four levels.
    Levels,
    /// A text for the team, and for `me` and `network` where it differs.
    Stem,
}

type Fields = &'static [(&'static str, Shape)];

/// A table that a language must have.
struct Table {
    path: String,
    fields: Fields,
}

impl Table {
    fn new(group: &str, name: impl std::fmt::Display, fields: Fields) -> Self {
        Self { path: format!("{group}.{name}"), fields }
    }

    fn keys(&self) -> String {
        self.fields.iter().map(|(key, _)| *key).collect::<Vec<_>>().join(", ")
    }
}

const QUESTIONNAIRE: Fields = &[
    ("title", Text),
    ("question", Text),
    ("summary", Text),
    ("definition", Text),
    ("not_this", TextList),
    ("credits", Text),
];
const PERIMETER: Fields = &[("name", Text), ("hint", Text)];
const STAGE: Fields = &[("name", Text), ("reading", Text), ("overall", Text)];
const RESULT: Fields = &[
    ("no_overall", Text),
    ("vigilance", Text),
    ("even", Text),
    ("lean_on", Text),
    ("express", Text),
    ("quartiles", Text),
];
const AXIS: Fields = &[("name", Text)];
const DIMENSION: Fields = &[("name", Text), ("short", Text), ("about", Text), ("first_step", Text)];
const ITEM: Fields = &[
    ("topic", Text),
    ("stem", Stem),
    ("levels", Levels),
    ("first_step", Text),
    ("help", OptionalText),
];
const RESOURCE: Fields = &[("label", Text)];
const GLOSS: Fields = &[("forms", TextList), ("meaning", Text)];

/// Groups of tables: `[item.A1a]` is in the group `item`.
const GROUPS: [&str; 7] = ["perimeter", "stage", "axis", "dimension", "item", "resource", "gloss"];

/// Reports missing and unknown texts, and those that only some languages have.
pub(crate) fn check(structure: &Structure, catalogs: &[Catalog], findings: &mut Findings) {
    for catalog in catalogs {
        let tables = tables(structure, catalog);
        // A missing table has no line, so it is reported after the table before it.
        let mut line = 1;
        for table in &tables {
            line = check_table(catalog, table, line, findings);
        }
        check_unknown_tables(catalog, &tables, findings);
        for other in catalogs {
            check_optional_texts(catalog, other, findings);
        }
    }
}

/// Every table that a language must have, in the order in which they are written.
fn tables(structure: &Structure, catalog: &Catalog) -> Vec<Table> {
    let mut tables = vec![Table { path: "questionnaire".to_owned(), fields: QUESTIONNAIRE }];
    tables.extend(["me", "team", "network"].map(|it| Table::new("perimeter", it, PERIMETER)));
    tables.extend([1, 2, 3, 4].map(|it| Table::new("stage", it, STAGE)));
    tables.push(Table { path: "result".to_owned(), fields: RESULT });
    tables.extend(structure.axes.iter().map(|it| Table::new("axis", it.id.get_ref(), AXIS)));
    for dimension in &structure.dimensions {
        tables.push(Table::new("dimension", dimension.id.get_ref(), DIMENSION));
        tables.extend(dimension.items.iter().map(|it| Table::new("item", it.get_ref(), ITEM)));
    }
    let resources = structure.resources.iter();
    tables.extend(resources.map(|it| Table::new("resource", it.id.get_ref(), RESOURCE)));
    // Each language has its own glossary.
    tables.extend(catalog.children("gloss").keys().map(|it| Table::new("gloss", it, GLOSS)));
    tables
}

/// Returns the line after which the next table belongs.
fn check_table(catalog: &Catalog, table: &Table, before: usize, findings: &mut Findings) -> usize {
    let path = &table.path;
    let Some(line) = catalog.line_of(path) else {
        let problem = format!("[{path}] is missing");
        findings.error(catalog.at(before), problem, format!("write it with {}", table.keys()));
        return before;
    };
    for (key, shape) in table.fields {
        check_shape(catalog, &format!("{path}.{key}"), *shape, line, findings);
    }
    for (key, line) in catalog.children(path) {
        if !table.fields.iter().any(|(known, _)| *known == key) {
            let problem = format!("{path}.{key} is not known here");
            findings.error(catalog.at(line), problem, format!("the keys are {}", table.keys()));
        }
    }
    line
}

fn check_shape(
    catalog: &Catalog,
    path: &str,
    shape: Shape,
    table_line: usize,
    findings: &mut Findings,
) {
    let (count, line) = (catalog.list(path).len(), catalog.line_of(path));
    let place = catalog.at(line.unwrap_or(table_line));
    let missing = format!("{path} is missing");
    match shape {
        Text if catalog.text(path).is_none() => findings.error(place, missing, "write it"),
        TextList if count == 0 => {
            findings.error(place, missing, "write a list of at least one text");
        }
        Levels if line.is_none() => findings.error(place, missing, "write the four levels"),
        Levels if count != 4 => {
            findings.error(place, format!("{path} has {count} levels"), "write four");
        }
        Stem => check_stem(catalog, path, place.line, findings),
        Text | OptionalText | TextList | Levels => {}
    }
}

fn check_stem(catalog: &Catalog, path: &str, line: usize, findings: &mut Findings) {
    let (place, stems) = (catalog.at(line), catalog.children(path));
    if stems.is_empty() {
        findings.error(place, format!("{path} is missing"), "write the question");
    } else if !stems.contains_key("team") {
        findings.error(place, format!("{path}.team is missing"), "the others fall back on it");
    }
    for (key, line) in stems {
        if !["me", "team", "network"].contains(&key) {
            let problem = format!("{path}.{key} is not known here");
            findings.error(catalog.at(line), problem, "the keys are me, team, network");
        }
    }
}

fn check_unknown_tables(catalog: &Catalog, tables: &[Table], findings: &mut Findings) {
    let known: BTreeSet<&str> = tables.iter().map(|it| it.path.as_str()).collect();
    for (top, line) in catalog.children("") {
        if !GROUPS.contains(&top) && !["jargon", "questionnaire", "result"].contains(&top) {
            let problem = format!("{top} is not known here");
            findings.error(catalog.at(line), problem, "remove it, or correct its name");
        }
    }
    for group in GROUPS {
        for (name, line) in catalog.children(group) {
            let path = format!("{group}.{name}");
            if !known.contains(path.as_str()) {
                let problem = format!("[{path}] is not in questionnaire.toml");
                findings.error(catalog.at(line), problem, "remove it, or name it there");
            }
        }
    }
}

/// Optional texts must exist in all languages or in none: the same answers would otherwise belong
/// to different questions.
fn check_optional_texts(catalog: &Catalog, other: &Catalog, findings: &mut Findings) {
    for (path, text) in other.texts() {
        let is_optional = path.starts_with("item.")
            && [".stem.me", ".stem.network", ".help"].iter().any(|it| path.ends_with(it));
        let table = path.split('.').take(2).collect::<Vec<_>>().join(".");
        if let Some(line) = catalog.line_of(&table)
            && is_optional
            && catalog.text(path).is_none()
        {
            let fix = format!("{}.toml has it on line {}", other.lang(), text.line);
            findings.error(catalog.at(line), format!("{path} is missing"), fix);
        }
    }
}
