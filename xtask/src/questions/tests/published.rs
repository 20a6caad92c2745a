//! What was published is a promise.

use super::tiny::changed;
use super::{Folder, Source, said};

/// A tiny questionnaire whose packs were published before one file changed.
fn published_before(file: &str, from: &str, to: &str) -> Folder {
    let (_, packs) = changed("", "", "").compile().unwrap();
    let mut folder = changed(file, from, to);
    let published = packs.iter().map(|it| Source::new(format!("{}.json", it.lang), &*it.json));
    folder.published = published.collect();
    folder
}

#[track_caller]
fn breaks_promise(file: &str, from: &str, to: &str, expected: &str) {
    assert_eq!(expected, said(&published_before(file, from, to)).0);
}

#[test]
fn what_is_published_stays() {
    let structure = "questionnaire.toml";
    breaks_promise("", "", "", "");
    breaks_promise(
        "fr.toml",
        "Assez",
        "Beaucoup",
        "questionnaire.toml:2: axes.A.dimensions.A1.items.A1a.levels.2 differs from fr.json; \
         put it back, or raise `revision`",
    );
    breaks_promise(structure, "https://example.org/", "https://example.org/new", "");
    let mut raised = published_before("fr.toml", "Assez", "Beaucoup");
    raised.structure.text = raised.structure.text.replace("revision = 1", "revision = 2");
    assert_eq!("", said(&raised).0);
    breaks_promise(
        structure,
        "revision = 1",
        "revision = 0",
        "questionnaire.toml:2: revision 1 is published; `revision` can't go back to 0",
    );
}

#[test]
fn a_published_id_neither_changes_nor_vanishes() {
    let mut folder = published_before("questionnaire.toml", "\"A1a\"", "\"A1b\"");
    for (_, source) in &mut folder.languages {
        source.text = source.text.replace("item.A1a", "item.A1b");
    }
    let expected = |path| {
        format!(
            "questionnaire.toml:12: A1b stands where {path} has A1a; put it back, or raise `revision`"
        )
    };
    assert_eq!([expected("en.json"), expected("fr.json")].join("\n"), said(&folder).0);
}
