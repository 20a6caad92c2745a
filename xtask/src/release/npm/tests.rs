//! The contract is written three times, for people, for editors and for TypeScript. The names must
//! be the same in all three.

use super::{SOURCES, shipped};
use crate::artifacts::{Artifacts, Role, pinned_folder};
use crate::workspace::{self, Root};
use serde_json::Value;
use std::collections::BTreeSet;

type Names = BTreeSet<String>;

fn source(name: &str) -> &'static str {
    SOURCES.iter().find(|it| it.0 == name).unwrap().1
}

fn contract() -> String {
    workspace::read_text(&Root::find().unwrap().join("docs/embed.md")).unwrap()
}

/// The text between two marks.
#[track_caller]
fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let rest = text.split_once(before).unwrap_or_else(|| panic!("no {before:?}")).1;
    rest.split_once(after).unwrap_or_else(|| panic!("no {after:?} after {before:?}")).0
}

/// The names in the first cell of each table row below a heading.
fn rows(heading: &str) -> Names {
    let contract = contract() + "\n## ";
    let part = between(&contract, &format!("\n## {heading}\n"), "\n## ");
    let cells = part.lines().filter_map(|it| it.strip_prefix("| `"));
    cells.map(|it| it.split('`').next().unwrap().to_owned()).collect()
}

/// The quoted parts of a text.
fn quoted(text: &str, quote: char) -> Names {
    text.split(quote).skip(1).step_by(2).map(str::to_owned).collect()
}

fn listed(kind: &str) -> Names {
    let manifest: Value = serde_json::from_str(source("custom-elements.json")).unwrap();
    let list = manifest.pointer(&format!("/modules/0/declarations/0/{kind}")).unwrap();
    let names = list.as_array().unwrap().iter();
    names.map(|it| it.get("name").and_then(Value::as_str).unwrap().to_owned()).collect()
}

fn typed() -> &'static str {
    source("faire-ensemble.d.ts")
}

/// The names of an interface's properties.
fn properties(interface: &str) -> Names {
    let body = between(typed(), &format!("interface {interface} {{\n"), "\n}");
    let lines = body.lines().map(str::trim).filter(|it| !it.starts_with("/*"));
    let name = |it: &str| it.split(['?', ':']).next().unwrap().trim_matches('"').to_owned();
    lines.map(name).collect()
}

#[test]
fn attributes_are_the_same_for_people_editors_and_types() {
    assert_eq!(rows("Attributes"), listed("attributes"));
    assert_eq!(rows("Attributes"), properties("FaireEnsembleAttributes"));
}

#[test]
fn events_are_the_same_for_people_editors_and_types() {
    assert_eq!(rows("Events"), listed("events"));
    assert_eq!(rows("Events"), properties("FaireEnsembleEventMap"));
}

#[test]
fn properties_of_style_are_the_same_for_people_editors_and_types() {
    assert_eq!(rows("Style"), listed("cssProperties"));
    assert_eq!(rows("Style"), quoted(between(typed(), "FaireEnsembleProperty =", ";"), '"'));
}

#[test]
fn parts_are_the_same_for_people_editors_and_types() {
    let contract = contract();
    let parts = quoted(between(&contract, "Parts for `faire-ensemble::part(…)`: ", "\n"), '`');
    assert_eq!(parts, listed("cssParts"));
    assert_eq!(parts, quoted(between(typed(), "FaireEnsemblePart =", ";"), '"'));
}

#[test]
fn the_readme_names_every_attribute() {
    let readme = source("README.md");
    for name in listed("attributes") {
        assert!(readme.contains(&format!("| `{name}` |")), "{name}");
    }
}

#[test]
fn the_package_has_what_browsers_ask_for_and_nothing_for_hosts_or_partners() {
    let mut artifacts = Artifacts::default();
    let pinned = pinned_folder() + "/faire-ensemble.js";
    let all = [
        "analyse/load.sql",
        "embed.html",
        "integrate.css",
        "integrer.html",
        "v1/integrate.js",
        &pinned,
    ];
    for path in all.into_iter().chain(["questions/a.json", "v1/faire-ensemble.js"]) {
        artifacts.add(path, Role::OnDemand, path).unwrap();
    }
    artifacts.add("_headers", Role::Host, "").unwrap();
    let shipped: Vec<_> = shipped(&artifacts).unwrap().into_iter().map(|it| it.0).collect();
    assert_eq!(["embed.html", "questions/a.json", "v1/faire-ensemble.js"], *shipped);
}

#[test]
fn the_libraries_are_those_that_the_browser_tests_install() {
    let file = Root::find().unwrap().join("tests/browser/package.json");
    let manifest: Value = serde_json::from_str(&workspace::read_text(&file).unwrap()).unwrap();
    for (package, name) in [("react", "React"), ("vue", "Vue")] {
        let version = manifest.pointer(&format!("/devDependencies/{package}")).unwrap();
        let words = format!("{name} {}", version.as_str().unwrap());
        assert!(source("README.md").contains(&words), "{words}");
    }
}
