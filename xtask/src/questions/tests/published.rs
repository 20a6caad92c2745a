//! What was published is a promise.

use super::tiny::changed;
use super::{Folder, Source, said};
use crate::place::{self, Root};
use std::path::PathBuf;

/// The packs of a folder as they are kept, in the order of its languages.
pub(super) fn published(folder: &Folder) -> Vec<Source> {
    let (_, packs) = folder.compile().unwrap();
    packs.iter().map(|it| Source::new(format!("published/{}", it.name()), &*it.json)).collect()
}

/// A tiny questionnaire whose packs were published before one file changed.
pub(super) fn published_before(file: &str, from: &str, to: &str) -> Folder {
    let mut folder = changed(file, from, to);
    folder.published = published(&changed("", "", ""));
    folder
}

/// `fr.json` in `expected` is the published French pack, whatever its hash.
#[track_caller]
fn says(folder: &Folder, expected: &str) {
    let mut expected = expected.to_owned();
    for pack in &folder.published {
        for lang in ["fr", "en"] {
            if pack.path.contains(&format!("tiny.{lang}.")) {
                expected = expected.replace(&format!("{lang}.json"), &pack.path);
            }
        }
    }
    assert_eq!(expected, said(folder).0);
}

#[track_caller]
fn breaks_promise(file: &str, from: &str, to: &str, expected: &str) {
    says(&published_before(file, from, to), expected);
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
    says(
        &folder,
        "questionnaire.toml:12: A1b stands where en.json has A1a; put it back, or raise `revision`\n\
         questionnaire.toml:12: A1b stands where fr.json has A1a; put it back, or raise `revision`",
    );
}

#[test]
fn a_published_pack_is_as_it_was() {
    let altered = |change: &dyn Fn(&mut Source)| {
        let mut folder = published_before("", "", "");
        folder.published.pop();
        change(&mut folder.published[0]);
        said(&folder).0.replace(&folder.published[0].path, "fr.json")
    };
    assert_eq!("", altered(&|_| ()));
    let said = altered(&|it| it.text = it.text.replace("Assez", "Beaucoup"));
    let expected = "fr.json:1: this published pack was altered: its name would be tiny.fr.";
    assert!(said.starts_with(expected), "{said}");
    // An editor that ends each file with a line.
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

/// A folder for one test, which goes with it.
struct Kept(PathBuf);

impl Drop for Kept {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}

#[test]
fn publishing_keeps_what_the_check_accepts_and_nothing_else() {
    let name = format!("faire-ensemble-publish-{}", std::process::id());
    let kept = Kept(std::env::temp_dir().join(name));
    let write = |folder: &Folder| {
        let file = |name: &str| kept.0.join("tiny").join(name);
        place::write(&file("questionnaire.toml"), folder.structure.text.as_bytes()).unwrap();
        for (lang, source) in &folder.languages {
            place::write(&file(&format!("{lang}.toml")), source.text.as_bytes()).unwrap();
        }
    };
    let root = Root::find().unwrap().with(Some(kept.0.clone()), None).unwrap();
    let names = || {
        let files = place::files(&kept.0.join("tiny/published")).unwrap();
        files.iter().map(|it| it.file_name().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let tiny = changed("", "", "");
    write(&tiny);
    super::super::publish(&root).unwrap();
    let first = names();
    assert_eq!(2, first.len());
    for pack in published(&tiny) {
        let text = place::read_text(&kept.0.join("tiny").join(&pack.path)).unwrap();
        assert_eq!(pack.text, text);
    }
    super::super::publish(&root).unwrap();
    assert_eq!(first, names());

    write(&changed("fr.toml", "Assez", "Beaucoup"));
    assert!(super::super::publish(&root).is_err());
    assert_eq!(first, names());

    let mut raised = changed("fr.toml", "Assez", "Beaucoup");
    raised.structure.text = raised.structure.text.replace("revision = 1", "revision = 2");
    write(&raised);
    super::super::publish(&root).unwrap();
    assert_eq!(4, names().len());
    assert!(first.iter().all(|it| names().contains(it)));
}
