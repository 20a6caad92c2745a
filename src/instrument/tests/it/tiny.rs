//! A questionnaire with one of everything, and no flaw.

use instrument::{SourceFile, Sources};

const STRUCTURE: &str = include_str!("../tiny/questionnaire.toml");
const FRENCH: &str = include_str!("../tiny/fr.toml");
const ENGLISH: &str = include_str!("../tiny/en.toml");

/// The tiny questionnaire, with the first `from` of one file replaced by `to`.
pub(crate) fn changed(file: &str, from: &str, to: &str) -> Sources {
    let source = |name: &str, text: &str| {
        assert!(name != file || text.contains(from), "{from:?} is not in {name}");
        let text = if name == file { text.replacen(from, to, 1) } else { text.to_owned() };
        SourceFile::new(name, text)
    };
    Sources {
        structure: source("questionnaire.toml", STRUCTURE),
        languages: vec![source("fr.toml", FRENCH), source("en.toml", ENGLISH)],
        published_packs: Vec::new(),
    }
}
