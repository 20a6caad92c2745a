//! Published packs never change.

use super::found;
use super::tiny::changed;
use instrument::{SourceFile, Sources, compile};

/// The packs of a questionnaire as they are stored, in the order of its languages.
pub(super) fn published(sources: &Sources) -> Vec<SourceFile> {
    let file = |name, json: &str| SourceFile::new(format!("published/{name}"), json);
    compile(sources).packs.iter().map(|it| file(it.file_name(), &it.json)).collect()
}

/// A tiny questionnaire whose packs were published before one file changed.
pub(super) fn published_before(file: &str, from: &str, to: &str) -> Sources {
    let mut sources = changed(file, from, to);
    sources.published_packs = published(&changed("", "", ""));
    sources
}

/// `fr.json` in `expected` is the published French pack, whatever its hash.
#[track_caller]
fn has_errors(sources: &Sources, expected: &str) {
    let mut expected = expected.to_owned();
    for pack in &sources.published_packs {
        for lang in ["fr", "en"] {
            if pack.path.contains(&format!("tiny.{lang}.")) {
                expected = expected.replace(&format!("{lang}.json"), &pack.path);
            }
        }
    }
    assert_eq!(expected, found(sources).0);
}

#[track_caller]
fn has_errors_once_published(file: &str, from: &str, to: &str, expected: &str) {
    has_errors(&published_before(file, from, to), expected);
}

#[test]
fn a_published_text_stays() {
    let structure = "questionnaire.toml";
    has_errors_once_published("", "", "", "");
    has_errors_once_published(
        "fr.toml",
        "Assez",
        "Beaucoup",
        "questionnaire.toml:2: axes.A.dimensions.A1.items.A1a.levels.2 differs from fr.json; \
         put it back, or raise `revision`",
    );
    has_errors_once_published(structure, "https://example.org/", "https://example.org/new", "");
    let mut raised = published_before("fr.toml", "Assez", "Beaucoup");
    raised.structure.text = raised.structure.text.replace("revision = 1", "revision = 2");
    assert_eq!("", found(&raised).0);
    has_errors_once_published(
        structure,
        "revision = 1",
        "revision = 0",
        "questionnaire.toml:2: revision 1 is published; `revision` can't go back to 0",
    );
}

#[test]
fn a_published_id_neither_changes_nor_vanishes() {
    let mut sources = published_before("questionnaire.toml", "\"A1a\"", "\"A1b\"");
    for source in &mut sources.languages {
        source.text = source.text.replace("item.A1a", "item.A1b");
    }
    has_errors(
        &sources,
        "questionnaire.toml:12: A1b stands where en.json has A1a; put it back, or raise `revision`\n\
         questionnaire.toml:12: A1b stands where fr.json has A1a; put it back, or raise `revision`",
    );
}

#[test]
fn a_published_pack_is_as_it_was() {
    let altered = |change: &dyn Fn(&mut SourceFile)| {
        let mut sources = published_before("", "", "");
        sources.published_packs.pop();
        change(&mut sources.published_packs[0]);
        found(&sources).0.replace(&sources.published_packs[0].path, "fr.json")
    };
    assert_eq!("", altered(&|_| ()));
    let errors = altered(&|it| it.text = it.text.replace("Assez", "Beaucoup"));
    let expected = "fr.json:1: this published pack was altered: its name would be tiny.fr.";
    assert!(errors.starts_with(expected), "{errors}");
    // As after an editor that ends each file with a line feed.
    assert!(altered(&|it| it.text.push('\n')).starts_with(expected));
    assert_eq!(
        "fr.json:1: this published pack is not JSON; take it back from git",
        altered(&|it| it.text = "<!doctype html>".to_owned()),
    );
    assert_eq!(
        "fr.json:1: this published pack is damaged (pack.axes: expected a list); take it back \
         from git",
        altered(&|it| it.text = it.text.replace("\"axes\"", "\"axis\"")),
    );
    assert_eq!(
        "fr.json:1: this published pack is not of tiny; put it with its own",
        altered(&|it| it.text = it.text.replace("\"tiny\"", "\"other\"")),
    );
}
