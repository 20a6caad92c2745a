//! Golden documents: the files that a release writes, with the packs on which the results were answered.
//!
//! The current output is compared with them byte by byte. After the first release they stay here for ever:
//! if the output changes on purpose, the new version goes into a folder of its own, and the older files
//! must still be read.

use super::{LINK, notes, targets};
use crate::fixture::{self, ROOT};
use crate::whole_results::PUBLISHED;
use documents::collection::{AnswerTable, Gathering, Origins, WithNotes};
use documents::ics::{Delay, Reminder};
use documents::{Record, Source, csv, ics, items, json, markdown, page, read, text, tidy};
use engine::answers::Date;
use engine::questionnaire::{Path, Questionnaire};
use engine::revisions;
use engine::targets::{ENOUGH, GoalPart};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

const LANGUAGES: [&str; 2] = ["fr", "en"];

fn file(name: &str) -> PathBuf {
    PathBuf::from(ROOT).join("tests/it/golden").join(name)
}

pub(crate) fn published(lang: &str) -> Questionnaire {
    let pack = file(&format!("maturite-cooperative.{lang}.json"));
    Questionnaire::from_json(&fs::read_to_string(pack).unwrap()).unwrap()
}

pub(super) fn golden(questionnaire: &Questionnaire) -> Record {
    let notes = notes(&[
        (0, "Charte relue en mars ; « qui manque ? »\n- les voisins\n- la mairie"),
        (17, "=1+1, <b>&amp;</b> </script> \"quoted\""),
        (38, "💬 يد واحدة لا تصفق"),
    ]);
    Record {
        response: fixture::response(questionnaire, Path::Complete, PUBLISHED),
        notes,
        // Targets above the lowest stage, above a middle one, and at the current stage.
        targets: targets(questionnaire, &[(3, 2), (8, 4), (10, 1), (11, 3)]),
        name: Some("Rentrée <2026> & « bis »".to_owned()),
    }
}

/// The source of documents with everything in a record.
pub(super) fn source<'a>(questionnaire: &'a Questionnaire, record: &'a Record) -> Source<'a> {
    let source = Source::new(questionnaire, &record.response, LINK);
    source
        .with_notes(&record.notes)
        .with_targets(&record.targets)
        .with_name(record.name.as_deref().unwrap_or_default())
}

/// The golden record with goals that have everything: a first step, a name, a date and an outcome, in texts
/// that look like markup, a formula and a line of their own; and a theme that is enough.
fn with_goals(questionnaire: &Questionnaire) -> Record {
    let mut record = golden(questionnaire);
    for (dimension, part, text) in [
        (3, GoalPart::Step, "=A1 : appeler <Nadia> & l’équipe\n# avant **vendredi**"),
        (3, GoalPart::Who, "Ada, trésorière"),
        (3, GoalPart::When, "2027-01-15"),
        (3, GoalPart::Outcome, "going-on"),
        (8, GoalPart::Step, "Inviter une voisine"),
        (10, GoalPart::Aim, ENOUGH),
    ] {
        record.targets.set(dimension, part, text).unwrap();
    }
    record
}

/// All documents of the golden record, by file name.
fn documents(lang: &str) -> [(String, String); 9] {
    let questionnaire = published(lang);
    written(&questionnaire, &golden(&questionnaire))
}

/// Those that goals with a first step change: calendars, answers and their questions have no goals.
fn documents_with_goals(lang: &str) -> Vec<(String, String)> {
    let questionnaire = published(lang);
    let plain = documents(lang);
    let planned = written(&questionnaire, &with_goals(&questionnaire));
    let changed = planned.into_iter().zip(plain).filter(|(it, plain)| it != plain);
    changed.map(|((name, text), _)| (format!("goals/{name}"), text)).collect()
}

/// All documents of a record, by file name.
fn written(questionnaire: &Questionnaire, record: &Record) -> [(String, String); 9] {
    let lang = questionnaire.lang();
    let source = source(questionnaire, record);
    // 23 November 2026, at 8:09:10 UTC.
    let now = 1_795_421_350;
    let reminder = Reminder { delay: Delay::Six, from: Date(9_823), now };
    [
        (format!("result.{lang}.md"), markdown::write(&source)),
        (format!("result.{lang}.txt"), text::write(&source)),
        (format!("items.{lang}.csv"), csv::items(&source)),
        (format!("dimensions.{lang}.csv"), csv::dimensions(&source)),
        (format!("answers.{lang}.csv"), tidy::write(&source)),
        (format!("answers-notes.{lang}.csv"), with_notes(questionnaire, record)),
        (format!("result.{lang}.json"), json::write(&source)),
        (format!("result.{lang}.html"), page::write(&source)),
        (format!("reminder.{lang}.ics"), ics::write(&source, reminder)),
    ]
}

