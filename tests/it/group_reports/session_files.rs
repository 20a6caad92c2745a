//! A session as a file: it is read back completely, and other files are refused.

use super::{begin, commit, open, take};
use crate::documents::golden::published;
use crate::fixture;
use documents::group::GroupFileError;
use documents::group::file::{self, SIZE_MAX};
use documents::{self, FileError};
use engine::group::{Action, Anonymity, Group, GroupId, View};
use engine::questionnaire::{Path, Questionnaire};
use serde_json::{Value, json};

fn written(questionnaire: &Questionnaire, group: &Group) -> Value {
    serde_json::from_str(&file::write(questionnaire, group).unwrap()).unwrap()
}

/// A session with every kind of entry.
fn full() -> (Questionnaire, Group) {
    let (questionnaire, mut group) = open(&[(1, "01N"), (2, "1D2"), (3, "333")]);
    group.apply(Action::Hands(5, [0, 1, 2, 3, 4, 9_999]));
    group.apply(Action::Hands(5, [1; 6]));
    group.apply(Action::Undo);
    group.apply(Action::Go(View::Item(7)));
    group.apply(Action::Reveal);
    group.apply(Action::Timer(1_800_000_000));
    group.apply(Action::Again);
    take(&questionnaire, &mut group, &[(4, "222")]);
    group.apply(Action::Undo);
    group.apply(Action::Common(0, Some(fixture::level(3))));
    group.apply(Action::Common(1, Some(fixture::level(3))));
    group.apply(Action::Common(1, None));
    commit(&mut group, 1, ["Ana", "a \"quoted\"\tplan\n", "in May"]);
    commit(&mut group, 2, ["gone", "", ""]);
    commit(&mut group, 2, ["", "", ""]);
    group.apply(Action::Note(3, "line\nline \u{1} é💬\\".to_owned()));
    group.apply(Action::Title(" Ours \u{2028} <b> ".to_owned()));
    (questionnaire, group)
}

#[test]
fn a_session_comes_back_equal() {
    let (questionnaire, group) = full();
    let text = file::write(&questionnaire, &group).unwrap();
    let back = file::read(&questionnaire, text.as_bytes()).unwrap();
    assert_eq!(back.entries(), group.entries());
    assert_eq!((back.id(), back.title()), (group.id(), group.title()));
    assert_eq!(back.note(3), "line\nline  é💬\\");
    assert_eq!(file::write(&questionnaire, &back), Some(text.clone()));
    // Undo goes on where it was.
    assert_eq!(file::read(&questionnaire, text.as_bytes()), Ok(back));
    let marked = ["\u{feff}", &text].concat();
    assert!(file::read(&questionnaire, marked.as_bytes()).is_ok());
}

#[test]
fn a_session_that_is_read_in_steps_is_the_same() {
    let (questionnaire, group) = full();
    let text = file::write(&questionnaire, &group).unwrap();
    let mut reader = file::Reader::open(&questionnaire, text.as_bytes()).unwrap();
    let mut steps = 1;
    while reader.advance(&questionnaire, 3).unwrap() {
        steps += 1;
    }
    assert_eq!(steps, group.entries().len().div_ceil(3));
    assert_eq!(reader.finish().entries(), group.entries());
}

#[test]
fn a_title_that_is_cut_at_a_space_comes_back_equal() {
    let title = ["é".repeat(119).as_str(), " and more"].concat();
    let questionnaire = fixture::usual();
    let mut group = begin(&questionnaire, Path::Express, Anonymity::Open, &title);
    commit(&mut group, 1, [&title; 3]);
    let text = file::write(&questionnaire, &group).unwrap();
    assert_eq!(file::read(&questionnaire, text.as_bytes()).unwrap().entries(), group.entries());
}

#[test]
fn a_file_holds_what_the_formats_say() {
    let (questionnaire, mut group) = open(&[]);
    group.apply(Action::Hands(0, [0, 3, 1, 0, 0, 2]));
    let expected = json!({
        "faire-ensemble": "group",
        "version": 1,
        "group": "f0f1f2f3f4f5f6f7",
        "fingerprint": format!("{:08x}", questionnaire.fingerprint()),
        "entries": {
            "setting": format!("{:08x} team complete open 9824", questionnaire.fingerprint()),
            "title": "1 Our title",
            "wall": "0 join - hidden lit 0",
            "round": "1",
            "hands/1/A1a/f0f1f2f3f4f5f6f7": "1 0 3 1 0 0 2",
            "act/1": "1 hands 1 A1a pressed 0 0 0 0 0 0",
        },
    });
    assert_eq!(written(&questionnaire, &group), expected);
}

#[test]
fn two_facilitators_join_their_sessions() {
    let (questionnaire, mut group) = open(&[(1, "0"), (2, "1")]);
    let mut other = Group::begin(GroupId([9; 8]), *group.setting(), "Theirs");
    take(&questionnaire, &mut other, &[(2, "1"), (3, "3")]);
    let text = file::write(&questionnaire, &other).unwrap();
    let other = file::read(&questionnaire, text.as_bytes()).unwrap();
    assert_eq!(group.merge(&other).unwrap().len(), 1);
    assert_eq!(group.participants(1), 3);
}

