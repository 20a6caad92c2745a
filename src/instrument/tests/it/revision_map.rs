//! Revision maps are checked against the published packs.

use super::found;
use super::published_packs::{published, published_before};
use engine::questionnaire::Questionnaire;
use engine::revisions;
use instrument::{Sources, compile};

/// Revision 2 of the tiny questionnaire, after revision 1 was published, with this text appended.
fn second(earlier: &str) -> Sources {
    let mut sources = published_before("questionnaire.toml", "revision = 1", "revision = 2");
    sources.structure.text.push_str(earlier);
    sources
}

/// The same, with the item `A1a` renamed to `A1b` everywhere.
fn renamed(earlier: &str) -> Sources {
    let mut sources = second("");
    sources.structure.text = sources.structure.text.replace("[\"A1a\"]", "[\"A1b\"]") + earlier;
    for source in &mut sources.languages {
        source.text = source.text.replace("item.A1a", "item.A1b");
    }
    sources
}

#[track_caller]
fn has_errors(sources: &Sources, expected: &str) {
    assert_eq!(expected, found(sources).0);
}

/// `same` is the position in revision 1 of the only item of each pack.
#[track_caller]
fn check(sources: &Sources, same: Option<usize>) {
    assert_eq!((String::new(), String::new()), found(sources));
    let first = Questionnaire::from_json(&sources.published_packs[0].text).unwrap();
    for pack in compile(sources).packs {
        let pack = pack.json;
        let earlier = revisions::earlier(&pack).unwrap();
        assert_eq!(
            [(1, first.fingerprint())],
            *earlier.iter().map(|it| (it.revision, it.fingerprint)).collect::<Vec<_>>()
        );
        let here = Questionnaire::from_json(&pack).unwrap();
        assert_eq!([same], *earlier[0].same(&first, &here));
    }
}

#[test]
fn every_pack_carries_the_revision_maps() {
    check(&second("[[earlier]]\nrevision = 1\n"), Some(0));
    check(&second("[[earlier]]\nrevision = 1\nchanged = [\"A1a\"]\n"), None);
    check(&renamed("[[earlier]]\nrevision = 1\n"), None);
    check(&renamed("[[earlier]]\nrevision = 1\nrenamed = { A1a = \"A1b\" }\n"), Some(0));
    check(&renamed("[[earlier]]\nrevision = 1\n[earlier.renamed]\nA1a = \"A1b\"\n"), Some(0));
}

#[test]
fn a_published_revision_without_a_map_is_a_warning() {
    let expected = "questionnaire.toml:2: nothing is said of revision 1, so its results are \
                    compared with no later one; add [[earlier]] with `revision = 1`";
    assert_eq!((String::new(), expected.to_owned()), found(&second("")));
    let packs = compile(&second("")).packs;
    assert!(packs.iter().all(|it| !it.json.contains("earlier")));
}

#[test]
fn a_revision_map_agrees_with_both_revisions() {
    for (earlier, expected) in [
        ("revision = 2", "22: revision 2 is not an earlier one; name one below 2"),
        (
            "revision = 0",
            "22: no pack of revision 0 is in published/; take it back from git, or correct the \
             number",
        ),
        (
            "revision = 1\n[[earlier]]\nrevision = 1",
            "24: revision 1 has two [[earlier]]; make them one",
        ),
        ("changed = []", "21: missing field `revision`; correct it"),
        (
            "revision = 1\nsame = []",
            "23: unknown field `same`, expected one of `revision`, `changed`, `reworded`, \
             `renamed`; correct it",
        ),
        (
            "revision = 1\nchanged = [\n  \"A1a\",\n  \"A1a\",\n]",
            "25: A1a is named twice; name it once\n\
             questionnaire.toml:25: A1a of revision 1 is named twice; name it once",
        ),
        (
            "revision = 1\nchanged = [\"A1a\"]\nreworded = [\"A1a\"]",
            "24: A1a is named twice; name it once\n\
             questionnaire.toml:24: A1a of revision 1 is named twice; name it once",
        ),
        (
            "revision = 1\nrenamed = { Z9 = \"A1a\" }",
            "23: revision 1 has no item Z9; correct the id",
        ),
        (
            "revision = 1\nrenamed = { A1a = \"Z9\" }",
            "23: no [[dimension]] has the item Z9; correct the id, or leave it out: what is gone \
             needs no word",
        ),
    ] {
        let sources = second(&format!("[[earlier]]\n{earlier}\n"));
        has_errors(&sources, &format!("questionnaire.toml:{expected}"));
    }
    // An item that is new or gone can't be in a map.
    let sources = renamed("[[earlier]]\nrevision = 1\nchanged = [\"A1a\"]\n");
    let gone = "questionnaire.toml:23: no [[dimension]] has the item A1a; correct the id, or leave \
                it out: what is gone needs no word";
    has_errors(&sources, gone);
    let sources = renamed("[[earlier]]\nrevision = 1\nchanged = [\"A1b\"]\n");
    has_errors(&sources, "questionnaire.toml:23: revision 1 has no item A1b; correct the id");
}

#[test]
fn another_wording_under_the_same_id_is_an_error() {
    let reworded = |earlier: &str, from: &str, to: &str| {
        let mut sources = second(earlier);
        let french = &mut sources.languages[0];
        assert!(french.text.contains(from));
        french.text = french.text.replacen(from, to, 1);
        sources
    };
    let expected = "questionnaire.toml:22: A1a: other words than in revision 1; put into \
                    `changed` what means something else, and into `reworded` what does not";
    let plain = "[[earlier]]\nrevision = 1\n";
    has_errors(&reworded(plain, "Assez", "Beaucoup"), expected);
    has_errors(&reworded(plain, "Moi\u{202f}?", "Et moi\u{202f}?"), expected);
    has_errors(&reworded(plain, "Sujet", "Le sujet"), "");
    check(&reworded(&format!("{plain}reworded = [\"A1a\"]\n"), "Assez", "Beaucoup"), Some(0));
    check(&reworded(&format!("{plain}changed = [\"A1a\"]\n"), "Assez", "Beaucoup"), None);
}

#[test]
fn a_revision_map_may_be_corrected_after_publication() {
    let mut sources = second("[[earlier]]\nrevision = 1\n");
    let silent = published(&second(""));
    sources.published_packs.extend(silent);
    assert_eq!((String::new(), String::new()), found(&sources));
    let mut other = second("[[earlier]]\nrevision = 1\nchanged = [\"A1a\"]\n");
    other.published_packs.extend(published(&sources));
    assert_eq!((String::new(), String::new()), found(&other));
}