/// The tidy table of somebody who asked for notes.
fn with_notes(questionnaire: &Questionnaire, record: &Record) -> String {
    let Record { response, notes, .. } = record;
    let lang = questionnaire.lang();
    let rows = tidy::Rows { questionnaire, response, lang, label: None, notes: Some(notes) };
    tidy::header(&[tidy::Extra::Note]) + &rows.write()
}

/// The tables beside `answers.csv`, and `answers.csv` of a collection.
fn tables() -> [(String, String); 4] {
    let [fr, en] = LANGUAGES.map(published);
    let [earlier_rows, gathered, with_notes] =
        [earlier(), collected(&fr, WithNotes::No), collected(&fr, WithNotes::Yes)];
    [
        ("analyse/items.csv".to_owned(), items::header() + &items::rows(&fr) + &items::rows(&en)),
        ("analyse/earlier.csv".to_owned(), items::earlier_header() + &earlier_rows),
        ("collection/answers.csv".to_owned(), gathered),
        ("collection/answers-notes.csv".to_owned(), with_notes),
    ]
}

/// What a next revision would say of this one: an item with another id, and one with another meaning.
fn earlier() -> String {
    let before = published("fr");
    let text = fs::read_to_string(file("maturite-cooperative.fr.json")).unwrap();
    let mut pack: Value = serde_json::from_str(&text).unwrap();
    pack["revision"] = json!(before.revision() + 1);
    pack["axes"][0]["dimensions"][0]["items"][0]["id"] = json!("renamed");
    let [first, second] = [0, 1].map(|at: usize| before.items()[at].id.clone());
    pack["earlier"] = json!([{
        "revision": before.revision(), "fingerprint": format!("{:08x}", before.fingerprint()),
        "changed": [second], "renamed": { first: "renamed" },
    }]);
    let pack = pack.to_string();
    let now = Questionnaire::from_json(&pack).unwrap();
    let maps = revisions::earlier(&pack).unwrap();
    maps.iter().map(|it| items::earlier_rows(it, &before, &now)).collect()
}

fn collected(questionnaire: &Questionnaire, notes: WithNotes) -> String {
    let mut all = Gathering::new(Rc::new(questionnaire.clone()), Rc::from([]));
    let label = all.label_of("Béarn, « 64 »_1.json");
    let from = Origins { source: "Béarn, « 64 »_1.json", label };
    all.file(from, &fs::read(file("result.fr.json")).unwrap()).unwrap();
    let mut table = AnswerTable::new(notes);
    table.header() + &table.next(&all, 2)
}

#[test]
fn documents_are_written_as_they_were_given_out() {
    let mut changed = Vec::new();
    let all = |lang| documents(lang).into_iter().chain(documents_with_goals(lang));
    for (name, found) in LANGUAGES.into_iter().flat_map(all).chain(tables()) {
        if fs::read_to_string(file(&name)).unwrap_or_default() != found {
            let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(&name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, found).unwrap();
            changed.push(name);
        }
    }
    // A person must review the new output before it replaces a golden file.
    assert!(changed.is_empty(), "{changed:?} changed: see {}", env!("CARGO_TARGET_TMPDIR"));
}

#[test]
fn goals_with_a_first_step_are_in_each_document_of_a_result() {
    let names: Vec<_> = documents_with_goals("fr").into_iter().map(|it| it.0).collect();
    let expected = ["result.fr.md", "result.fr.txt", "dimensions.fr.csv", "result.fr.json"];
    let expected = expected.into_iter().chain(["result.fr.html"]);
    assert_eq!(names, expected.map(|it| format!("goals/{it}")).collect::<Vec<_>>());
}

#[test]
fn files_that_were_given_out_still_open() {
    for (lang, other) in [("fr", "en"), ("en", "fr")] {
        let questionnaire = published(lang);
        for (folder, record) in
            [("", golden(&questionnaire)), ("goals/", with_goals(&questionnaire))]
        {
            let expected = Ok(record);
            for kind in ["json", "html"] {
                let given = fs::read(file(&format!("{folder}result.{lang}.{kind}"))).unwrap();
                assert_eq!(read(&questionnaire, &given), expected, "{folder} {lang} {kind}");
                // A result is not tied to the language in which it was answered.
                assert_eq!(read(&published(other), &given), expected, "{lang} {kind} in {other}");
            }
        }
    }
}
