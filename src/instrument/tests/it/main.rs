//! A tiny questionnaire without a flaw, changed in one place at a time.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails should say where, and stop"
)]

mod answer_cues;
mod catalog;
mod prose;
mod published_packs;
mod revision_map;
mod structure;
mod tiny;

use instrument::{Finding, Severity, Sources, compile};
use tiny::changed;

/// The errors and the warnings, one per line.
fn found(sources: &Sources) -> (String, String) {
    let compilation = compile(sources);
    let lines = |severity| {
        let findings = compilation.of_severity(severity).map(ToString::to_string);
        findings.collect::<Vec<_>>().join("\n")
    };
    let (errors, warnings) = (lines(Severity::Error), lines(Severity::Warning));
    let expected = if errors.is_empty() { 2 } else { 0 };
    assert_eq!(expected, compilation.packs.len(), "both languages or none");
    (errors, warnings)
}

#[track_caller]
fn has_errors(file: &str, from: &str, to: &str, expected: &str) {
    assert_eq!(expected, found(&changed(file, from, to)).0);
}

#[track_caller]
fn has_warnings(file: &str, from: &str, to: &str, expected: &str) {
    assert_eq!((String::new(), expected.to_owned()), found(&changed(file, from, to)));
}

#[test]
fn the_tiny_questionnaire_is_right() {
    let compilation = compile(&changed("", "", ""));
    assert!(compilation.findings.is_empty(), "{compilation:?}");
    let packs = compilation.packs;
    let names: Vec<_> = packs.iter().map(|it| (it.lang.as_str(), it.file_name())).collect();
    assert!(matches!(&*names, [("fr", fr), ("en", _)] if fr.starts_with("tiny.fr.")));
    let json = &packs.first().unwrap().json;
    let pack: serde_json::Value = serde_json::from_str(json).unwrap();
    let item = &pack["axes"][0]["dimensions"][0]["items"][0];
    assert_eq!("Quelle gouvernance\u{202f}?", item["stem"]["team"]);
    assert_eq!("Demandez qui décide", item["first_step"]);
    assert_eq!("gouvernance", pack["glosses"][0]["term"]);
    assert_eq!(serde_json::json!([0]), item["glosses"]);
}

#[test]
fn everything_wrong_is_found_at_once() {
    let both = "l'eau !\"\nquestion = \"d'où\"\nx = \"";
    assert!(
        found(&changed("fr.toml", "Titre\"\nquestion = \"Où en est-on\u{202f}?", both))
            .0
            .lines()
            .count()
            >= 4
    );
}

#[test]
fn flaws_that_may_stay_are_warnings() {
    let long = ["mot"; 26].join(" ");
    let expected = "fr.toml:5: questionnaire.summary has a sentence of 26 words; cut it in two";
    has_warnings("fr.toml", "Résumé", &long, expected);
    let expected = "fr.toml:50: item.A1a says \"gouvernance\" without a gloss; explain it, or say it plainly\n\
                    fr.toml:55: gloss.gouvernance is used by no item; correct its forms, or remove it";
    has_warnings("fr.toml", "forms = [\"gouvernance\"]", "forms = [\"pilotage\"]", expected);
    let expected = "questionnaire.toml:20: resource site was checked as \"archive\"; open it and make it \"live\"";
    has_warnings("questionnaire.toml", "\"live\"", "\"archive\"", expected);
}

#[test]
fn a_finding_has_a_place_a_problem_and_a_fix() {
    let findings = compile(&changed("fr.toml", "topic = \"Sujet\"\n", "")).findings;
    let expected = Finding {
        file: "fr.toml".to_owned(),
        line: 48,
        problem: "item.A1a.topic is missing".to_owned(),
        fix: "write it".to_owned(),
        severity: Severity::Error,
    };
    assert_eq!([expected], *findings);
}

#[test]
fn a_pack_that_the_engine_refuses_is_an_error() {
    // In short sentences, because long ones are a finding themselves.
    let long = "Mot. ".repeat(1_000);
    has_errors(
        "fr.toml",
        "Dite",
        long.trim_end(),
        "fr.toml:1: the engine refuses the pack (pack.texts.definition: empty, or over 4000 bytes); \
         correct what it names",
    );
}

#[test]
fn a_file_that_is_no_toml_is_an_error() {
    for (file, expected) in [
        ("questionnaire.toml", "questionnaire.toml:1: "),
        ("fr.toml", "fr.toml:1: "),
        ("en.toml", "en.toml:1: "),
    ] {
        let first = if file == "questionnaire.toml" { "id" } else { "jargon" };
        let (errors, _) = found(&changed(file, first, "= "));
        assert!(errors.starts_with(expected), "{errors}");
    }
}
