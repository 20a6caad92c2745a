//! Checks that no npm package ships: npm packages are for tests only.

use crate::workspace::{Root, read_text};
use anyhow::{Context as _, Result};
use oxc_allocator::Allocator;
use oxc_parser::Parser;
use oxc_span::SourceType;
use serde_json::Value;

/// The fields by which a manifest would install packages or run scripts. All are forbidden.
const ASKS: [&str; 5] =
    ["dependencies", "peerDependencies", "optionalDependencies", "bundleDependencies", "scripts"];

/// Checks that the manifest of the browser tests has no run-time dependencies.
pub(super) fn faults(root: &Root) -> Result<Vec<String>> {
    let path = "tests/browser/package.json";
    manifest(path, &read_text(&root.join(path))?)
}

pub(super) fn manifest(path: &str, text: &str) -> Result<Vec<String>> {
    let manifest: Value = serde_json::from_str(text).with_context(|| path.to_owned())?;
    let asks = ASKS.into_iter().filter(|it| manifest.get(it).is_some());
    Ok(asks.map(|it| format!("{path} has {it}; what ships needs no package")).collect())
}

/// Imports that are no relative path, and would need a package that somebody else provides.
pub(super) fn packages(path: &str, code: &str) -> Vec<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, code, SourceType::mjs()).parse();
    let asked = parsed.module_record.requested_modules.keys();
    let mut asked: Vec<_> = asked.map(ToString::to_string).collect();
    asked.retain(|it| !it.starts_with("./") && !it.starts_with("../"));
    asked.sort();
    asked.into_iter().map(|it| format!("{path} imports {it}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_that_ships_is_found() {
        assert!(manifest("a", r#"{"devDependencies":{"b":"1.0.0"}}"#).unwrap().is_empty());
        let found = manifest("a", r#"{"dependencies":{"b":"1.0.0"}}"#).unwrap();
        assert_eq!(["a has dependencies; what ships needs no package"], *found);
        let code = "import a from './a.js'; import b from 'b'; export * from 'https://c/c.js';";
        assert_eq!(["x imports b", "x imports https://c/c.js"], *packages("x", code));
    }
}