#[test]
fn an_importer_tells_a_session_from_a_result() {
    let (questionnaire, group) = full();
    let text = file::write(&questionnaire, &group).unwrap();
    assert!(file::is_group(text.as_bytes()));
    assert_eq!(file::fingerprint(text.as_bytes()), Some(questionnaire.fingerprint()));
    let refused = documents::read(&questionnaire, text.as_bytes());
    assert_eq!(refused, Err(FileError::NotAResult));
    let result = include_bytes!("../golden/result.fr.json");
    let page = include_bytes!("../golden/result.fr.html");
    for other in [result.as_slice(), page, b"", b"{}", b"{\"faire-ensemble\":\"result\"}", b"[1]"] {
        assert!(!file::is_group(other));
        assert_eq!(file::fingerprint(other), None);
    }
}

#[test]
fn a_session_that_another_program_has_saved_is_read() {
    let (questionnaire, group) = full();
    let text = file::write(&questionnaire, &group).unwrap();
    let of = |file: &[u8]| file::read(&questionnaire, file).map(|it| it.entries());
    let expected = of(text.as_bytes());
    assert!(expected.is_ok());
    let marked: Vec<u8> =
        ["\u{feff}", &text].concat().encode_utf16().flat_map(u16::to_le_bytes).collect();
    for file in [
        marked,
        ["\u{feff}", &text].concat().into_bytes(),
        text.replace('\n', "\r\n").into_bytes(),
        text.replace("\n  ", "\n\t").into_bytes(),
    ] {
        assert_eq!(of(&file), expected);
        assert!(file::is_group(&file));
    }
}

#[track_caller]
fn refused(file: &[u8], message: &str) {
    let (questionnaire, _) = open(&[]);
    let error = file::read(&questionnaire, file).expect_err(message);
    assert_eq!(error.to_string(), message);
}

#[test]
fn what_is_no_session_is_refused() {
    refused(b"", "an empty file");
    refused(b" \n", "an empty file");
    refused(&vec![b' '; SIZE_MAX + 1], "4194305 bytes, at most 4194304");
    refused(b"\xff\xfe", "an empty file");
    refused(b"\xff\xfe{", "not a text in UTF-8");
    refused(b"{\"faire-ensemble\":\n", "not JSON from line 2, column 1");
    refused(b"{}", "not a session");
    refused(b"{\"faire-ensemble\":\"result\",\"version\":1}", "not a session");
    refused(include_bytes!("../golden/result.fr.json"), "not a session");
}

/// Checks the message for an altered session of one result.
#[track_caller]
fn altered(alter: impl FnOnce(&mut Value), message: &str) {
    let (questionnaire, group) = open(&[(1, "0")]);
    let mut file = written(&questionnaire, &group);
    alter(&mut file);
    refused(file.to_string().as_bytes(), message);
}

#[test]
fn a_session_that_was_altered_is_refused_whole() {
    altered(|it| it["version"] = 2.into(), "session format 2, this release reads 1");
    altered(|it| it["version"] = 0.into(), "version: expected a whole number from 1 on");
    altered(|it| it["version"] = "1".into(), "version: expected a whole number from 1 on");
    altered(|it| it["group"] = "f0".into(), "group: expected 16 hexadecimal digits");
    altered(|it| it["entries"] = json!([]), "entries: expected an object");
    let no_setting = "entries.setting: expected what the session is about";
    altered(|it| it["entries"]["setting"] = "1".into(), no_setting);
    altered(|it| it["entries"] = json!({}), no_setting);
    altered(|it| it["entries"]["setting"] = "00000000 team complete open 1".into(), no_setting);
    altered(
        |it| it["entries"]["hands/1/Z9/00"] = "1".into(),
        "entry \"hands/1/Z9/00\" is none of this session",
    );
    altered(|it| it["entries"]["round"] = 2.into(), "entry \"round\" is none of this session");
    altered(|it| it["entries"]["round"] = "100".into(), "entry \"round\" is none of this session");
    let result = "result/1/eeeeeeeeeeeeee01";
    altered(
        |it| it["entries"][result] = "1AQEAP3wZtF8m".into(),
        "entry \"result/1/eeeeeeeeeeeeee01\" is none of this session",
    );
    let (questionnaire, _) = open(&[]);
    let promise = format!("{:08x} team complete anonymous 9824", questionnaire.fingerprint());
    altered(
        |it| it["entries"]["setting"] = promise.into(),
        "anonymity was promised: there is no such file",
    );
    let others = published("fr");
    let text = file::write(&others, &super::golden::golden(&others)).unwrap();
    refused(
        text.as_bytes(),
        &format!(
            "fingerprint \"{:08x}\" of the questionnaire, expected \"{:08x}\"",
            others.fingerprint(),
            questionnaire.fingerprint()
        ),
    );
}

#[test]
fn results_of_another_path_are_not_slipped_in() {
    let (questionnaire, group) = open(&[(1, "0")]);
    let mut express = begin(&questionnaire, Path::Express, Anonymity::Open, "");
    take(&questionnaire, &mut express, &[(1, "0")]);
    let mut file = written(&questionnaire, &group);
    file["entries"]["result/1/eeeeeeeeeeeeee01"] =
        written(&questionnaire, &express)["entries"]["result/1/eeeeeeeeeeeeee01"].clone();
    refused(
        file.to_string().as_bytes(),
        "entry \"result/1/eeeeeeeeeeeeee01\" is none of this session",
    );
}

#[test]
fn a_key_that_stands_twice_is_refused() {
    let (questionnaire, group) = open(&[(1, "0")]);
    let text = file::write(&questionnaire, &group).unwrap();
    let twice = text.replacen("\"entries\": {", "\"entries\": {\"round\": \"7\",", 1);
    let error = file::read(&questionnaire, twice.as_bytes());
    assert_eq!(error, Err(GroupFileError::Duplicate("round".to_owned())));
}
