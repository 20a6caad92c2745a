//! The reader of session files, and that of the entries in them: a group keeps the same ones, and
//! its windows send them to each other.

#![no_main]

use documents::group::file;
use engine::group::Group;
use faire_ensemble_fuzz::bounds::{FILE, LARGEST_FILE};
use faire_ensemble_fuzz::{largest, questionnaire, session, shape};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(init: refuse_largest(), |data: &[u8]| {
    check_file(data);
    // Entries, without the JSON around them: far more of them are tried in a second.
    if let Ok(text) = std::str::from_utf8(data) && !text.starts_with('{') {
        session::check_entries(questionnaire(), text);
    }
});

fn refuse_largest() {
    let questionnaire = questionnaire();
    for file in largest::sessions() {
        assert!(LARGEST_FILE.hold(|| file::read(questionnaire, &file)).is_err());
    }
}

fn check_file(data: &[u8]) {
    let questionnaire = questionnaire();
    match FILE.hold(|| file::read(questionnaire, data)) {
        Ok(group) => {
            assert!(file::is_group(data));
            assert_eq!(file::fingerprint(data), Some(questionnaire.fingerprint()));
            check_written(&group);
            session::check(questionnaire, &group);
            if data.len().is_multiple_of(session::TOLD_EVERY) {
                session::check_told(questionnaire, &group);
            }
        }
        Err(error) => assert!(error.to_string().len() < 1_000, "{error}"),
    }
}

/// It is written again as the same session, and that one to the very same bytes.
fn check_written(group: &Group) {
    let write = |it| file::write(questionnaire(), it).expect("no file holds an anonymous session");
    let written = write(group);
    let read = file::read(questionnaire(), written.as_bytes());
    assert_eq!(read.as_ref(), Ok(group));
    assert_eq!(read.as_ref().map(write), Ok(written));
}

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let shaped = match seed % 3 {
        0 => shape::alter(data, size, max_size, seed),
        1 => session::forge(data, size, max_size, seed / 3),
        _ => None,
    };
    shaped.unwrap_or_else(|| fuzzer_mutate(data, size, max_size))
});
