//! All that is done with a link or a code that somebody pastes.

#![no_main]

use engine::scores::SharedResult;
use engine::share_code::{
    LENGTH_MAX, ShareCodeError, encode_shared, from_fragment, from_text, read, stamp,
};
use faire_ensemble_fuzz::bounds::{FILE, LINK};
use faire_ensemble_fuzz::{code, questionnaire, result};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(init: paste(&"&r".repeat(1_000_000)), |data: &[u8]| {
    // A browser hands over whole characters.
    if let Ok(text) = std::str::from_utf8(data) {
        paste(text);
    }
});

fn paste(text: &str) {
    let found = LINK.hold(|| from_fragment(text));
    if let Some(code) = found {
        assert!(text.contains(&["r=", code].concat()) && !code.contains(['&', '?', '#']));
        assert_eq!(from_fragment(&["#r=", code].concat()), found);
    }
    // What a box makes of it opens whatever the text alone would.
    let searched = FILE.hold(|| from_text(text));
    for pasted in found.into_iter().chain([text, &searched]) {
        check(pasted);
    }
}

fn check(pasted: &str) {
    let (questionnaire, clean) = (questionnaire(), code::clean(pasted));
    match LINK.hold(|| read(questionnaire, pasted)) {
        Ok(shared) => {
            assert_eq!(encode_shared(questionnaire, &shared), clean);
            let stamp = stamp(pasted).expect("what opens says which questionnaire it needs");
            assert_eq!(stamp.fingerprint, questionnaire.fingerprint());
            assert_eq!((stamp.perimeter, stamp.path), (shared.perimeter(), shared.path()));
            if let SharedResult::Answers(response) = &shared {
                result::check_told(questionnaire, response);
            }
        }
        Err(error) => {
            let is_too_long = pasted.chars().count() > LENGTH_MAX;
            assert_eq!(error == ShareCodeError::TooLong, is_too_long, "{error}");
            let version = clean.trim_start_matches('s');
            let is_later = !is_too_long && version.starts_with(|it| ('2'..='9').contains(&it));
            assert_eq!(matches!(error, ShareCodeError::Later { .. }), is_later, "{error}");
            assert!(error.to_string().len() < 100, "{error}");
        }
    }
}

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let is_forged = seed.is_multiple_of(2);
    let forged = is_forged.then(|| code::forge(data, size, max_size, seed / 2)).flatten();
    forged.unwrap_or_else(|| fuzzer_mutate(data, size, max_size))
});
