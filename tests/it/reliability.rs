//! `docs/reliability.md` lists faults and bad inputs, and each test names the rows that it plays.
//! Here the page and the tests are held to each other, from their sources alone.
//!
//! A browser test ends its title with its rows: `#7`, or `#i12` for a bad input. A Rust test has
//! them in its doc comment: `Rows: #i12, #i13.`

use crate::fixture::ROOT;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const PAGE: &str = include_str!("../../docs/reliability.md");

/// Each table by its heading, the start of its tags, and the number of its rows.
const TABLES: [(&str, &str, usize); 2] = [("Faults", "#", 93), ("Bad inputs", "#i", 45)];

/// A row names this command in place of the files that no other command plays.
const PANICS: &str = "cargo xtask test panics";
const PANICS_FILES: [&str; 2] =
    ["robustness/panics.fault.mjs", "robustness/panics-engines.fault.mjs"];

const SCRIPTS: [&str; 2] = [".spec.mjs", ".fault.mjs"];
const TESTS: [&str; 3] = [".spec.mjs", ".fault.mjs", ".rs"];

/// A row without a test.
const NO_TEST: &str = "not to be played";

/// A tag and a test file: `("#i12", "share_code_refusals.rs")`.
type Pair = (String, String);

/// The rows of the table below a heading, as cells.
fn rows(heading: &str) -> Vec<Vec<&'static str>> {
    let (_, below) = PAGE.split_once(&format!("\n## {heading}\n")).unwrap();
    let section = below.split("\n## ").next().unwrap();
    let lines = section.lines().filter(|it| it.starts_with("| ") && !it.starts_with("| #"));
    lines.map(|it| it.trim_matches('|').split(" | ").map(str::trim).collect()).collect()
}

/// Every row by its tag, with the cell that names its tests.
fn tagged_rows() -> Vec<(String, &'static str)> {
    let of = |(heading, prefix, _)| {
        rows(heading).into_iter().map(move |it| (format!("{prefix}{}", it[0]), it[3]))
    };
    TABLES.into_iter().flat_map(of).collect()
}

fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

fn ends_with_one_of(name: &str, suffixes: &[&str]) -> bool {
    suffixes.iter().any(|it| name.ends_with(it))
}

/// The test files that a cell names.
fn files_of(cell: &'static str) -> Vec<&'static str> {
    let panics = quoted(cell).any(|it| it == PANICS).then_some(PANICS_FILES);
    let files = quoted(cell).filter(|it| ends_with_one_of(it, &TESTS));
    files.chain(panics.into_iter().flatten()).collect()
}

/// Every pair that the page promises.
fn promised() -> BTreeSet<Pair> {
    let pairs = |(tag, cell): (String, &'static str)| {
        files_of(cell).into_iter().map(move |it| (tag.clone(), it.to_owned()))
    };
    tagged_rows().into_iter().flat_map(pairs).collect()
}

/// The files below a folder with one of these endings: the path from there, and the text.
fn sources(folder: &str, suffixes: &[&str]) -> Vec<(String, String)> {
    let root = Path::new(ROOT).join(folder);
    let mut sources = Vec::new();
    let mut folders: Vec<PathBuf> = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for path in folder.read_dir().unwrap().map(|it| it.unwrap().path()) {
            let name = path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
            if path.is_dir() && name != "node_modules" {
                folders.push(path);
            } else if path.is_file() && ends_with_one_of(&name, suffixes) {
                sources.push((name, fs::read_to_string(path).unwrap()));
            }
        }
    }
    sources
}

/// The words with a `#` that end a title: a mistyped tag is one of them.
fn last_tags(title: &str) -> impl Iterator<Item = &str> {
    title.rsplit(' ').take_while(|it| it.starts_with('#'))
}

/// The tags of a script. Each title ends on the line that begins its test; in a table of cases,
/// `rows` holds what the title of a case ends with.
fn tags_of_script(text: &str) -> Vec<&str> {
    let end_of =
        |line: &str| ['"', '\'', '`'].iter().find_map(|it| line.find(&format!("{it}, async ")));
    let titles = text.lines().filter_map(|line| line.get(..end_of(line)?));
    let cases = text.split("rows: \" ").skip(1).filter_map(|it| it.split('"').next());
    titles.chain(cases).flat_map(last_tags).collect()
}

