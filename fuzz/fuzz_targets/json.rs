//! The reader of result files, and the reader of JSON below it.

#![no_main]

use documents::{json, read};
use engine::json::Json;
use faire_ensemble_fuzz::bounds::{FILE, LARGEST_FILE};
use faire_ensemble_fuzz::{largest, questionnaire, result, shape, syntax};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(init: refuse_largest(), |data: &[u8]| check(data));

fn refuse_largest() {
    let questionnaire = questionnaire();
    for file in largest::data() {
        assert!(LARGEST_FILE.hold(|| json::read(questionnaire, &file)).is_err());
    }
}

fn check(data: &[u8]) {
    let questionnaire = questionnaire();
    if let Ok(text) = std::str::from_utf8(data) {
        syntax::check(text, &FILE.hold(|| Json::read(text)));
    }
    let found = FILE.hold(|| json::read(questionnaire, data));
    match &found {
        Ok(record) => {
            result::check_told(questionnaire, &record.response);
            result::check_data(questionnaire, record);
        }
        Err(error) => assert!(error.to_string().len() < 1_000, "{error}"),
    }
    // What is refused may still be another kind of file, or hold a link.
    if found.is_ok() {
        assert_eq!(read(questionnaire, data), found);
    }
}

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let is_shaped = seed.is_multiple_of(2);
    let shaped = is_shaped.then(|| shape::alter(data, size, max_size, seed)).flatten();
    shaped.unwrap_or_else(|| fuzzer_mutate(data, size, max_size))
});
