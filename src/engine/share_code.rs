//! A result as a short text for the fragment of a link, and back.
//!
//! ```text
//! "1", then base64url of
//!     flags   revision  fingerprint  date     id       answers         CRC-32
//!     1 byte  2 bytes   4 bytes      2 bytes  8 bytes  3 bits an item  4 bytes
//! ```
//!
//! `docs/formats.md` says it all, and a second reader was written from that page. A code that
//! comes in is a stranger's: with any one character changed, lost, doubled or swapped with the
//! next, it is refused, and what is refused is never guessed at.

mod error;
mod packing;
mod pasted;

use crate::engine::answers::{Date, Response, ResponseId};
use crate::engine::questionnaire::{Path, Questionnaire};
use base64ct::{Base64UrlUnpadded, Encoding};
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
pub use error::ShareCodeError;
pub use pasted::from_fragment;

/// A longer text is refused before it is read, in characters. There is room for 741 items.
pub const LENGTH_MAX: usize = 400;

const VERSION: char = '1';
const HEAD_BYTES: usize = 17;
const CHECKSUM_BYTES: usize = 4;

/// Writes a result. The same result always gives the same code.
///
/// ```no_run
/// # use faire_ensemble::engine::{answers::Response, questionnaire::Questionnaire, share_code};
/// # fn check(questionnaire: &Questionnaire, response: &Response) {
/// let link = format!("https://example.org/#r={}", share_code::encode(questionnaire, response));
/// let code = share_code::from_fragment(&link).expect("the link holds a code");
/// assert_eq!(share_code::decode(questionnaire, code).as_ref(), Ok(response));
/// # }
/// ```
pub fn encode(questionnaire: &Questionnaire, response: &Response) -> String {
    let mut bytes = vec![packing::flags(response.perimeter, response.path)];
    bytes.extend(questionnaire.revision().to_le_bytes());
    bytes.extend(questionnaire.fingerprint().to_le_bytes());
    bytes.extend(response.date.0.to_le_bytes());
    bytes.extend(response.id.0);
    bytes.extend(packing::pack(questionnaire, response.path, &response.answers));
    bytes.extend(checksum(&bytes));
    [VERSION.to_string(), Base64UrlUnpadded::encode_string(&bytes)].concat()
}

/// Which questionnaire a code was answered on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    pub revision: u16,
    pub fingerprint: u32,
}

/// Tells which pack a code needs, without one: its answers can't be read yet, nor refused.
/// `None` unless the checksum agrees.
pub fn stamp(pasted: &str) -> Option<Stamp> {
    let code = pasted::clean(pasted).ok()?;
    let bytes = Base64UrlUnpadded::decode_vec(code.strip_prefix(VERSION)?).ok()?;
    let Head { revision, fingerprint, .. } = intact(&bytes).and_then(Head::read)?;
    Some(Stamp { revision, fingerprint })
}

/// Reads a result, as people paste it: spaces, line breaks, invisible characters and what a
/// browser writes as percents are left out wherever they stand, and so is punctuation at the end.
pub fn decode(questionnaire: &Questionnaire, pasted: &str) -> Result<Response, ShareCodeError> {
    let code = pasted::clean(pasted)?;
    let Some(digits) = code.strip_prefix(VERSION) else {
        return Err(ShareCodeError::of_version(code.chars().next()));
    };
    let is_digit = |it: char| it.is_ascii_alphanumeric() || matches!(it, '-' | '_');
    if let Some(found) = digits.chars().find(|&it| !is_digit(it)) {
        return Err(ShareCodeError::Character(found));
    }
    let bytes = Base64UrlUnpadded::decode_vec(digits).unwrap_or_default();
    let Some(head) = intact(&bytes).and_then(Head::read) else {
        return Err(damage(questionnaire, &code));
    };
    let response = head.check(questionnaire, &code)?;
    // Unused bits and digits that change nothing are changes too: a result has one code.
    if encode(questionnaire, &response) == code {
        Ok(response)
    } else {
        Err(ShareCodeError::Impossible("padding"))
    }
}

struct Head<'a> {
    flags: u8,
    revision: u16,
    fingerprint: u32,
    date: Date,
    id: ResponseId,
    packed: &'a [u8],
}

impl<'a> Head<'a> {
    fn read(bytes: &'a [u8]) -> Option<Self> {
        let (&[flags], bytes) = bytes.split_first_chunk()?;
        let (&revision, bytes) = bytes.split_first_chunk()?;
        let (&fingerprint, bytes) = bytes.split_first_chunk()?;
        let (&date, bytes) = bytes.split_first_chunk()?;
        let (&id, packed) = bytes.split_first_chunk()?;
        Some(Self {
            flags,
            revision: u16::from_le_bytes(revision),
            fingerprint: u32::from_le_bytes(fingerprint),
            date: Date(u16::from_le_bytes(date)),
            id: ResponseId(id),
            packed,
        })
    }

    fn check(self, questionnaire: &Questionnaire, code: &str) -> Result<Response, ShareCodeError> {
        let expected = questionnaire.revision();
        if self.revision != expected {
            return Err(ShareCodeError::Revision { expected, found: self.revision });
        }
        if self.fingerprint != questionnaire.fingerprint() {
            return Err(ShareCodeError::Questionnaire);
        }
        let flags = packing::read_flags(self.flags);
        let (perimeter, path) = flags.ok_or(ShareCodeError::Impossible("flags"))?;
        let expected = length(questionnaire, path);
        if code.len() != expected {
            return Err(ShareCodeError::Length { expected, found: code.len() });
        }
        let answers = packing::unpack(questionnaire, path, self.packed);
        let answers = answers.ok_or(ShareCodeError::Impossible("answer"))?;
        Ok(Response { id: self.id, date: self.date, perimeter, path, answers })
    }
}

/// What the checksum covers, when it agrees.
fn intact(bytes: &[u8]) -> Option<&[u8]> {
    let (covered, found) = bytes.split_last_chunk::<CHECKSUM_BYTES>()?;
    (checksum(covered) == *found).then_some(covered)
}

/// The checksum of the version character and of the bytes, lowest byte first: in that order,
/// and in no other, it finds every burst of 32 bits, so whatever befalls two neighbours.
fn checksum(bytes: &[u8]) -> [u8; CHECKSUM_BYTES] {
    let crc = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);
    let mut digest = crc.digest();
    digest.update(VERSION.encode_utf8(&mut [0; 4]).as_bytes());
    digest.update(bytes);
    digest.finalize().to_le_bytes()
}

/// Tells a code that was cut short from one that was altered, as far as its flags can say.
fn damage(questionnaire: &Questionnaire, code: &str) -> ShareCodeError {
    let first = code.get(1..5).and_then(|it| Base64UrlUnpadded::decode_vec(it).ok());
    let flags = first.and_then(|it| packing::read_flags(*it.first()?));
    let paths = flags.map_or(Path::ALL, |(_, path)| [path; 2]);
    let [expected, or] = paths.map(|it| length(questionnaire, it));
    match code.len() {
        found if found == expected || found == or => ShareCodeError::Damaged,
        found => ShareCodeError::Length { expected, found },
    }
}

/// The characters of a code of this path.
fn length(questionnaire: &Questionnaire, path: Path) -> usize {
    let packed = packing::bytes(questionnaire.path(path).count());
    1 + (4 * (HEAD_BYTES + packed + CHECKSUM_BYTES)).div_ceil(3)
}
