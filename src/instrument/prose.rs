//! Lints every text: short enough for a screen, inclusive, and typeset as its language requires.

mod inclusive_language;
mod readability;
mod typography;

use crate::catalog::Catalog;
use crate::finding::Findings;
use std::collections::BTreeMap;

pub(crate) fn check(catalog: &Catalog, findings: &mut Findings) {
    for (path, text) in catalog.texts() {
        // Search patterns, which nobody reads.
        if path.starts_with("jargon[") || path.contains(".forms[") {
            continue;
        }
        let place = catalog.at(text.line);
        let mut flaws = readability::check(path, &text.value);
        flaws.extend(typography::check(catalog.lang(), &text.value));
        flaws.extend(inclusive_language::check(&text.value));
        for flaw in flaws {
            findings.error(place, format!("{path} {}", flaw.problem), flaw.fix);
        }
        for flaw in readability::long_sentences(&text.value) {
            findings.warn(place, format!("{path} {}", flaw.problem), flaw.fix);
        }
    }
    for item in catalog.children("item").keys() {
        check_distinct_levels(catalog, item, findings);
    }
}

fn check_distinct_levels(catalog: &Catalog, item: &str, findings: &mut Findings) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for (at, level) in catalog.list(&format!("item.{item}.levels")).into_iter().enumerate() {
        let words = level.value.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
        let words = words.trim_end_matches('.');
        if let Some(first) = seen.get(words) {
            let problem = format!("item.{item} has two equal levels, {first} and {at}");
            findings.error(catalog.at(level.line), problem, "tell them apart");
        } else {
            seen.insert(words.to_owned(), at);
        }
    }
}

/// Each character with the next one.
fn pairs(text: &str) -> impl Iterator<Item = (char, char)> + '_ {
    text.chars().zip(text.chars().skip(1))
}

/// Each character with the next two.
fn triples(text: &str) -> impl Iterator<Item = (char, char, char)> + '_ {
    pairs(text).zip(text.chars().skip(2)).map(|((one, two), three)| (one, two, three))
}
