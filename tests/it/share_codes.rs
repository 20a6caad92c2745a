//! Share codes: encoding and decoding, also of codes that were changed in transit.

use crate::fixture::{self, GIVEN_OR_BLANK};
use crate::whole_results::PUBLISHED;
use engine::answers::{Date, Response, ResponseId};
use engine::questionnaire::{Path, Perimeter, Questionnaire};
use engine::share_code::{LENGTH_MAX, decode, encode, from_fragment, stamp};

/// Published codes. They stay here for ever, because old links must open.
pub(crate) const PUBLISHED_CODES: [(Path, &str, &str); 3] = [
    (Path::Complete, PUBLISHED, "1BQEAuwe1Kl8mAQIDBAUGBwhSJkkKkkiptIRIpABVlARu7IZm"),
    (
        Path::Express,
        "0__1__2__3__N__D_____0__1__2__3__N__D__",
        "1AQEAuwe1Kl8mAQIDBAUGBwiIxh7RWE5mYMA",
    ),
    (Path::Complete, "", "1BQEAuwe1Kl8mAQIDBAUGBwj__________________x-gVAyv"),
];
#[track_caller]
fn check_return(questionnaire: &Questionnaire, response: &Response) {
    let code = encode(questionnaire, response);
    assert_eq!(decode(questionnaire, &code).as_ref(), Ok(response), "{code}");
}

#[test]
fn every_set_of_answers_to_three_items_returns() {
    let questionnaire = fixture::of(&[("A", &[3])]);
    for triple in fixture::triples(GIVEN_OR_BLANK) {
        for perimeter in Perimeter::ALL {
            let notation: String = triple.iter().collect();
            let complete = fixture::response(&questionnaire, Path::Complete, &notation);
            check_return(&questionnaire, &Response { perimeter, ..complete });
            let express = fixture::response(&questionnaire, Path::Express, &notation[..1]);
            check_return(&questionnaire, &Response { perimeter, ..express });
        }
    }
}

#[test]
fn the_ends_of_every_number_return() {
    let questionnaire = fixture::usual();
    for byte in [0, 1, 0x7f, 0x80, 0xff] {
        let response = fixture::response(&questionnaire, Path::Complete, PUBLISHED);
        let date = Date(u16::from_le_bytes([byte, byte]));
        check_return(&questionnaire, &Response { id: ResponseId([byte; 8]), date, ..response });
    }
    for revision in [0, 1, 255, 256, u16::MAX] {
        let mut pack = fixture::pack(&fixture::USUAL);
        pack["revision"] = revision.into();
        let questionnaire = fixture::read(&pack);
        check_return(&questionnaire, &fixture::response(&questionnaire, Path::Complete, "123"));
    }
}

#[test]
fn answers_that_the_path_does_not_ask_stay_out_of_the_code() {
    let questionnaire = fixture::usual();
    let more = fixture::response(&questionnaire, Path::Express, "123 ND3");
    let asked = fixture::response(&questionnaire, Path::Express, "1__ N__");
    assert_eq!(encode(&questionnaire, &more), encode(&questionnaire, &asked));
}

#[test]
fn codes_that_were_given_out_still_open() {
    let questionnaire = fixture::usual();
    for (path, notation, code) in PUBLISHED_CODES {
        let response = fixture::response(&questionnaire, path, notation);
        assert_eq!(encode(&questionnaire, &response), code);
        assert_eq!(decode(&questionnaire, code), Ok(response));
    }
}

#[test]
fn the_example_of_the_documentation_holds() {
    let questionnaire = fixture::of(&[("A", &[3]), ("B", &[2])]);
    let response = fixture::response(&questionnaire, Path::Complete, "20ND_");
    let code = encode(&questionnaire, &response);
    assert_eq!(code, "1BQEApMeQpV8mAQIDBAUGBwgCe5YXvgg");
    assert_eq!(questionnaire.fingerprint(), 0xa590_c7a4);
    let page = include_str!("../../docs/formats.md");
    assert!(page.contains(&code), "docs/formats.md shows the code");
}

#[test]
fn a_code_of_thirty_nine_items_fits_a_small_picture() {
    let questionnaire = fixture::usual();
    let code =
        encode(&questionnaire, &fixture::response(&questionnaire, Path::Complete, PUBLISHED));
    assert_eq!(code.len(), 49);
    let code = encode(&questionnaire, &fixture::response(&questionnaire, Path::Express, PUBLISHED));
    assert_eq!(code.len(), 36);
}

