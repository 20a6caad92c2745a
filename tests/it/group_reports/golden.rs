//! Golden reports and session files, as they were first released; see `documents::golden`.

use super::{begin, commit, forms, take};
use crate::documents::golden::published;
use crate::fixture::{self, ROOT};
use documents::group::{GroupSource, file};
use engine::group::{Action, Anonymity, Group, View};
use engine::questionnaire::{Path, Questionnaire};
use std::fs;
use std::path::PathBuf;

fn file_path(name: &str) -> PathBuf {
    PathBuf::from(ROOT).join("tests/it/golden/group").join(name)
}

/// A session with two rounds, raised hands, exits, and texts that could be taken for markup or
/// formulas.
pub(super) fn golden(questionnaire: &Questionnaire) -> Group {
    let title = "Séminaire <2026> & « bis »";
    let mut group = begin(questionnaire, Path::Express, Anonymity::Open, title);
    let results = [
        (1, "2 1 2 1 2 2 1 0 0 2 D 2 1"),
        (2, "2 0 3 1 1 2 2 3 0 2 1 2 1"),
        (3, "3 0 2 1 D 2 0 0 N 2 1 3 2"),
        (4, "1 1 2 1 _ 1 1 3 N 2 D 2 1"),
        (5, "2 2 2 1 2 2 2 0 1 2 D 2 0"),
        (6, "2 1 3 1 3 2 1 3 1 2 0 2 1"),
        (7, "3 1 2 1 0 2 3 0 0 2 D _ 1"),
    ];
    let spread: Vec<_> = results.map(|(id, it)| (id, express(questionnaire, it))).into();
    let results: Vec<_> = spread.iter().map(|(id, it)| (*id, it.as_str())).collect();
    take(questionnaire, &mut group, &results);
    group.apply(Action::Hands(0, [0, 2, 9, 3, 0, 1]));
    group.apply(Action::Hands(3, [0, 41, 12, 3, 0, 1]));
    group.apply(Action::Go(View::Item(21)));
    group.apply(Action::Reveal);
    group.apply(Action::Again);
    let again: Vec<_> = results.iter().take(5).map(|&(id, it)| (id + 10, it)).collect();
    take(questionnaire, &mut group, &again);
    group.apply(Action::Hands(21, [0, 1, 1, 0, 0, 0]));
    group.apply(Action::Common(0, Some(fixture::level(2))));
    group.apply(Action::Common(21, Some(fixture::level(1))));
    group.apply(Action::Note(0, "Private: the chair spoke most.\n=1+1".to_owned()));
    commit(&mut group, 1, ["Léa et Amadou", "Relire la charte <ensemble>", "avant le 15 janvier"]);
    commit(&mut group, 2, ["", "=Inviter *deux* voisins", ""]);
    commit(&mut group, 3, ["يد واحدة", "تصفق", "2027"]);
    group
}

/// Spreads the notation for the first item of each dimension over all items.
pub(super) fn express(questionnaire: &Questionnaire, notation: &str) -> String {
    let mut signs = notation.chars().filter(|it| *it != ' ');
    let sign = |at| {
        let is_asked = questionnaire.is_asked(at, Path::Express);
        if is_asked { signs.next().unwrap_or('_') } else { '_' }
    };
    (0..questionnaire.items().len()).map(sign).collect()
}

fn documents(lang: &str) -> Vec<(String, String)> {
    let questionnaire = published(lang);
    let group = golden(&questionnaire);
    let session = file::write(&questionnaire, &group).unwrap();
    let mut all = forms(&questionnaire, &group).to_vec();
    all.push(("session.json", session));
    all.into_iter().map(|(kind, it)| (format!("group.{lang}.{kind}"), it)).collect()
}

#[test]
fn reports_are_written_as_they_were_given_out() {
    let mut changed = Vec::new();
    for (name, found) in ["fr", "en"].iter().flat_map(|it| documents(it)) {
        if fs::read_to_string(file_path(&name)).unwrap_or_default() != found {
            fs::write(PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(&name), found).unwrap();
            changed.push(name);
        }
    }
    // A person must review the new output before it replaces a golden file.
    assert!(changed.is_empty(), "{changed:?} changed: see {}", env!("CARGO_TARGET_TMPDIR"));
}

#[test]
fn session_files_that_were_given_out_still_open() {
    for (lang, other) in [("fr", "en"), ("en", "fr")] {
        let given = fs::read(file_path(&format!("group.{lang}.session.json"))).unwrap();
        for questionnaire in [published(lang), published(other)] {
            let group = file::read(&questionnaire, &given).unwrap();
            assert_eq!(group.entries(), golden(&questionnaire).entries());
        }
    }
}

#[test]
fn a_file_is_named_by_the_day() {
    let stem = |lang| {
        let questionnaire = published(lang);
        GroupSource::new(&questionnaire, &golden(&questionnaire)).file_stem()
    };
    assert_eq!(stem("fr"), "faire-ensemble-groupe-2026-11-24");
    assert_eq!(stem("en"), "faire-ensemble-group-2026-11-24");
}
