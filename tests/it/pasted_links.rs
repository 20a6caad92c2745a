//! Links that mail, messengers and filters have changed: opened or refused, but never guessed.

use crate::fixture;
use crate::share_codes::PUBLISHED_CODES;
use engine::share_code::{all_in, decode, from_fragment};
use std::time::{Duration, Instant};

const PAGE: &str = "https://example.org/faire-ensemble/";
const CODE: &str = PUBLISHED_CODES[0].2;

const OPENS: &str = "opens";
/// The page starts as it does without a link.
const NO_CODE: &str = "no code";
const ALTERED: &str = "altered on the way: the checksum disagrees";

/// Checks the outcome of a link or of a fragment.
#[track_caller]
fn check(link: &str, expected: &str) {
    let found = from_fragment(link).map(|it| decode(&fixture::usual(), it));
    let found = match found {
        None => NO_CODE.to_owned(),
        Some(Ok(_)) => OPENS.to_owned(),
        Some(Err(error)) => error.to_string(),
    };
    assert_eq!(found, expected, "{link:?}");
}

/// Rows: #i5, #i6, #i10.
#[test]
fn what_others_add_to_a_link_is_left_out() {
    for (before, after) in [
        ("#r=", ""),
        ("#r=", "&fbclid=IwAR0_x-y"),
        ("#r=", "?utm_source=mail&utm_medium=x"),
        ("#r=", "#:~:text=r=x"),
        ("?utm_source=mail#r=", ""),
        ("?r=1&lang=en#lang=fr&r=", "&r=1"),
        ("#r=", ">."),
        ("#r=", "\u{a0}»\r\n"),
        ("#r=\r\n", ""),
        ("#r=\u{200b}", "\u{200e}…"),
    ] {
        check(&[PAGE, before, CODE, after].concat(), OPENS);
    }
    check(&["https://filter.example/?u=", PAGE, "#r=", CODE].concat(), OPENS);
}

/// Rows: #i5, #i6.
#[test]
fn what_a_browser_writes_as_percents_is_left_out() {
    for (before, after) in [
        ("#r=", "%E2%80%A6"),
        ("#r=", "%3E"),
        ("#r=", "%22%20"),
        ("#r=", "%C2%A0%C2%BB."),
        ("#r=%E2%80%8B", ""),
        ("#r=%0D%0A", "%0D%0A"),
    ] {
        check(&[before, CODE, after].concat(), OPENS);
    }
    let (start, end) = CODE.split_at(20);
    for between in ["%C2%AD", "%E2%80%8B", "%20", "%0A%09"] {
        check(&["#r=", start, between, end].concat(), OPENS);
    }
}

#[test]
fn a_link_that_was_encoded_again_is_not_decoded() {
    for sign in ["%23r=", "%23r%3D", "%2523r=", "#r%3D", "#%72="] {
        check(&[PAGE, sign, CODE].concat(), NO_CODE);
    }
    check(&["#r=", &CODE.replacen('u', "%75", 1)].concat(), "48 characters, expected 49");
    check(&["#r=", &CODE.replacen('u', "%2575", 1)].concat(), "50 characters, expected 49");
    check(&["#r=", CODE, "%2526"].concat(), "51 characters, expected 49");
    // A percent sign and the two characters after it are removed, and the rest is refused.
    check(&["#r=", &CODE.replacen("uwe", "%we", 1)].concat(), "46 characters, expected 49");
}

#[test]
fn a_link_that_a_filter_wrapped_holds_no_code() {
    for (before, after) in [
        ("https://eur02.safelinks.protection.outlook.com/?url=", "&data=05%7C02%7C&reserved=0"),
        ("https://www.google.com/url?q=", "&sa=D&source=calendar"),
        ("https://urldefense.com/v3/__", "__;Iw!!x$"),
    ] {
        let inner = "https%3A%2F%2Fexample.org%2Ffaire-ensemble%2F%23r%3D";
        check(&[before, inner, CODE, after].concat(), NO_CODE);
    }
}

/// Rows: #i8, #i35.
#[test]
fn a_link_in_other_letters_is_refused() {
    let link = [PAGE, "#r=", CODE].concat();
    check(&link.to_lowercase(), ALTERED);
    check(&["#r=", &CODE.to_uppercase()].concat(), ALTERED);
    // The Turkish dotted and dotless i, and characters that look like ones of the alphabet.
    check(&["#r=", &CODE.replace('I', "İ")].concat(), "character 'İ' is in no share code");
    check(&["#r=", &CODE.replace('I', "ı")].concat(), "character 'ı' is in no share code");
    check(&["#r=", &CODE.replace('A', "А")].concat(), "character 'А' is in no share code");
    check(&["#r=", &CODE.replace('1', "１")].concat(), "not a share code");
}

#[test]
fn what_is_pasted_for_a_code_and_is_none_is_refused() {
    let questionnaire = fixture::usual();
    for pasted in [
        &*[PAGE, "#r=", CODE].concat(),
        PAGE,
        "WIFI:T:WPA;S:Salle;P:secret;;",
        "BEGIN:VCARD",
        "javascript:alert(1)",
        "<img src=x onerror=alert(1)>",
        "__proto__",
        "\u{202e}1",
        "\0",
        "null",
        "{}",
        "NaN",
        "-0",
    ] {
        let refused = decode(&questionnaire, pasted).map_err(|it| it.to_string());
        // A direction mark is removed, because mail programs add them.
        let expected =
            if pasted == "\u{202e}1" { "1 characters, expected 36" } else { "not a share code" };
        assert_eq!(refused, Err(expected.to_owned()), "{pasted:?}");
    }
}

/// Rows: #i17.
#[test]
fn a_code_of_megabytes_is_refused_without_going_through_it() {
    let questionnaire = fixture::usual();
    for piece in ["1", " ", "é", "\u{200b}", CODE] {
        let quickest = |size: usize| {
            let pasted = piece.repeat(size / piece.len());
            let time = |_| {
                let start = Instant::now();
                let refused = decode(&questionnaire, &pasted).map_err(|it| it.to_string());
                assert_eq!(refused, Err("over 400 characters".to_owned()));
                start.elapsed()
            };
            (0..20).map(time).min().unwrap()
        };
        let (small, large) = (quickest(2_000), quickest(100_000_000));
        assert!(large < 10 * small + Duration::from_millis(1), "{large:?}, {small:?}");
    }
}

/// Rows: #i17.
#[test]
fn a_fragment_of_megabytes_is_looked_through_once() {
    let start = Instant::now();
    check(&["#", &"r=&".repeat(300_000)].concat(), NO_CODE);
    check(&["#", &"&".repeat(1_000_000)].concat(), NO_CODE);
    check(&["#", &"r".repeat(1_000_000)].concat(), NO_CODE);
    check(&["#r=", &CODE.repeat(20_000)].concat(), "over 400 characters");
    // A thousand times the duration of a release build; quadratic time would take hours.
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
}

/// Rows: #i7.
#[test]
fn a_message_gives_its_links_and_no_other_address() {
    let [first, second, third] = PUBLISHED_CODES.map(|it| it.2);
    let wrapped = ["https://filter.example/?u=https%3A%2F%2Fx%2F%23r%3D", third].concat();
    let cut = [PAGE, "#r=1BQ"].concat();
    let meet = "https://meet.example/?user=42&r=17";
    let message =
        format!("Ours: {PAGE}#r={first}, {second}\n<{wrapped}> {first} then {meet} and {cut}");
    assert_eq!(all_in(&message), [first, second, third, first, "1BQ"]);
    assert_eq!(all_in("nothing at all, r=2 or s1"), [""; 0]);
}
