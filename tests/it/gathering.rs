//! Results in whatever form people hand them in, and the report on what does not count.

mod tables;

use crate::collection::{questionnaire, result};
use crate::fixture;
use documents::collection::{Gathering, Opened, Origins, PackNeeded, Reason, month, month_name};
use documents::{FileKind, Notes, Source, Words, json, page, tidy};
use engine::answers::{Date, Response};
use engine::collection::pieces;
use engine::questionnaire::Questionnaire;
use engine::revisions;
use engine::share_code::{self, ShareCodeError};
use serde_json::json;
use std::rc::Rc;

const LINK: &str = "https://example.org/";

fn gathering(questionnaire: &Rc<Questionnaire>) -> Gathering {
    Gathering::new(questionnaire.clone(), Rc::from([]))
}

/// Reads a file to its end.
fn file(all: &mut Gathering, path: &str, bytes: &[u8]) -> Result<(), PackNeeded> {
    let label = all.label_of(path);
    let from = Origins { source: path, label };
    match all.file(from, bytes)? {
        Opened::Done => {}
        Opened::Text(text) => {
            let mut found = 0;
            for piece in pieces(&text) {
                found += all.text(from, piece)?;
            }
            if found == 0 {
                all.end_text(from, &text);
            }
        }
        Opened::Table(mut table) => {
            while table.read(3) {}
            while all.table(from, &mut table, 2)? {}
        }
    }
    Ok(())
}

fn read(all: &mut Gathering, path: &str, bytes: impl AsRef<[u8]>) {
    file(all, path, bytes.as_ref()).expect("no other pack is needed");
}

fn reasons(all: &Gathering) -> Vec<Reason> {
    all.reports.iter().map(|it| it.reason).collect()
}

fn link(questionnaire: &Questionnaire, response: &Response) -> String {
    share_code::link(LINK, &share_code::encode(questionnaire, response))
}

#[test]
fn a_result_is_read_in_every_form_and_counts_once() {
    let questionnaire = questionnaire();
    let response = result(&questionnaire, 1, "1D3");
    let source = Source::new(&questionnaire, &response, LINK);
    let link = link(&questionnaire, &response);
    let forms = [
        ("data.json", json::write(&source)),
        ("page.html", page::write(&source)),
        ("answers.csv", tidy::write(&source)),
        ("column.csv", format!("name;link\r\nanna;{link}\r\n")),
        ("mail.eml", format!("Hello,\n{}\nThanks", link.replace('=', "=3D"))),
        ("filtered.txt", format!("https://urldefense.com/v3/__{link}__;!!abc")),
    ];
    for (name, content) in &forms {
        let mut all = gathering(&questionnaire);
        read(&mut all, name, content);
        let read: Vec<_> = all.collection.results().map(|it| it.1.clone()).collect();
        assert_eq!(vec![response.clone()], read, "{name}");
        assert_eq!(Vec::<Reason>::new(), reasons(&all), "{name}");
    }
    let mut all = gathering(&questionnaire);
    for (name, content) in &forms {
        read(&mut all, name, content);
    }
    assert_eq!(1, all.collection.len());
    assert_eq!(vec![Reason::Same; forms.len() - 1], reasons(&all));
    assert!(all.reports.iter().all(|it| it.detail == "0100000000000000"));
}

#[test]
fn whatever_does_not_count_is_told_with_its_source_and_its_reason() {
    let questionnaire = questionnaire();
    let response = result(&questionnaire, 1, "111");
    let other = fixture::of(&[("B", &[1])]);
    let foreign = result(&other, 2, "1");
    let whole = link(&questionnaire, &response);
    let cut = whole.get(..whole.len() - 3).unwrap();
    let scores = engine::scores::Scores::of(&questionnaire, &response);
    let scores = share_code::link(LINK, &share_code::encode_scores(&questionnaire, &scores));
    let data = json::write(&Source::new(&questionnaire, &response, LINK));
    let check = |name: &str, content: &[u8], expected: Reason| {
        let mut all = gathering(&questionnaire);
        all.add_missing(other.fingerprint());
        read(&mut all, name, content);
        assert_eq!(0, all.collection.len(), "{name}");
        assert_eq!(vec![expected], reasons(&all), "{name}");
        assert_eq!(name, all.reports[0].source);
    };
    check("empty.txt", b" \n", Reason::File(FileKind::Empty));
    check("picture.png", b"\x89PNG\r\n", Reason::File(FileKind::Picture));
    check("files.zip", b"PK\x03\x04", Reason::File(FileKind::Archive));
    check("words.txt", b"Nothing here.", Reason::File(FileKind::Other));
    check("list.csv", b"name,age\nanna,40\n", Reason::File(FileKind::Table));
    check("scores.txt", scores.as_bytes(), Reason::Scores);
    let length = ShareCodeError::Length { expected: 32, found: 29 };
    check("cut.txt", cut.as_bytes(), Reason::Code(length));
    check("other.txt", link(&other, &foreign).as_bytes(), Reason::Revision);
    check("short.txt", b"see https://bit.ly/abc", Reason::Rewritten);
    check("broken.json", data.replace("\"1\"", "\"7\"").as_bytes(), Reason::Damaged);
    check("later.json", data.replace("\"format\": 1", "\"format\": 9").as_bytes(), Reason::Later);
    let renamed = data.replace("\"id\": \"test\"", "\"id\": \"another\"");
    check("another.json", renamed.as_bytes(), Reason::Questionnaire);
}

