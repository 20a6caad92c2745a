//! Share codes that are refused, with the reasons.

use crate::fixture;
use crate::share_codes::PUBLISHED_CODES;
use crate::whole_results::PUBLISHED;
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use engine::answers::Response;
use engine::questionnaire::{Path, Questionnaire};
use engine::share_code::{LENGTH_MAX, decode, encode, stamp};

const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Results whose codes cover every length modulo three bytes, with zero, two and four spare bits.
fn samples() -> Vec<(Questionnaire, Response)> {
    let of = |questionnaire: Questionnaire, path, notation: &str| {
        let response = fixture::response(&questionnaire, path, notation);
        (questionnaire, response)
    };
    vec![
        of(fixture::usual(), Path::Complete, PUBLISHED),
        of(fixture::usual(), Path::Express, PUBLISHED_CODES[1].1),
        of(fixture::of(&[("A", &[3])]), Path::Complete, "3ND"),
        of(fixture::of(&[("A", &[3])]), Path::Express, "2"),
    ]
}

#[track_caller]
fn check_refused(questionnaire: &Questionnaire, code: &str, expected: &str) {
    let found = decode(questionnaire, code).map_err(|it| it.to_string());
    assert_eq!(found, Err(expected.to_owned()), "{code:?}");
}

/// The body of a code as bytes, without the checksum.
fn open(digits: &str) -> Vec<u8> {
    let digit = |it| u32::try_from(ALPHABET.find(it).unwrap()).unwrap();
    let bits: Vec<u32> =
        digits.chars().map(digit).flat_map(|it| (0..6).rev().map(move |at| it >> at & 1)).collect();
    let byte = |it: &[u32]| u8::try_from(it.iter().fold(0, |all, bit| all << 1 | bit)).unwrap();
    let mut bytes: Vec<u8> = bits.chunks_exact(8).map(byte).collect();
    bytes.truncate(bytes.len() - 4);
    bytes
}

/// A code with these bytes and a valid checksum, as a forger would send it.
fn close(prefix: &str, bytes: &[u8]) -> String {
    let covered = [prefix.as_bytes(), bytes].concat();
    let checksum = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC).checksum(&covered);
    let bits: Vec<u8> = [bytes, &checksum.to_le_bytes()]
        .concat()
        .iter()
        .flat_map(|it| (0..8).rev().map(move |at| it >> at & 1))
        .collect();
    let digit = |it: &[u8]| {
        let value = (0..6).fold(0, |all, at| all << 1 | it.get(at).copied().unwrap_or(0));
        char::from(ALPHABET.as_bytes()[usize::from(value)])
    };
    [prefix.to_owned(), bits.chunks(6).map(digit).collect()].concat()
}

/// A code of either kind with altered bytes and a valid checksum.
pub(crate) fn forge(code: &str, alter: impl FnOnce(&mut Vec<u8>)) -> String {
    let (prefix, digits) = code.split_at(if code.starts_with('s') { 2 } else { 1 });
    let mut bytes = open(digits);
    alter(&mut bytes);
    close(prefix, &bytes)
}

fn forged(response: &Response, alter: impl FnOnce(&mut Vec<u8>)) -> String {
    forge(&encode(&fixture::usual(), response), alter)
}

#[track_caller]
fn check_altered(questionnaire: &Questionnaire, code: &str, altered: &[char]) {
    let altered: String = altered.iter().collect();
    assert!(altered == code || decode(questionnaire, &altered).is_err(), "{code} as {altered}");
}

#[test]
fn what_was_altered_needs_no_questionnaire() {
    for (questionnaire, response) in samples() {
        let code = encode(&questionnaire, &response);
        for at in 0..code.len() {
            for other in ALPHABET.chars().chain("+/=%é".chars()) {
                let mut altered: Vec<_> = code.chars().collect();
                altered[at] = other;
                let altered: String = altered.into_iter().collect();
                assert!(altered == code || stamp(&altered).is_none(), "{code} as {altered}");
            }
            assert_eq!(stamp(&code[..at]), None, "{code} cut at {at}");
        }
        assert_eq!(stamp(&["2", &code[1..]].concat()), None);
        assert_eq!(stamp(&code.repeat(20)), None);
    }
}

