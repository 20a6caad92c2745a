//! What is said of earlier revisions is checked against what was published.

use super::published::{published, published_before};
use super::{Folder, said};
use engine::questionnaire::Questionnaire;
use engine::revisions;

/// Revision 2 of the tiny questionnaire, whose first was published, with this at its end.
fn second(earlier: &str) -> Folder {
    let mut folder = published_before("questionnaire.toml", "revision = 1", "revision = 2");
    folder.structure.text.push_str(earlier);
    folder
}

/// The same with the item `A1a` called `A1b` everywhere.
fn renamed(earlier: &str) -> Folder {
    let mut folder = second("");
    folder.structure.text = folder.structure.text.replace("[\"A1a\"]", "[\"A1b\"]") + earlier;
    for (_, source) in &mut folder.languages {
        source.text = source.text.replace("item.A1a", "item.A1b");
    }
    folder
}

#[track_caller]
fn refuses(folder: &Folder, expected: &str) {
    assert_eq!(expected, said(folder).0);
}

/// For the only item of each pack, the position of the same in revision 1.
#[track_caller]
fn check(folder: &Folder, same: Option<usize>) {
    assert_eq!((String::new(), String::new()), said(folder));
    let first = Questionnaire::from_json(&folder.published[0].text).unwrap();
    for pack in folder.compile().unwrap().1 {
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
fn what_is_said_travels_in_every_pack() {
    check(&second("[[earlier]]\nrevision = 1\n"), Some(0));
    check(&second("[[earlier]]\nrevision = 1\nchanged = [\"A1a\"]\n"), None);
    check(&renamed("[[earlier]]\nrevision = 1\n"), None);
    check(&renamed("[[earlier]]\nrevision = 1\nrenamed = { A1a = \"A1b\" }\n"), Some(0));
    check(&renamed("[[earlier]]\nrevision = 1\n[earlier.renamed]\nA1a = \"A1b\"\n"), Some(0));
}

#[test]
fn a_revision_that_nothing_is_said_of_is_not_forgotten() {
    let expected = "questionnaire.toml:2: nothing is said of revision 1, so its results are \
                    compared with no later one; add [[earlier]] with `revision = 1`";
    assert_eq!((String::new(), expected.to_owned()), said(&second("")));
    let packs = second("").compile().unwrap().1;
    assert!(packs.iter().all(|it| !it.json.contains("earlier")));
}

#[test]
fn what_is_said_of_earlier_revisions_holds() {
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
        let folder = second(&format!("[[earlier]]\n{earlier}\n"));
        refuses(&folder, &format!("questionnaire.toml:{expected}"));
    }
    // An item that is new here, or gone, is the same as nothing.
    let folder = renamed("[[earlier]]\nrevision = 1\nchanged = [\"A1a\"]\n");
    let gone = "questionnaire.toml:23: no [[dimension]] has the item A1a; correct the id, or leave \
                it out: what is gone needs no word";
    refuses(&folder, gone);
    let folder = renamed("[[earlier]]\nrevision = 1\nchanged = [\"A1b\"]\n");
    refuses(&folder, "questionnaire.toml:23: revision 1 has no item A1b; correct the id");
}

#[test]
fn other_words_under_the_same_id_are_not_passed_over() {
    let reworded = |earlier: &str, from: &str, to: &str| {
        let mut folder = second(earlier);
        let (_, french) = &mut folder.languages[0];
        assert!(french.text.contains(from));
        french.text = french.text.replacen(from, to, 1);
        folder
    };
    let expected = "questionnaire.toml:22: A1a: other words than in revision 1; put into \
                    `changed` what means something else, and into `reworded` what does not";
    let plain = "[[earlier]]\nrevision = 1\n";
    refuses(&reworded(plain, "Assez", "Beaucoup"), expected);
    refuses(&reworded(plain, "Moi\u{202f}?", "Et moi\u{202f}?"), expected);
    refuses(&reworded(plain, "Sujet", "Le sujet"), "");
    check(&reworded(&format!("{plain}reworded = [\"A1a\"]\n"), "Assez", "Beaucoup"), Some(0));
    check(&reworded(&format!("{plain}changed = [\"A1a\"]\n"), "Assez", "Beaucoup"), None);
}

#[test]
fn what_is_said_may_be_mended_after_it_was_published() {
    let mut folder = second("[[earlier]]\nrevision = 1\n");
    let silent = published(&second(""));
    folder.published.extend(silent);
    assert_eq!((String::new(), String::new()), said(&folder));
    let mut other = second("[[earlier]]\nrevision = 1\nchanged = [\"A1a\"]\n");
    other.published.extend(published(&folder));
    assert_eq!((String::new(), String::new()), said(&other));
}
