//! Tests publishing and its folder; `instrument` tests the rest.

use super::{publish, read};
use crate::workspace::{self, Root};
use std::path::PathBuf;

const STRUCTURE: &str = include_str!("../../../src/instrument/tests/tiny/questionnaire.toml");
const FRENCH: &str = include_str!("../../../src/instrument/tests/tiny/fr.toml");
const ENGLISH: &str = include_str!("../../../src/instrument/tests/tiny/en.toml");

/// A folder for one test, removed when it is dropped.
struct Temporary(PathBuf);

impl Temporary {
    fn new(name: &str) -> Self {
        let name = format!("faire-ensemble-{name}-{}", std::process::id());
        Self(std::env::temp_dir().join(name))
    }

    fn write(&self, structure: &str, french: &str) {
        let files = [("questionnaire.toml", structure), ("fr.toml", french), ("en.toml", ENGLISH)];
        for (name, text) in files {
            workspace::write(&self.0.join("tiny").join(name), text.as_bytes()).unwrap();
        }
    }

    fn published(&self) -> Vec<String> {
        let files = workspace::files(&self.0.join("tiny/published")).unwrap();
        files.iter().map(|it| it.file_name().unwrap().to_str().unwrap().to_owned()).collect()
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}

#[test]
fn publishing_keeps_what_the_check_accepts_and_nothing_else() {
    let folder = Temporary::new("publish");
    let root = Root::find().unwrap().with(Some(folder.0.clone()), None).unwrap();
    folder.write(STRUCTURE, FRENCH);
    publish(&root).unwrap();
    let first = folder.published();
    assert_eq!(2, first.len());
    let tiny = folder.0.join("tiny");
    for pack in instrument::compile(&read(&root, &tiny).unwrap()).packs {
        let text = workspace::read_text(&tiny.join("published").join(pack.file_name())).unwrap();
        assert_eq!(pack.json, text);
    }
    publish(&root).unwrap();
    assert_eq!(first, folder.published());

    let changed = FRENCH.replacen("Assez", "Beaucoup", 1);
    folder.write(STRUCTURE, &changed);
    assert!(publish(&root).is_err());
    assert_eq!(first, folder.published());

    folder.write(&STRUCTURE.replace("revision = 1", "revision = 2"), &changed);
    publish(&root).unwrap();
    assert_eq!(4, folder.published().len());
    assert!(first.iter().all(|it| folder.published().contains(it)));
}