/// Rows: #i3.
#[test]
fn one_character_changed_is_refused_wherever_it_stands() {
    for (questionnaire, response) in samples() {
        let code = encode(&questionnaire, &response);
        for at in 0..code.len() {
            for other in ALPHABET.chars().chain("+/=.%~ é\u{200b}\0".chars()) {
                let mut altered: Vec<_> = code.chars().collect();
                altered[at] = other;
                check_altered(&questionnaire, &code, &altered);
            }
        }
    }
}

/// Rows: #i13.
#[test]
fn one_character_lost_is_refused_wherever_it_stands() {
    for (questionnaire, response) in samples() {
        let code = encode(&questionnaire, &response);
        for at in 0..code.len() {
            let mut altered: Vec<_> = code.chars().collect();
            altered.remove(at);
            check_altered(&questionnaire, &code, &altered);
        }
    }
}

/// Rows: #i13.
#[test]
fn one_character_more_is_refused_wherever_it_stands() {
    for (questionnaire, response) in samples() {
        let code = encode(&questionnaire, &response);
        for at in 0..=code.len() {
            // This includes doubled characters.
            for more in ALPHABET.chars() {
                let mut altered: Vec<_> = code.chars().collect();
                altered.insert(at, more);
                check_altered(&questionnaire, &code, &altered);
            }
        }
    }
}

/// Rows: #i4.
#[test]
fn neighbours_swapped_are_refused_wherever_they_stand() {
    for (questionnaire, response) in samples() {
        let code = encode(&questionnaire, &response);
        for at in 1..code.len() {
            let mut altered: Vec<_> = code.chars().collect();
            altered.swap(at - 1, at);
            check_altered(&questionnaire, &code, &altered);
        }
    }
}

#[test]
fn two_neighbours_changed_are_refused_whatever_they_become() {
    let questionnaire = fixture::of(&[("A", &[3])]);
    let code = encode(&questionnaire, &fixture::response(&questionnaire, Path::Complete, "012"));
    // At the boundary between the answers and the checksum, where the byte order matters.
    for at in code.len() - 9..code.len() {
        for first in ALPHABET.chars() {
            for second in ALPHABET.chars().step_by(5) {
                let mut altered: Vec<_> = code.chars().collect();
                (altered[at - 1], altered[at]) = (first, second);
                check_altered(&questionnaire, &code, &altered);
            }
        }
    }
}

/// Rows: #i2.
#[test]
fn a_code_cut_short_is_refused_at_every_length() {
    let questionnaire = fixture::usual();
    let code = PUBLISHED_CODES[0].2;
    check_refused(&questionnaire, "", "not a share code");
    for length in 1..code.len() {
        let expected = if length < 5 { 36 } else { 49 };
        let message = format!("{length} characters, expected {expected}");
        check_refused(&questionnaire, &code[..length], &message);
    }
}

/// Rows: #i8, #i9, #i12, #i13.
#[test]
fn what_is_refused_says_why() {
    let questionnaire = fixture::usual();
    let code = PUBLISHED_CODES[0].2;
    let check = |code: &str, expected: &str| check_refused(&questionnaire, code, expected);
    check("", "not a share code");
    check("...", "not a share code");
    check("hello", "not a share code");
    check(&code[1..], "not a share code");
    check(&code.replacen('1', "0", 1), "not a share code");
    check(&code.replacen('1', "2", 1), "share code version 2, this release reads 1");
    check(&code.replacen('1', "9", 1), "share code version 9, this release reads 1");
    check("2, and whatever else", "share code version 2, this release reads 1");
    check("1", "1 characters, expected 36");
    check(&[code, "A"].concat(), "50 characters, expected 49");
    check(&code.repeat(2), "98 characters, expected 49");
    check(&code.replace("BQ", "BA"), "altered on the way: the checksum disagrees");
    check(&code.to_lowercase(), "altered on the way: the checksum disagrees");
    check(&code.to_uppercase(), "altered on the way: the checksum disagrees");
    check(&code.replace("uwe", "u+e"), "character '+' is in no share code");
    check(&code.replace("uwe", "u/e"), "character '/' is in no share code");
    check(&[code, "="].concat(), "character '=' is in no share code");
    check(&code.replace("uwe", "%75we"), "48 characters, expected 49");
    check(&code.replace("uwe", "u\0e"), "character '\\0' is in no share code");
    check(&code.replace("uwe", "u<b>"), "character '<' is in no share code");
    check(&code.replace("uwe", "uwé"), "character 'é' is in no share code");
    check(&code.replace("uwe", "u\u{1f9d1}e"), "character '🧑' is in no share code");
}

