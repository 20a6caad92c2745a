//! Which texts a language must have: no more and no less than the structure and the others.

use super::book::Book;
use super::source::Report;
use super::structure::Structure;
use std::collections::BTreeSet;

/// What stands under a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    One,
    /// A text that may be absent, if it is in every language.
    Maybe,
    /// At least one text.
    Some,
    /// The four levels.
    Four,
    /// Words for the team, and for `me` and `network` where they differ.
    Stem,
}

type Keys = &'static [(&'static str, Shape)];

const QUESTIONNAIRE: Keys = &[
    ("title", Shape::One),
    ("question", Shape::One),
    ("summary", Shape::One),
    ("definition", Shape::One),
    ("not_this", Shape::Some),
    ("credits", Shape::One),
];
const PERIMETER: Keys = &[("name", Shape::One), ("hint", Shape::One)];
const STAGE: Keys = &[("name", Shape::One), ("reading", Shape::One), ("overall", Shape::One)];
const RESULT: Keys = &[
    ("no_overall", Shape::One),
    ("vigilance", Shape::One),
    ("even", Shape::One),
    ("lean_on", Shape::One),
    ("express", Shape::One),
    ("quartiles", Shape::One),
];
const AXIS: Keys = &[("name", Shape::One)];
const DIMENSION: Keys = &[
    ("name", Shape::One),
    ("short", Shape::One),
    ("about", Shape::One),
    ("first_step", Shape::One),
];
const ITEM: Keys = &[
    ("topic", Shape::One),
    ("stem", Shape::Stem),
    ("levels", Shape::Four),
    ("help", Shape::Maybe),
];
const RESOURCE: Keys = &[("label", Shape::One)];
const GLOSS: Keys = &[("forms", Shape::Some), ("meaning", Shape::One)];

/// The groups of tables, `[item.A1a]` being in the group `item`.
const GROUPS: [&str; 7] = ["perimeter", "stage", "axis", "dimension", "item", "resource", "gloss"];

/// Refuses what is missing, what is too much, and what one language has and another lacks.
pub(super) fn check(structure: &Structure, books: &[Book], report: &mut Report) {
    for book in books {
        let tables = tables(structure, book);
        // What is missing has no line of its own: it belongs after what comes before it.
        let mut line = 1;
        for (table, keys) in &tables {
            line = check_table(book, table, keys, line, report);
        }
        check_extra_tables(book, &tables, report);
        for other in books {
            check_options(book, other, report);
        }
    }
}

/// Every table that a language must have, in the order in which they are written.
fn tables(structure: &Structure, book: &Book) -> Vec<(String, Keys)> {
    let mut tables = vec![("questionnaire".to_owned(), QUESTIONNAIRE)];
    tables.extend(["me", "team", "network"].map(|it| (format!("perimeter.{it}"), PERIMETER)));
    tables.extend([1, 2, 3, 4].map(|it| (format!("stage.{it}"), STAGE)));
    tables.push(("result".to_owned(), RESULT));
    tables.extend(structure.axes.iter().map(|it| (format!("axis.{}", it.id.get_ref()), AXIS)));
    for dimension in &structure.dimensions {
        tables.push((format!("dimension.{}", dimension.id.get_ref()), DIMENSION));
        tables.extend(dimension.items.iter().map(|it| (format!("item.{}", it.get_ref()), ITEM)));
    }
    let resources = structure.resources.iter();
    tables.extend(resources.map(|it| (format!("resource.{}", it.id.get_ref()), RESOURCE)));
    // Each language explains its own words.
    tables.extend(book.children("gloss").keys().map(|it| (format!("gloss.{it}"), GLOSS)));
    tables
}

fn check_table(book: &Book, table: &str, keys: Keys, before: usize, report: &mut Report) -> usize {
    let names = || keys.iter().map(|(key, _)| *key).collect::<Vec<_>>().join(", ");
    let Some(line) = book.node(table) else {
        let what = format!("[{table}] is missing; write it with {}", names());
        report.refuse(&book.source, before, what);
        return before;
    };
    for (key, shape) in keys {
        check_shape(book, table, key, *shape, line, report);
    }
    for (key, line) in book.children(table) {
        if !keys.iter().any(|(known, _)| *known == key) {
            let what = format!("{table}.{key} is not known here; the keys are {}", names());
            report.refuse(&book.source, line, what);
        }
    }
    line
}

fn check_shape(
    book: &Book,
    table: &str,
    key: &str,
    shape: Shape,
    line: usize,
    report: &mut Report,
) {
    let path = format!("{table}.{key}");
    let count = book.list(&path).len();
    let line = book.node(&path).unwrap_or(line);
    let what = match shape {
        Shape::One if book.text(&path).is_none() => format!("{path} is missing; write it"),
        Shape::Some if count == 0 => {
            format!("{path} is missing; write a list of at least one text")
        }
        Shape::Four if book.node(&path).is_none() => {
            format!("{path} is missing; write the four levels")
        }
        Shape::Four if count != 4 => format!("{path} has {count} levels; write four"),
        Shape::Stem => return check_stem(book, &path, line, report),
        _ => return,
    };
    report.refuse(&book.source, line, what);
}

fn check_stem(book: &Book, path: &str, line: usize, report: &mut Report) {
    let stems = book.children(path);
    if stems.is_empty() {
        report.refuse(&book.source, line, format!("{path} is missing; write the question"));
    } else if !stems.contains_key("team") {
        report.refuse(
            &book.source,
            line,
            format!("{path}.team is missing; the others fall back on it"),
        );
    }
    for (key, line) in stems {
        if !["me", "team", "network"].contains(&key) {
            let what = format!("{path}.{key} is not known here; the keys are me, team, network");
            report.refuse(&book.source, line, what);
        }
    }
}

fn check_extra_tables(book: &Book, tables: &[(String, Keys)], report: &mut Report) {
    let known: BTreeSet<&str> = tables.iter().map(|(table, _)| table.as_str()).collect();
    for (top, line) in book.children("") {
        if !GROUPS.contains(&top) && !["jargon", "questionnaire", "result"].contains(&top) {
            let what = format!("{top} is not known here; remove it, or correct its name");
            report.refuse(&book.source, line, what);
        }
    }
    for group in GROUPS {
        for (name, line) in book.children(group) {
            let table = format!("{group}.{name}");
            if !known.contains(table.as_str()) {
                let what =
                    format!("[{table}] is not in questionnaire.toml; remove it, or name it there");
                report.refuse(&book.source, line, what);
            }
        }
    }
}

/// What may be absent is absent everywhere, or the same answers would meet other questions.
fn check_options(book: &Book, other: &Book, report: &mut Report) {
    for (path, text) in other.texts() {
        let is_option = path.starts_with("item.")
            && [".stem.me", ".stem.network", ".help"].iter().any(|it| path.ends_with(it));
        let table = path.split('.').take(2).collect::<Vec<_>>().join(".");
        if let Some(line) = book.node(&table)
            && is_option
            && book.text(path).is_none()
        {
            let lang = &other.lang;
            let what = format!("{path} is missing; {lang}.toml has it on line {}", text.line);
            report.refuse(&book.source, line, what);
        }
    }
}