/// The tags in the doc comments of tests.
fn tags_of_rust<'a>(name: &str, text: &'a str) -> Vec<&'a str> {
    let mut tags = Vec::new();
    let mut lines = text.lines().map(str::trim);
    while let Some(line) = lines.next() {
        let Some(rows) = line.strip_prefix("/// Rows: ") else { continue };
        let below = lines.clone().take_while(|it| it.starts_with("///") || it.starts_with("#["));
        assert!(below.last() == Some("#[test]"), "{name}: {line} is above no test");
        tags.extend(rows.trim_end_matches('.').split(", "));
    }
    tags
}

/// Every pair that the tests claim. What a file in `support` defines belongs to each test file
/// that imports it.
fn claimed() -> BTreeSet<Pair> {
    let mut pairs = BTreeSet::new();
    let mut put = |tags: Vec<&str>, file: &str| {
        pairs.extend(tags.into_iter().map(|it| (it.to_owned(), file.to_owned())));
    };
    for (name, text) in sources("tests/it", &[".rs"]) {
        put(tags_of_rust(&name, &text), &name);
    }
    let scripts = sources("tests/browser", &SCRIPTS);
    for (name, text) in &scripts {
        put(tags_of_script(text), name);
    }
    for (name, text) in sources("tests/browser/support", &[".mjs"]) {
        let import = format!("from \"../support/{name}\"");
        let tags = tags_of_script(&text);
        let users: Vec<_> = scripts.iter().filter(|it| it.1.contains(&import)).collect();
        assert!(tags.is_empty() || !users.is_empty(), "nothing imports support/{name}");
        for (user, _) in users {
            put(tags.clone(), user);
        }
    }
    pairs
}

#[test]
fn every_fault_and_every_bad_input_has_its_row() {
    for (heading, _, count) in TABLES {
        let rows = rows(heading);
        let numbers: Vec<_> = rows.iter().map(|it| it[0].to_owned()).collect();
        let expected: Vec<_> = (1..=count).map(|it| it.to_string()).collect();
        assert_eq!(numbers, expected, "{heading}");
        for row in rows {
            assert!(row.len() == 5 && row.iter().all(|it| !it.is_empty()), "{row:?}");
        }
    }
    for (tag, cell) in tagged_rows() {
        assert!(cell == NO_TEST || !files_of(cell).is_empty(), "{tag} names no test");
    }
}

#[test]
fn every_row_has_a_tagged_test_in_each_file_that_it_names() {
    let claimed = claimed();
    let untagged: Vec<_> = promised().into_iter().filter(|it| !claimed.contains(it)).collect();
    assert!(untagged.is_empty(), "no test with this tag in this file: {untagged:#?}");
}

#[test]
fn every_tag_is_that_of_a_row_that_names_its_file() {
    let promised = promised();
    let tags: BTreeSet<_> = tagged_rows().into_iter().map(|it| it.0).collect();
    let claimed = claimed();
    let of_no_row: Vec<_> = claimed.iter().filter(|it| !tags.contains(&it.0)).collect();
    assert!(of_no_row.is_empty(), "no row has this tag: {of_no_row:#?}");
    let unnamed: Vec<_> = claimed.iter().filter(|it| !promised.contains(it)).collect();
    assert!(unnamed.is_empty(), "the row doesn't name this file: {unnamed:#?}");
}

/// The page names files outside of its two tables too.
#[test]
fn every_file_that_is_named_is_there() {
    let is_name = |it: &&str| !it.contains(['*', ' ', '\n']);
    let mut count = 0;
    for name in quoted(PAGE).filter(is_name) {
        let folder = match name.rsplit_once('.') {
            Some((_, "mjs")) => "tests/browser",
            Some((_, "rs")) => "tests/it",
            _ => continue,
        };
        assert!(Path::new(ROOT).join(folder).join(name).is_file(), "{name} is not in {folder}");
        count += 1;
    }
    assert!(count > 60, "{count} names");
}

/// `cargo xtask test faults` reads the files from the page: one that it forgets is never played.
#[test]
fn every_file_of_faults_is_named() {
    for (name, _) in sources("tests/browser", &[".fault.mjs"]) {
        assert!(quoted(PAGE).any(|it| it == name), "{name}");
    }
}
