//! Reports in both languages, in plain words.

use super::forms;
use super::golden::golden;
use crate::documents::golden::published;
use documents::group::GroupWords;
use engine::group::Band;

const FRENCH: &str = include_str!("../../../src/documents/group/words/fr.rs");
const ENGLISH: &str = include_str!("../../../src/documents/group/words/en.rs");

fn texts(source: &str) -> Vec<&str> {
    source.lines().flat_map(|it| it.split('"').skip(1).step_by(2)).collect()
}

#[test]
fn french_words_keep_their_signs_with_no_break_spaces() {
    for text in texts(FRENCH) {
        let is_kept = [" :", " ;", " ?", " !", " »", "« "].iter().all(|it| !text.contains(it));
        assert!(is_kept && !text.contains(['·', '\'', '…']), "{text}");
    }
    assert!(texts(FRENCH).len() > 60 && texts(ENGLISH).len() > 60);
}

#[test]
fn views_that_differ_are_no_fault() {
    let french = GroupWords::of("fr");
    let bands = [Band::Close, Band::Partly, Band::Contrasted].map(|it| french.band(it));
    assert_eq!(bands, ["Vues proches", "Vues en partie différentes", "Vues contrastées"]);
    let blame =
        ["faible", "mauvais", "manque", "échec", "désaccord", "problème", "poor", "weak", "low "];
    for text in texts(FRENCH).into_iter().chain(texts(ENGLISH)) {
        assert!(blame.iter().all(|it| !text.to_lowercase().contains(it)), "{text}");
    }
}

#[test]
fn a_report_is_in_one_language() {
    let words = |lang: &str, others: [&str; 8]| {
        for (kind, text) in forms(&published(lang), &golden(&published(lang))) {
            let found: Vec<_> = others.iter().filter(|it| text.contains(*it)).collect();
            assert!(found.is_empty() || kind == "json", "{lang} {kind}: {found:?}");
        }
    };
    words("en", ["Tour ", "réponse", "résultat", "Vues", "moyenne", "sur 100", "Quoi", "Étape"]);
    words("fr", ["Round ", "answers", "results", "views", "average", "out of", "Who", "Stage"]);
}

#[test]
fn a_total_tells_results_from_hands_and_names_the_shared_device() {
    let [french, english] = ["fr", "en"].map(GroupWords::of);
    assert_eq!((french.voices)(12, Some(0), 31), "12 résultats + 31 mains");
    let three = "9 résultats + 3 sur l’appareil partagé + 31 mains";
    assert_eq!((french.voices)(12, Some(3), 31), three);
    assert_eq!((french.voices)(3, Some(3), 0), "3 sur l’appareil partagé");
    assert_eq!((french.voices)(12, None, 31), "12 résultats + 31 mains");
    assert_eq!((english.voices)(2, Some(1), 1), "1 result + 1 on the shared device + 1 hand");
}

#[test]
fn one_is_not_said_as_many() {
    let [french, english] = ["fr", "en"].map(GroupWords::of);
    assert_eq!((french.participants)(1), "1 résultat individuel");
    assert_eq!((french.participants)(0), "aucun résultat individuel");
    assert_eq!((english.participants)(1), "1 individual result");
    assert_eq!((french.voices)(1, Some(0), 0), "1 réponse");
    assert_eq!((english.voices)(0, None, 1), "1 raised hand");
    assert_eq!((english.waiting)(1), "1 result is waiting to be shown together with others");
}

/// `docs/formats.md` must document everything that is written.
#[test]
fn the_formats_name_every_field() {
    let formats = include_str!("../../../docs/formats.md");
    let questionnaire = published("en");
    let group = golden(&questionnaire);
    let report = forms(&questionnaire, &group)[4].1.clone();
    let session = documents::group::file::write(&questionnaire, &group).unwrap();
    let [report, session] =
        [report, session].map(|it| serde_json::from_str::<serde_json::Value>(&it).unwrap());
    let keys = |it: &serde_json::Value| -> Vec<String> {
        it.as_object().unwrap().keys().cloned().collect()
    };
    let item = &report["items"][0];
    let dimension = &report["dimensions"][0];
    let mut all = [keys(&report), keys(&session), keys(item), keys(&item["rounds"][0])].concat();
    all.extend(keys(&dimension["rounds"][0]));
    all.extend(keys(&dimension["rounds"][0]["mean"]));
    all.extend([keys(&report["rounds"][0]), keys(&report["discuss"][0])].concat());
    for key in all {
        assert!(formats.contains(&format!("`{key}`")), "{key}");
    }
}