#[test]
fn the_largest_questionnaire_that_fits_returns() {
    let questionnaire = fixture::of(&[("A", &[9; 82]), ("B", &[3])]);
    let response = fixture::response(&questionnaire, Path::Complete, &"12ND_".repeat(148));
    assert_eq!(encode(&questionnaire, &response).len(), LENGTH_MAX);
    check_return(&questionnaire, &response);
}

#[test]
fn a_code_opens_in_every_language() {
    let mut pack = fixture::pack(&fixture::USUAL);
    pack["lang"] = "fr".into();
    pack["texts"]["title"] = "Titre".into();
    let response = fixture::response(&fixture::usual(), Path::Complete, PUBLISHED);
    let code = encode(&fixture::usual(), &response);
    assert_eq!(decode(&fixture::read(&pack), &code), Ok(response));
}

/// Rows: #i5, #i6.
#[test]
fn a_code_returns_as_messengers_leave_it() {
    let questionnaire = fixture::usual();
    let (path, notation, code) = PUBLISHED_CODES[0];
    let response = fixture::response(&questionnaire, path, notation);
    let (start, end) = code.split_at(20);
    for between in ["\n", "\r\n", " ", "\t", "\u{a0}", "\u{ad}", "\u{200b}", "\u{2060}", "\u{feff}"]
    {
        for pasted in [[start, between, end], [between, code, between]] {
            assert_eq!(
                decode(&questionnaire, &pasted.concat()).as_ref(),
                Ok(&response),
                "{pasted:?}"
            );
        }
    }
    for after in [
        ".",
        ",",
        ";",
        ":",
        "!",
        "?",
        ")",
        ">",
        "…",
        "»",
        "\"",
        "'",
        "’",
        "”",
        "...",
        ").",
        " »",
        "\u{a0}!",
        "> ",
        ".\u{200b}\n",
    ] {
        let pasted = [code, after].concat();
        assert_eq!(decode(&questionnaire, &pasted).as_ref(), Ok(&response), "{pasted:?}");
    }
    for before in [".", "<", "(", "«"] {
        assert!(decode(&questionnaire, &[before, code].concat()).is_err(), "{before:?}");
    }
}

#[test]
fn a_code_tells_which_questionnaire_it_needs() {
    let check = |pasted: &str, revision, fingerprint| {
        let found = stamp(pasted).map(|it| (it.revision, it.fingerprint));
        assert_eq!(found, Some((revision, fingerprint)), "{pasted:?}");
    };
    check("1BQEApMeQpV8mAQIDBAUGBwgCe5YXvgg", 1, 0xa590_c7a4);
    for (_, _, code) in PUBLISHED_CODES {
        let (start, end) = code.split_at(20);
        let fingerprint = fixture::usual().fingerprint();
        check(code, 1, fingerprint);
        check(&[" ", start, "\r\n\u{200b}", end, " »."].concat(), 1, fingerprint);
    }
    let mut pack = fixture::pack(&[("A", &[3])]);
    pack["revision"] = 0x1234.into();
    let other = fixture::read(&pack);
    let code = encode(&other, &fixture::response(&other, Path::Express, "2"));
    check(&code, 0x1234, other.fingerprint());
}

#[test]
fn the_code_of_a_link_is_what_follows_r() {
    let check = |fragment: &str, expected: Option<&str>| {
        assert_eq!(from_fragment(fragment), expected, "{fragment:?}");
    };
    check("#r=CODE", Some("CODE"));
    check("r=CODE", Some("CODE"));
    check("r=CODE&fbclid=abc", Some("CODE"));
    check("#r=CODE?utm_source=mail", Some("CODE"));
    check("#r=CODE#later", Some("CODE"));
    check("#lang=fr&r=CODE", Some("CODE"));
    check("#r=CODE&r=OTHER", Some("CODE"));
    check("https://example.org/page?r=QUERY#r=CODE", Some("CODE"));
    check("", None);
    check("#", None);
    check("#=", None);
    check("#r", None);
    check("#r=", None);
    check("#r=&r=CODE", None);
    check("#R=CODE", None);
    check("#or=CODE", None);
    check("#section-r=CODE", None);
    check("#r%3DCODE", None);
    check("https://example.org/page", None);
    check("#été=&\u{200b}", None);
}
