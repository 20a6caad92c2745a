//! Share codes, as `docs/formats.md` describes them: cleaned, taken apart, and forged.

use crate::questionnaire;
use base64ct::{Base64UrlUnpadded, Encoding};
use crc::{CRC_32_ISO_HDLC, Crc};
use engine::share_code::from_fragment;
use libfuzzer_sys::fuzzer_mutate;
use std::ops::Range;

/// The bytes that name the questionnaire: its revision and its fingerprint.
const NAMES: Range<usize> = 1..7;
/// As many bytes as a code of 400 characters has, less its checksum.
const BODY_MAX: usize = 295;

/// A code without what mail and messengers add to it.
pub fn clean(pasted: &str) -> String {
    let is_mark =
        |it: u32| matches!(it, 0xad | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x2069 | 0xfeff);
    let (mut code, mut rest) = (String::new(), pasted);
    while let Some((before, after)) = rest.split_once('%') {
        code.push_str(before);
        let mut after = after.chars();
        after.nth(1);
        rest = after.as_str();
    }
    code.push_str(rest);
    let code = code.replace(|it: char| it.is_whitespace() || is_mark(it.into()), "");
    code.trim_end_matches(|it| ".,;:!?)>…»\"'’”".contains(it)).to_owned()
}

/// Alters the bytes of a code and makes a checksum that agrees: chance alone never would.
///
/// `None` where the input holds no code, or no room for this one.
pub fn forge(data: &mut [u8], size: usize, max_size: usize, seed: u32) -> Option<usize> {
    let text = std::str::from_utf8(data.get(..size)?).ok()?;
    let code = from_fragment(text).unwrap_or(text);
    let (before, after) = text.split_once(code)?;
    let forged = [before, &forged(code, seed)?, after].concat();
    data.get_mut(..max_size)?.get_mut(..forged.len())?.copy_from_slice(forged.as_bytes());
    Some(forged.len())
}

/// One code, altered.
pub fn forged(code: &str, seed: u32) -> Option<String> {
    let bytes = Base64UrlUnpadded::decode_vec(clean(code).strip_prefix('1')?).ok()?;
    let (body, _) = bytes.split_last_chunk::<4>()?;
    let size = Some(body.len()).filter(|&it| it <= BODY_MAX)?;
    let mut body = body.to_vec();
    body.resize(BODY_MAX, 0);
    let size = fuzzer_mutate(&mut body, size, BODY_MAX);
    body.truncate(size);
    // A code of another questionnaire is refused, whatever else it holds.
    if !seed.is_multiple_of(8)
        && let Some(names) = body.get_mut(NAMES)
    {
        let revision = questionnaire().revision().to_le_bytes();
        let fingerprint = questionnaire().fingerprint().to_le_bytes();
        names.copy_from_slice(&[&revision[..], &fingerprint[..]].concat());
    }
    Some(close(&body))
}

/// A code with these bytes and a checksum that agrees.
fn close(body: &[u8]) -> String {
    let checksum = Crc::<u32>::new(&CRC_32_ISO_HDLC).checksum(&[b"1", body].concat());
    let bytes = [body, &checksum.to_le_bytes()].concat();
    ["1", &Base64UrlUnpadded::encode_string(&bytes)].concat()
}
