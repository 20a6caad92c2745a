//! The reader of questionnaires.

#![no_main]

use engine::json::Json;
use engine::questionnaire::{Pack, Questionnaire};
use faire_ensemble_fuzz::bounds::FILE;
use faire_ensemble_fuzz::{pack, shape};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    match FILE.hold(|| Questionnaire::from_json(text)) {
        Ok(questionnaire) => {
            let json = Json::read(text).expect("JSON, as it was read");
            let pack = Pack::read(&json).expect("a pack, as it was read");
            let written = serde_json::to_string(&pack).expect("texts, numbers and lists");
            assert_eq!(Questionnaire::from_json(&written).as_ref(), Ok(&questionnaire));
            pack::check(&pack, &questionnaire);
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let is_shaped = seed.is_multiple_of(2);
    let shaped = is_shaped.then(|| shape::alter(data, size, max_size, seed)).flatten();
    shaped.unwrap_or_else(|| fuzzer_mutate(data, size, max_size))
});