/// Rows: #i15.
#[test]
fn a_code_of_another_questionnaire_or_revision_is_refused() {
    let mut pack = fixture::pack(&fixture::USUAL);
    let response = fixture::response(&fixture::usual(), Path::Complete, PUBLISHED);
    let code = encode(&fixture::usual(), &response);
    pack["revision"] = 2.into();
    check_refused(&fixture::read(&pack), &code, "revision 1 of the questionnaire, expected 2");
    pack["revision"] = 1.into();
    pack["id"] = "other".into();
    check_refused(&fixture::read(&pack), &code, "another questionnaire");
    check_refused(&fixture::of(&[("A", &[3])]), &code, "another questionnaire");
    let mut pack = fixture::pack(&fixture::USUAL);
    pack["axes"][0]["dimensions"][0]["items"].as_array_mut().unwrap().swap(1, 2);
    check_refused(&fixture::read(&pack), &code, "another questionnaire");
}

/// Rows: #i13, #i16, #i36.
#[test]
fn well_made_codes_with_impossible_content_are_refused() {
    let usual = fixture::usual();
    let response = fixture::response(&usual, Path::Complete, PUBLISHED);
    let check = |alter: &dyn Fn(&mut Vec<u8>), expected: &str| {
        check_refused(&usual, &forged(&response, alter), expected);
    };
    assert_eq!(decode(&usual, &forged(&response, |_| ())).as_ref(), Ok(&response));
    check(&|it| it[0] = 0b0111, "impossible flags");
    for bit in 3..8 {
        check(&|it| it[0] |= 1 << bit, "impossible flags");
    }
    for item in 0..39 {
        let impossible = |it: &mut Vec<u8>| {
            for (bit, value) in [(3 * item, 0), (3 * item + 1, 1), (3 * item + 2, 1)] {
                it[17 + bit / 8] = it[17 + bit / 8] & !(1 << (bit % 8)) | value << (bit % 8);
            }
        };
        check(&impossible, "impossible answer");
    }
    // 39 answers take 117 bits, which leaves three bits of padding.
    for bit in 5..8 {
        check(&|it| it[17 + 14] |= 1 << bit, "impossible padding");
    }
    check(&|it| it.push(0), "51 characters, expected 49");
    check(&|it| it.truncate(17), "29 characters, expected 49");
    check(&|it| it.truncate(16), "28 characters, expected 49");
    check(&|it| it.clear(), "7 characters, expected 36");
    check(&|it| it[0] &= 0b011, "49 characters, expected 36");
}

#[test]
fn digits_that_change_no_byte_are_refused() {
    // 22 bytes take 29 digits and a third, so the last digit has four spare bits.
    let questionnaire = fixture::of(&[("A", &[3])]);
    let code = encode(&questionnaire, &fixture::response(&questionnaire, Path::Express, "2"));
    let last = ALPHABET.find(code.chars().last().unwrap()).unwrap();
    for spare in 1..16 {
        let digit = &ALPHABET[last + spare..=last + spare];
        let altered = [&code[..code.len() - 1], digit].concat();
        check_refused(&questionnaire, &altered, "altered on the way: the checksum disagrees");
    }
}

/// Rows: #i17.
#[test]
fn a_text_that_is_far_too_long_is_not_read() {
    let questionnaire = fixture::usual();
    let code = PUBLISHED_CODES[0].2;
    let fits = [code, &" ".repeat(LENGTH_MAX - code.len())].concat();
    assert!(decode(&questionnaire, &fits).is_ok());
    check_refused(&questionnaire, &[&fits, " "].concat(), "over 400 characters");
    check_refused(&questionnaire, &"é".repeat(401), "over 400 characters");
    check_refused(&questionnaire, &"1".repeat(10_000_000), "over 400 characters");
}
