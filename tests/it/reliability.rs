//! `docs/reliability.md` lists all faults that are tested. These tests check that its rows are
//! complete and that every test that it names exists.

use crate::fixture::ROOT;
use std::path::Path;

const PAGE: &str = include_str!("../../docs/reliability.md");

/// The rows of the table below a heading, as cells.
fn rows(heading: &str) -> Vec<Vec<&'static str>> {
    let (_, below) = PAGE.split_once(&format!("\n## {heading}\n")).unwrap();
    let section = below.split("\n## ").next().unwrap();
    let lines = section.lines().filter(|it| it.starts_with("| ") && !it.starts_with("| #"));
    lines.map(|it| it.trim_matches('|').split(" | ").map(str::trim).collect()).collect()
}

#[test]
fn every_fault_and_every_bad_input_has_its_row() {
    for (heading, count) in [("Faults", 90), ("Bad inputs", 45)] {
        let rows = rows(heading);
        let numbers: Vec<_> = rows.iter().map(|it| it[0].to_owned()).collect();
        let expected: Vec<_> = (1..=count).map(|it| it.to_string()).collect();
        assert_eq!(numbers, expected, "{heading}");
        for row in rows {
            assert!(row.len() == 5 && row.iter().all(|it| !it.is_empty()), "{row:?}");
        }
    }
}

#[test]
fn every_test_that_is_named_is_there() {
    let root = Path::new(ROOT);
    let mut count = 0;
    let is_name = |it: &&str| !it.contains(['*', ' ', '\n']);
    for name in PAGE.split('`').skip(1).step_by(2).filter(is_name) {
        let folder = match name.rsplit_once('.') {
            Some((_, "mjs")) => "tests/browser",
            Some((_, "rs")) => "tests/it",
            _ => continue,
        };
        assert!(root.join(folder).join(name).is_file(), "{name} is not in {folder}");
        count += 1;
    }
    assert!(count > 60, "{count} names");
}

/// A fault test that the page does not name would be overlooked.
#[test]
fn every_file_of_faults_is_named() {
    let folder = Path::new(ROOT).join("tests/browser");
    for audience in folder.read_dir().unwrap().map(|it| it.unwrap().path()) {
        let name = audience.file_name().unwrap().to_str().unwrap().to_owned();
        if !audience.is_dir() || name == "node_modules" {
            continue;
        }
        for file in audience.read_dir().unwrap().map(|it| it.unwrap().file_name()) {
            let file = file.into_string().unwrap();
            if file.ends_with(".fault.mjs") {
                assert!(PAGE.contains(&format!("`{name}/{file}`")), "{name}/{file}");
            }
        }
    }
}
