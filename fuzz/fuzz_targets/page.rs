//! The reader of result pages.

#![no_main]

use documents::{page, read};
use faire_ensemble_fuzz::bounds::{FILE, LARGEST_FILE};
use faire_ensemble_fuzz::{largest, questionnaire, result, shape};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(init: refuse_largest(), |data: &[u8]| check(data));

fn refuse_largest() {
    let questionnaire = questionnaire();
    for file in largest::pages() {
        assert!(LARGEST_FILE.hold(|| page::read(questionnaire, &file)).is_err());
    }
}

fn check(data: &[u8]) {
    let questionnaire = questionnaire();
    let found = FILE.hold(|| page::read(questionnaire, data));
    match &found {
        Ok(record) => result::check_page(questionnaire, record),
        Err(error) => assert!(error.to_string().len() < 1_000, "{error}"),
    }
    if data.starts_with(b"<") && found.is_ok() {
        assert_eq!(read(questionnaire, data), found);
    }
}

/// Where the data begin and end.
const MARKS: [&str; 2] = ["<script type=\"application/json\" id=\"faire-ensemble\">", "</script>"];

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let sizes = (size, max_size);
    let is_shaped = seed.is_multiple_of(2);
    let shaped = is_shaped.then(|| shape::alter_between(MARKS, data, sizes, seed)).flatten();
    shaped.unwrap_or_else(|| fuzzer_mutate(data, size, max_size))
});