#[test]
fn rows_that_are_no_answers_are_counted_and_told() {
    let questionnaire = questionnaire();
    let response = result(&questionnaire, 1, "1_N");
    let mut table = tidy::write(&Source::new(&questionnaire, &response, LINK));
    table.push_str("not a row\r\n,2026-11-23,,,,,,,,,,,\r\n\r\n");
    let doubled = table.clone() + table.lines().nth(1).unwrap() + "\r\n";
    let mut all = gathering(&questionnaire);
    read(&mut all, "answers.csv", &table);
    assert_eq!(1, all.collection.len());
    assert_eq!(vec![("2", Reason::Rows)], told(&all));
    // An answer that stands twice is not guessed.
    let mut all = gathering(&questionnaire);
    read(&mut all, "answers.csv", doubled);
    assert_eq!(0, all.collection.len());
    assert_eq!(vec![("2", Reason::Rows), ("0100000000000000", Reason::Damaged)], told(&all));
}

fn told(all: &Gathering) -> Vec<(&str, Reason)> {
    all.reports.iter().map(|it| (it.detail.as_str(), it.reason)).collect()
}

#[test]
fn a_later_state_of_a_result_has_its_own_notes_alone() {
    let questionnaire = questionnaire();
    let notes = Notes::from([(0, "Old".to_owned())]);
    let old = result(&questionnaire, 1, "12_");
    let new = Response { date: Date(9_999), ..old.clone() };
    let files = [
        ("a.json", json::write(&Source::new(&questionnaire, &old, LINK).with_notes(&notes))),
        ("b.json", json::write(&Source::new(&questionnaire, &new, LINK))),
    ];
    for order in [[0, 1], [1, 0]] {
        let mut all = gathering(&questionnaire);
        for (name, content) in order.map(|it| &files[it]) {
            read(&mut all, name, content);
        }
        assert!(!all.has_notes());
    }
}

#[test]
fn an_earlier_revision_is_asked_for_and_then_counts_and_is_told() {
    let earlier = questionnaire();
    let mut pack = fixture::pack(&[("A", &[1, 2])]);
    pack["revision"] = 2.into();
    let fingerprint = format!("{:08x}", earlier.fingerprint());
    pack["earlier"] = json!([{ "revision": 1, "fingerprint": fingerprint }]);
    let current = Rc::new(fixture::read(&pack));
    let maps = revisions::earlier(&pack.to_string()).unwrap();
    let response = |id| result(&earlier, id, "123");
    let data = json::write(&Source::new(&earlier, &response(1), LINK));
    let table = tidy::write(&Source::new(&earlier, &response(3), LINK));
    let forms = [("a.json", data), ("b.txt", link(&earlier, &response(2))), ("c.csv", table)];
    for (name, content) in &forms {
        let mut all = Gathering::new(current.clone(), maps.clone().into());
        let needed = PackNeeded { fingerprint: earlier.fingerprint() };
        assert_eq!(Err(needed), file(&mut all, name, content.as_bytes()), "{name}");
        assert!(all.reports.is_empty());
        all.add_pack((*earlier).clone());
        read(&mut all, name, content);
        assert_eq!((1, 1), (all.collection.len(), all.collection.bridged()), "{name}");
        assert_eq!(vec![Reason::Bridged], reasons(&all), "{name}");
        // Without a map, nothing says which items are the same.
        let mut all = gathering(&current);
        all.add_pack((*earlier).clone());
        read(&mut all, name, content);
        assert_eq!((0, vec![Reason::Revision]), (all.collection.len(), reasons(&all)), "{name}");
    }
}

#[test]
fn a_label_is_the_start_of_the_name_or_the_folder() {
    let mut all = gathering(&questionnaire());
    for (path, expected) in [
        ("Gironde_042.json", "Gironde"),
        ("results/Gironde_042.json", "Gironde"),
        ("results/2026/Nord /042.json", "Nord"),
        ("_042.json", ""),
        ("042.json", ""),
        ("Pays de la Loire_1_2.json", "Pays de la Loire"),
    ] {
        let label = all.label_of(path);
        assert_eq!(expected, all.collection.label_text(label), "{path}");
    }
}

#[test]
fn months_are_named() {
    assert_eq!("janvier 2000", month_name(Words::of("fr"), month(Date(0))));
    assert_eq!("novembre 2026", month_name(Words::of("fr"), month(Date(9_823))));
}
